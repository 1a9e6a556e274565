/**
 * Writes down what a person does at a page, in a world that the page cannot touch. `look` finds and names elements.
 * Nothing is heard before `listen` was called; `heard` gives what came since the last time.
 */
(look) => {
  let events = [];
  let wanted = { fields: '', buttons: '' };
  const CHOICE = /^crowd-(radio-button|checkbox|toggle-button)$/;
  const MASKS = /^crowd-semantic-segmentation$/;
  const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

  const path = (event) => event.composedPath().filter((each) => each instanceof Element);
  const first = (event, css) => path(event).find((each) => each.matches(css));

  /** A way to it through shadow roots, in words of Playwright. */
  const way = (element) => {
    const root = element.getRootNode();
    const parts = [];
    for (let at = element; at; at = at.parentElement) {
      const same = [...(at.parentElement ?? root).children].filter((each) => each.localName === at.localName);
      const id = at.id && /^[A-Za-z][\w-]*$/.test(at.id) && root.querySelectorAll(`#${at.id}`).length === 1;
      parts.unshift(id ? `#${at.id}` : same.length > 1 ? `${at.localName}:nth-of-type(${same.indexOf(at) + 1})` : at.localName);
      if (id) break;
    }
    const here = parts.join(' > ');
    return root instanceof ShadowRoot ? `${way(root.host)} >> css:light=${here}` : here;
  };

  const names = (element, facts) =>
    [facts.label, facts.text, clean(element.innerText), element.getAttribute('placeholder'), element.getAttribute('aria-label'), facts.name, element.getAttribute('value')]
      .map(clean).filter((each, at, all) => each && each.length <= 80 && all.indexOf(each) === at);
  const add = (kind, element, event, facts, more = {}) => {
    events.push({ kind, key: look.key(look.outermost(element)), time: event.timeStamp, names: names(element, facts), way: way(element), ...more });
  };

  const value = (element, inner) => {
    if (element.localName === 'select') return [...element.selectedOptions].map((each) => clean(each.textContent)).join(', ');
    if (element.isContentEditable) return element.innerText.trim();
    return inner?.value ?? look.field(element).value;
  };
  const written = (event) => {
    const inner = first(event, wanted.fields);
    const element = inner && look.outermost(inner);
    if (!element || element.matches('[type=file], [type=color], select[multiple]') || CHOICE.test(element.localName)) return;
    const facts = look.field(element);
    if (element.matches('[type=radio], [type=checkbox]')) {
      if (event.type === 'change') add('choose', element, event, facts);
      return;
    }
    const drawn = element.localName.startsWith('crowd-') && !/^crowd-(input|text-area|slider)$/.test(element.localName);
    if (drawn) return;
    const last = events.at(-1);
    if (last?.kind === 'fill' && last.key === look.key(element)) events.pop();
    add('fill', element, event, facts, { value: value(element, 'value' in inner ? inner : null) });
  };

  /** The crowd element, other than a form or a button, in whose shadow root it is. */
  const widget = (event) => path(event).findLast((each) => each.localName.startsWith('crowd-') && each.shadowRoot && !/^crowd-(form|array|task|button|tabs?|card|modal|instructions)$/.test(each.localName));
  const clicked = (event) => {
    const around = widget(event);
    const button = first(event, wanted.buttons);
    if (around && CHOICE.test(around.localName)) return add('choose', around, event, look.field(around));
    if (button) {
      const facts = look.button(button);
      if (around && !facts.submits && !/classifier/.test(around.localName)) return undefined;
      return add(around && !facts.submits ? 'choose' : 'press', button, event, facts);
    }
    if (around || first(event, `${wanted.fields}, label`) || path(event).some(look.surface)) return undefined;
    const tile = path(event).find(look.playable);
    return tile && add('choose', tile, event, look.button(tile));
  };

  /** Where one paints: the picture of a widget for masks, the tool that is chosen and the label. */
  const painting = (around) => {
    const chosen = (css) => [...(around.shadowRoot?.querySelectorAll(css) ?? [])].find((each) => each.getAttribute('aria-pressed') === 'true');
    const tool = clean(chosen('[role=toolbar] button')?.getAttribute('aria-label') ?? chosen('[role=toolbar] button')?.innerText);
    const label = chosen('.label-button')?.getAttribute('aria-label') ?? '';
    const picture = around.shadowRoot?.querySelector('#annotation-area-container img');
    return /^(Brush|Eraser|Polygon)$/.test(tool) && picture ? { tool, label, picture } : null;
  };

  let stroke = null;
  const point = (event) => {
    const box = (stroke.on?.picture ?? stroke.element).getBoundingClientRect();
    const part = (at, start, size) => Math.round(Math.min(Math.max((at - start) / size, 0), 1) * 1000) / 1000;
    stroke.points.push([part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height)]);
  };
  const down = (event) => {
    const around = widget(event);
    if (around) {
      add('drawn', around, event, look.field(around));
      const on = MASKS.test(around.localName) ? painting(around) : null;
      if (!on || path(event)[0].closest('button, [role=button]')) return undefined;
      const box = on.picture.getBoundingClientRect();
      if (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom) return undefined;
      stroke = { element: around, points: [], on };
      return point(event);
    }
    const element = path(event).find(look.surface);
    if (!element) return undefined;
    stroke = { element, points: [] };
    return point(event);
  };
  const up = (event) => {
    if (!stroke) return;
    point(event);
    const [start, end] = [stroke.points[0], stroke.points.at(-1)];
    const still = stroke.points.every(([x, y]) => Math.abs(x - start[0]) + Math.abs(y - start[1]) < 0.01);
    const every = Math.ceil(stroke.points.length / 12);
    const points = still ? [start] : [...stroke.points.slice(0, -1).filter((_, at) => at % every === 0), end];
    const { element, on } = stroke;
    if (on) add('paint', element, event, look.field(element), { points, value: on.label, tool: on.tool });
    else add('stroke', element, event, { name: element.id }, { points });
    stroke = null;
  };

  /** What is dragged, and what it was over last: a place for it, or another such thing. */
  let carried = null;
  const lifted = (event) => {
    const thing = path(event).find((each) => each.getAttribute('draggable') === 'true');
    carried = thing && { thing, over: null };
  };
  const over = (event) => {
    const found = path(event).find((each) => look.place(each) || (each.getAttribute('draggable') === 'true' && each !== carried?.thing));
    if (carried && found) carried.over = found;
  };
  const dropped = (event) => {
    if (!carried?.over) return;
    const { thing, over: to } = carried;
    add('drag', thing, event, look.button(thing), { to: { key: look.key(to), names: names(to, look.button(to)), way: way(to) } });
    carried = null;
  };

  const typed = (event) => {
    const [at] = path(event);
    const editable = at?.matches('input, textarea, select, [contenteditable]');
    if (/^(Tab|Shift|Control|Alt|Meta|CapsLock)$/.test(event.key) || widget(event)) return;
    if (editable ? event.key !== 'Enter' || !at.matches('input') : at?.matches(wanted.buttons)) return;
    const held = [['Control', event.ctrlKey], ['Alt', event.altKey], ['Meta', event.metaKey]].filter((each) => each[1]).map((each) => `${each[0]}+`);
    const field = editable ? look.field(look.outermost(at)) : null;
    events.push({ kind: 'key', key: -1, time: event.timeStamp, names: field ? names(at, field) : [], way: field ? way(at) : '', value: `${held.join('')}${event.key}` });
  };

  const listen = (more) => {
    wanted = more;
    const hear = { input: written, change: written, click: clicked, pointerdown: down, pointerup: up, keydown: typed, dragstart: lifted, dragover: over, dragend: dropped };
    for (const [type, act] of Object.entries(hear)) document.addEventListener(type, (event) => { if (event.isTrusted || type === 'change') act(event); }, true);
    document.addEventListener('pointermove', (event) => { if (stroke && event.buttons) point(event); }, true);
    return true;
  };
  const heard = () => {
    const found = events;
    events = [];
    return found;
  };
  return { listen, heard };
}
