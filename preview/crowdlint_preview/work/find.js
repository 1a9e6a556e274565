/**
 * A selector engine: `seen=scan CSS` finds elements in reading order, also in shadow roots of the template's own elements;
 * `seen=deep CSS` in those of crowd elements, too. `seen=own` tells the number of an element, `seen=7` is the element that has the number 7. `seen=tell {…}` is an element
 * of no document, whose text is the answer to a question, as JSON.
 */
(eye) => {
  const look = FACTS(eye);
  const person = HEARD(look);

  /** Of the shadow root of a crowd element only what it put into a form of its own is the template's. */
  const below = (root, css, deep, found, ours = false) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(css) && (!ours || element.closest('crowd-form'))) found.push(element);
      if (!element.shadowRoot) continue;
      const inner = element.localName.startsWith('crowd-') || (ours && !element.closest('crowd-form'));
      below(element.shadowRoot, css, deep, found, !deep && inner);
    }
    return found;
  };
  /** What one moves of sliders that are no `<input>`: by its role, and as the usual libraries call it. */
  const KNOBS = '[role=slider], .ui-slider-handle, .slider-handle, .noUi-handle, .irs-handle, .rangeslider__handle, .rs-handle';
  const one = (key) => look.numbered(key)[0];

  const questions = {
    several: ({ each }) => each.map(({ question, ...about }) => questions[question](about)),
    count: () => Number(eye.told('count') ?? 0),
    fields: ({ css, most }) => below(document, css, false, []).slice(0, most).map(look.field),
    field: ({ key }) => look.numbered(key).map(look.field),
    undefined: ({ css, most }) => below(document, css, false, []).map(look.field).filter((each) => !each.defined).slice(0, most),
    buttons: ({ css, most }) => below(document, css, true, []).slice(0, most).map(look.button),
    choices: ({ most }) => below(document, 'body *', false, []).filter(look.playable).slice(0, most).map(look.button),
    places: ({ most }) => below(document, 'body *', false, []).filter(look.place).slice(0, most).map(look.button),
    surfaces: ({ most }) => below(document, 'canvas, img, svg, div, figure', false, []).filter(look.surface).slice(0, most).map(look.key),
    passages: ({ most }) => {
      const all = below(document, 'body *', false, []);
      const read = all.filter(look.passage);
      return (read.length ? read : look.passages(all)).filter(line).slice(0, most).map(look.key);
    },
    line: ({ key }) => one(key) && line(one(key)),
    scrolled: ({ most }) => below(document, 'body *', false, []).filter(look.scrolled).slice(0, most).map(look.key),
    knobs: ({ most }) => below(document, KNOBS, false, []).filter(look.knob).slice(0, most).map(look.key),
    text: () => look.text(),
    notes: () => eye.told('notes') ?? '',
    listen: (about) => person.listen(about),
    heard: () => person.heard(),
    attributes: ({ key }) => JSON.parse((one(key) && eye.told('attributes', one(key))) || '{}'),
    dead: () => ({
      loader: Boolean(eye.told('loader')),
      dead: document.querySelector('crowd-form:not(:defined)') !== null,
      form: document.querySelector('crowd-form, form, crowd-entity-annotation') !== null,
    }),
    holds: ({ css }) => document.querySelector(css) !== null,
    shown: () => ({
      errors: below(document, '.crowd-error', true, []).map((each) => each.innerText),
      dimmer: document.querySelector('#crowd-elements-loading-dimmer') !== null,
    }),
    letter: ({ key, at }) => letter(one(key), at),
    width: () => (document.documentElement ? document.documentElement.scrollWidth - document.documentElement.clientWidth : 0),
    play: ({ key }) => {
      const element = one(key);
      if (!element || !element.currentSrc || element.error) return false;
      element.muted = true;
      element.playbackRate = 4;
      element.play().catch(() => {});
      return true;
    },
    playing: ({ key }) => {
      const element = one(key);
      return Boolean(element && !element.ended && !element.error && !element.paused);
    },
    media: () => [...document.querySelectorAll('audio, video')].map(look.key),
  };

  /** Where the first line of what an element says is: left, top, width, height. */
  const line = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const frame = element.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = [...range.getClientRects()].find((each) => each.width > 20 && each.height > 4);
      if (box) return [box.left + frame.left, box.top + frame.top, box.width, box.height];
    }
    return null;
  };

  /** Where the letter with this number (from 0) is, of the text that a widget shows; null where it shows none. */
  const letter = (element, wanted) => {
    const box = element?.shadowRoot?.querySelector('.text');
    const walker = box && document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let left = wanted; walker?.nextNode(); ) {
      const node = walker.currentNode;
      const letters = node.parentElement.closest('button') ? [] : [...node.data];
      if (left >= letters.length) {
        left -= letters.length;
        continue;
      }
      const range = document.createRange();
      const start = letters.slice(0, left).join('').length;
      range.setStart(node, start);
      range.setEnd(node, start + letters[left].length);
      const around = range.getBoundingClientRect();
      const frame = element.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { left: around.left + frame.left, right: around.right + frame.left, y: (around.top + around.bottom) / 2 + frame.top };
    }
    return null;
  };

  const queryAll = (root, selector) => {
    if (selector === 'own') return [eye.said(String(look.key(look.outermost(root))))];
    if (/^\d+$/.test(selector)) return look.numbered(Number(selector));
    const at = selector.indexOf(' ');
    const [kind, rest] = [selector.slice(0, at), selector.slice(at + 1)];
    if (kind !== 'tell') return below(root, rest, kind === 'deep', []);
    look.fresh();
    const { question, ...more } = JSON.parse(rest);
    return [eye.said(JSON.stringify(questions[question](more)))];
  };
  return { query: (root, selector) => queryAll(root, selector)[0] ?? null, queryAll };
}
