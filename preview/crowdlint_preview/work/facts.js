/**
 * What a person sees of fields, of what can be pressed, and of the page: functions that only look, in a world of their own
 * (`browser/asked.js`, which gives `eye`). What elements of the runtime hold in properties is told by the page's world.
 */
(eye) => {
  const numbers = new WeakMap();
  const elements = new Map();

  /** A number that stays with an element, whatever the page puts around it. */
  const number = (element) => {
    if (!numbers.has(element)) {
      numbers.set(element, elements.size);
      elements.set(elements.size, new WeakRef(element));
    }
    return numbers.get(element);
  };
  const numbered = (wanted) => {
    const element = elements.get(wanted)?.deref();
    return element?.isConnected ? [element] : [];
  };

  /** The element of a template in whose shadow root, or roots, an element is. */
  const outermost = (element) => {
    let found = element;
    while (found.getRootNode() instanceof ShadowRoot && found.getRootNode().host.localName.startsWith('crowd-')) found = found.getRootNode().host;
    return found;
  };

  const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

  /** Whether it takes up room where one can scroll to, and nothing hides it. */
  const shown = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
  };
  const opaque = (element) => element.checkVisibility({ opacityProperty: true });

  const PRESSED = 'button, input[type=button], input[type=submit], a, [role=button], [onclick]';

  /** What was found out during one look, which changes nothing. */
  let known = { cover: undefined, kin: new Map(), shared: new Map() };
  const fresh = () => {
    known = { cover: undefined, kin: new Map(), shared: new Map() };
  };

  /** What lies over the whole page and can be closed or filled in: an open dialog, or a box as large as the window. */
  const cover = () => {
    if (known.cover === undefined) known.cover = findCover();
    return known.cover;
  };
  const findCover = () => {
    const dialog = [...document.querySelectorAll('dialog[open]')].findLast((each) => each.matches(':modal'));
    if (dialog) return dialog;
    for (let at = document.elementFromPoint(innerWidth / 2, innerHeight / 2); at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).position !== 'fixed') continue;
      const box = at.getBoundingClientRect();
      const large = box.width >= innerWidth * 0.9 && box.height >= innerHeight * 0.9;
      const ours = at.localName.startsWith('crowd-') || at.querySelector('crowd-form, form') || at.getRootNode() !== document;
      if (large && !ours && at.querySelector(PRESSED)) return at;
      const around = at.matches('[role=dialog], .modal, .modal-dialog, .popup, .overlay') && at.querySelector(PRESSED);
      if (around && !ours) return at;
    }
    return null;
  };
  const under = (element) => {
    const over = cover();
    if (!over) return false;
    for (let root = element; root; root = root.getRootNode().host) if (over.contains(root)) return false;
    return true;
  };

  /** Whether the mouse goes through it, or nothing of it is left: so frameworks of style hide the boxes of buttons. */
  const cut = (element) => {
    const style = getComputedStyle(element);
    return style.pointerEvents === 'none' || /^rect\(0(px)?, 0(px)?, 0(px)?, 0(px)?\)$/.test(style.clip) || /^inset\((50|100)%/.test(style.clipPath);
  };

  /** By what it can be worked: itself, its label, or not at all. */
  const seen = (element) => {
    if (under(element)) return '';
    const box = element.type === 'radio' || element.type === 'checkbox';
    if (shown(element) && opaque(element) && !(box && cut(element))) return 'self';
    if (box) {
      const around = element.closest('label');
      if ([...(element.labels ?? []), ...(around ? [around] : [])].some((label) => shown(label))) return 'label';
    }
    return shown(element) ? 'self' : '';
  };

  /** Whether the mouse goes through a box and through all that is written beside it: shown as an example, not to be changed. */
  const fixed = (element) =>
    element.localName === 'input' && (element.type === 'radio' || element.type === 'checkbox') &&
    [element, element.closest('label') ?? element, ...(element.labels ?? [])].every((each) => getComputedStyle(each).pointerEvents === 'none');

  const byId = (element, names) =>
    clean((element.getAttribute(names) ?? '').split(/\s+/).map((id) => element.getRootNode().getElementById?.(id)?.textContent ?? '').join(' '));

  /** The text before an element, as far as it belongs to it: up to the field before. */
  const before = (element) => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    walker.currentNode = element;
    const words = [];
    for (let steps = 0; steps < 60 && words.join(' ').length < 160 && walker.previousNode(); steps++) {
      const node = walker.currentNode;
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.matches('input:not([type=hidden]), select, textarea, script, style')) break;
      } else if (!node.parentElement?.closest('script, style, option') && clean(node.data)) words.unshift(clean(node.data));
    }
    return clean(words.join(' ')).slice(-160);
  };

  const name = (element) =>
    byId(element, 'aria-labelledby') ||
    clean(element.getAttribute('aria-label')) ||
    clean([...(element.labels ?? [])].map((label) => label.innerText).join(' ')) ||
    clean(element.getAttribute('label')) ||
    clean(element.getAttribute('title')) ||
    (/^crowd-(radio-button|checkbox|toggle-button)$/.test(element.localName) ? clean(element.textContent) : '');

  /** Value, tick and type; of an element that scripts define they are known to the page's own world alone. */
  const state = (element) => {
    if (!element.localName.includes('-')) {
      const { value, checked, readOnly, type } = element;
      return { value: typeof value === 'string' ? value.slice(0, 2000) : '', checked: checked === true, readOnly: readOnly === true, type: type ?? '' };
    }
    const said = eye.told('state', element) || '00\0';
    const end = said.indexOf('\0');
    return { value: said.slice(end + 1), checked: said[0] === '1', readOnly: said[1] === '1', type: said.slice(2, end) };
  };

  const attributes = (element) => Object.fromEntries([...element.attributes].map((each) => [each.name, each.value.slice(0, 300)]));

  /** Whether a tab or dialog that a worker can open is around it. */
  const held = (element) => {
    for (let at = element; at; at = at.getRootNode().host) {
      if (at.closest('crowd-tab, crowd-modal, crowd-instructions, details:not([open])')) return true;
    }
    return false;
  };

  const field = (element) => described(element, state(element));
  const described = (element, { value, checked, readOnly, type }) => ({
    key: number(element),
    tag: element.localName,
    type,
    name: element.getAttribute('name') ?? '',
    id: element.id,
    label: name(element),
    near: before(element),
    attributes: attributes(element),
    value,
    checked,
    enabled: !element.matches(':disabled, [aria-disabled=true], [inert], [inert] *') && !readOnly && !fixed(element),
    seen: seen(element),
    held: held(element),
    group: element.type === 'radio' ? `${element.name} ${element.form ? number(element.form) : ''}` : '',
    choice: element.getAttribute('value') ?? 'on',
    invalid: element.willValidate === true && !element.validity.valid ? element.validationMessage : '',
    in_form: Boolean(element.closest('form, crowd-form') ?? element.getRootNode().host?.closest?.('form, crowd-form')),
    defined: element.matches(':defined') && !(element instanceof HTMLUnknownElement),
    focused: document.activeElement === element,
  });

  /** How many of its kind stand beside it; of what stands alone in a row of a list or a table, how many rows there are. */
  const kin = (element) => {
    const parent = element.parentElement;
    if (!parent) return 1;
    const count = beside(element, parent);
    return count === 1 && (parent.matches('li, td, tr, label') || counter(element)) && parent.parentElement ? beside(parent, parent.parentElement) : count;
  };
  /** A sign that counts something up, which stands in each of several rows. */
  const counter = (element) => element.matches('button, [role=button], input[type=button]') && /^[+＋➕▲]$/.test(clean(element.textContent || element.value));
  /** What tells the stars of one question from those of the next: where several stand side by side, what is around them. */
  const row = (element) => (element.parentElement && (beside(element, element.parentElement) > 1 || counter(element)) ? ` ${number(element.parentElement)}` : '');
  const beside = (element, parent) => {
    if (!known.kin.has(parent)) {
      const counts = new Map();
      for (const each of parent.children) {
        const kind = `${each.localName} ${each.getAttribute('class')}`;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      known.kin.set(parent, counts);
    }
    return known.kin.get(parent).get(`${element.localName} ${element.getAttribute('class')}`);
  };

  const words = (element) =>
    clean(element.innerText) || clean(element.value) || clean(element.getAttribute('aria-label')) || clean(element.textContent) ||
    clean(element.getAttribute('title')) || clean(element.alt) || clean(element.getRootNode().host?.textContent);

  const button = (element) => {
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const outer = host?.localName === 'crowd-button' ? host : element;
    let widget = host;
    while (widget && widget.getRootNode() instanceof ShadowRoot) widget = widget.getRootNode().host;
    const style = getComputedStyle(element);
    return {
      key: number(outer),
      tag: element.localName,
      held: held(outer),
      text: (words(element) || words(outer)).slice(0, 120),
      marks: clean(`${element.id} ${element.getAttribute('class') ?? ''} ${outer.id} ${outer.getAttribute('class') ?? ''} ${outer.getAttribute('name') ?? ''}`),
      style: element.getAttribute('style') ?? '',
      type: element.type ?? '',
      role: element.getAttribute('role') ?? '',
      submits:
        outer.getAttribute('form-action') === 'submit' ||
        (element.closest('[data-testid=crowd-submit]') !== null) ||
        ((element.type === 'submit' || element.type === 'image') && outer === element && (element.form !== null || host !== null)),
      host: host?.localName ?? '',
      widget: widget?.localName ?? '',
      enabled: !element.matches(':disabled, [aria-disabled=true], [inert], [inert] *') && style.pointerEvents !== 'none',
      seen: shown(element) && opaque(element) && !under(element),
      over: cover()?.contains(element) ?? false,
      href: element.getAttribute('href') ?? '',
      kin: kin(element),
      group: clean(`${element.localName} ${element.getAttribute('class') ?? ''} ${element.getAttribute('name') ?? ''}`) + row(element),
      in_form: Boolean(element.closest('form, crowd-form')),
      draggable: carried(element),
      pressed: element.matches('[aria-pressed=true], [aria-checked=true], [aria-selected=true], .selected, .active, .checked'),
    };
  };

  /** Elements that look as if they could be pressed, without being buttons: the outermost ones with a hand for a cursor. */
  const pointing = (element) => {
    if (getComputedStyle(element).cursor !== 'pointer' || element.localName.startsWith('crowd-')) return false;
    if (element.closest('a, button, label, [role=button], input, textarea, select, option, summary, audio, video')) return false;
    const parent = element.parentElement;
    return !parent || getComputedStyle(parent).cursor !== 'pointer';
  };

  /** Small things with a listener of their own, of which there are several: words, tiles, cells. */
  const listening = (element) => {
    if (element.localName.includes('-') || element.matches(WORKED) || element.closest('a, button, label, [role=button]')) return false;
    if (element.querySelector(`${WORKED}, a, button, form, crowd-form`) || getComputedStyle(element).cursor === 'pointer') return false;
    if (kin(element) < 2 || element.clientHeight > innerHeight / 2) return false;
    return element.hasAttribute('onclick') || eye.told('listens', element) === 'yes' || (!element.firstElementChild && shared(element));
  };
  /** Whether one thing around it, of its size or not, hears for all that are in it, as a table does for its cells. */
  const shared = (element) => {
    const parent = element.parentElement;
    if (!known.shared.has(parent)) known.shared.set(parent, hears(parent));
    return known.shared.get(parent);
  };
  const hears = (parent) => {
    let around = parent;
    for (let up = 0; up < MOST_UP && around && !around.matches('body, form, crowd-form, label'); up++, around = around.parentElement) {
      if (eye.told('listens', around) === 'yes') return true;
    }
    return false;
  };
  const MOST_UP = 3;
  const WORKED = 'input, textarea, select, option, summary, audio, video, canvas, svg, svg *';

  /** What a page made itself to be drawn on: a canvas, or a large thing without fields, that follows the pointer. */
  const surface = (element) => {
    const canvas = element.localName === 'canvas';
    if (!canvas && (!element.matches('img, svg, div, figure') || element.querySelector(`form, crowd-form, ${LETS_DRAW}`))) return false;
    if (!canvas && [...element.querySelectorAll(`${FILLED}, a, button`)].some(shown)) return false;
    if (element.clientWidth < LEAST && element.getBoundingClientRect().width < LEAST) return false;
    if (element.getBoundingClientRect().height < LEAST || !shown(element) || under(element) || ofWidget(element)) return false;
    if (follows(element)) return canvas || kin(element) < 2;
    return canvas && element.parentElement !== null && !element.parentElement.matches('body, form, crowd-form') && follows(element.parentElement);
  };
  /** Words that a script lets one mark with the mouse, of any size. */
  const passage = (element) => readable(element) && eye.told('marks', element) === 'yes' && !surface(element);
  const readable = (element) =>
    /\S\s+\S/.test(element.textContent) && shown(element) && element.getBoundingClientRect().width >= LEAST && !under(element) && !ofWidget(element) &&
    !element.matches(`${PRESSED}, label, script, style`) && !element.querySelector(`${FILLED}, a, button, script, ${LETS_DRAW}`) &&
    getComputedStyle(element).userSelect !== 'none';
  /** Where the page as a whole listens for that: what there is to read, the longest first. */
  const passages = (elements) => {
    if (eye.told('marks', document) !== 'yes') return [];
    const own = (element) => [...element.childNodes].reduce((sum, node) => sum + (node.nodeType === Node.TEXT_NODE ? clean(node.data).length : 0), 0);
    const found = elements.map((element) => [own(element), element]).filter(([length, element]) => length >= LEAST_READ && readable(element));
    return found.sort(([one], [other]) => other - one).map(([, element]) => element);
  };
  const LEAST_READ = 30; // letters

  const ofWidget = (element) => {
    for (let at = element; at; at = at.parentElement) if (/^crowd-(?!form|array|task|card|tabs?$)/.test(at.localName)) return true;
    return false;
  };
  const follows = (element) => eye.told('follows', element) === 'yes';
  const LEAST = 60; // pixels
  const FILLED = 'input:not([type=hidden]), textarea, select';
  const LETS_DRAW = 'canvas, svg, img';

  /** What a slider that a page made itself is moved by; those of players are for sound and time. */
  const PLAYER = '[class*=player i], [class*=plyr i], [class*=vjs], [class*=mejs], [aria-label*=volume i], [aria-label*=seek i], [aria-label*=progress i]';
  const knob = (element) =>
    !element.closest(PLAYER) && !element.matches(`${FILLED}, [aria-disabled=true], [aria-disabled=true] *, .ui-state-disabled *`) && !ofWidget(element) && shown(element) && !under(element);

  /** What has more below, as rules that are to be read. */
  const scrolled = (element) =>
    element.scrollHeight > element.clientHeight + 8 && element.clientHeight >= LEAST && !element.matches('textarea, select') &&
    /^(auto|scroll)$/.test(getComputedStyle(element).overflowY) && shown(element) && !under(element) && !ofWidget(element);

  /** What is dragged: by the browser, or by a script, which shows a hand or arrows over the rows of a list. */
  const carried = (element) => {
    if (element.getAttribute('draggable') === 'true') return true;
    const moves = (each) => /^(?:grab|move)$/.test(getComputedStyle(each).cursor);
    return moves(element) && !moves(element.parentElement ?? element) && kin(element) > 1 && !ofWidget(element);
  };

  const playable = (element) => carried(element) || pointing(element) || listening(element);

  /** Whether something may be dropped on it, as a script or its name says, and nothing is on it yet that can be dragged. */
  const place = (element) =>
    element.getAttribute('draggable') !== 'true' &&
    !element.querySelector('[draggable=true]') &&
    (eye.told('takes', element) === 'yes' ||
      /(?:^|[\s_-])(?:drop|bin|bucket|slot|target|zone|dropzone|droppable|basket|container-drop|category-box)(?:$|[\s_-]|s\b)/i.test(
        `${element.id} ${element.getAttribute('class') ?? ''}`,
      ));

  /** Every piece of text that can be seen, in reading order, each once. */
  const text = () => {
    const found = new Set();
    const visit = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let steps = 0; steps < 20000 && walker.nextNode(); steps++) {
        const node = walker.currentNode;
        if (node.nodeType === Node.ELEMENT_NODE) {
          if (node.shadowRoot) visit(node.shadowRoot);
          continue;
        }
        const parent = node.parentElement;
        const words = clean(node.data);
        if (words && parent && !parent.closest('script, style, template, noscript, option') && shownText(node, parent)) found.add(words.slice(0, 400));
      }
    };
    if (document.body) visit(document.body);
    return [...found];
  };

  /** Text is shown where it has a box and its elements are not see-through. */
  const shownText = (node, parent) => {
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  };

  return { fresh, numbered, key: number, field, button, playable, place, surface, passage, passages, knob, scrolled, outermost, text };
}
