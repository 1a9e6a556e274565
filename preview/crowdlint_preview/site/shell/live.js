/**
 * What runs in the task's frame of the live server besides the guard: it tells what is written on the console, takes out
 * what a worker did before the page is shown anew, and puts it back where the new page still has a place for it.
 *
 * @param {Record<string, any> | null} kept what was taken out of the page that this one replaces
 */
// biome-ignore lint/correctness/noUnusedVariables: `stage.js` calls it in the frame.
function live(kept) {
  const { stringify } = JSON;
  const { apply } = Reflect;
  const tell = parent.postMessage.bind(parent);
  const later = window.setTimeout.bind(window);
  const left = new Map(Object.entries(kept?.controls ?? {}));

  /** @param {string} kind @param {unknown} value */
  function say(kind, value) {
    try {
      tell(stringify({ kind, value }), '*');
    } catch {
      // What cannot be told is not.
    }
  }

  /** A word of the console in few signs. @param {unknown} word */
  function spoken(word) {
    try {
      return (typeof word === 'object' && word && !(word instanceof Error) ? stringify(word) : String(word)).slice(0, 1000);
    } catch {
      return Object.prototype.toString.call(word);
    }
  }

  /** The line of whoever called the console. */
  const lineOf = (/** @type {string} */ stack) => Number(/:(\d+):\d+\)?$/.exec(stack.split('\n')[2] ?? '')?.[1] ?? 0);

  for (const level of /** @type {const} */ (['debug', 'log', 'info', 'warn', 'error'])) {
    const before = console[level];
    console[level] = (...words) => {
      apply(before, console, words);
      say('logged', { level, text: words.map(spoken).join(' '), line: lineOf(String(new Error().stack)) });
    };
  }
  window.addEventListener('unhandledrejection', (event) =>
    say('thrown', { text: `Uncaught (in promise) ${spoken(event.reason)}`, line: 0 }),
  );

  /** Every element, those in open shadows too. @param {Document | ShadowRoot} root @returns {Generator<Element>} */
  function* all(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }

  /** What holds something of the worker's, in the author's part of the page. @returns {Map<string, any>} key -> control */
  function controls() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    const found = new Map();
    for (const element of document.querySelectorAll('*')) {
      const native = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
      if (!native && !('kept' in element) && !(element instanceof HTMLDetailsElement)) continue;
      const chosen = element instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(element.type) ? element.value : '';
      const name = `${element.tagName} ${element.getAttribute('name') ?? ''} ${chosen}`;
      const number = counts.get(name) ?? 0;
      counts.set(name, number + 1);
      found.set(`${name} ${number}`, element);
    }
    return found;
  }

  /** What a worker did to a control; nothing where it is as the template has it. @param {any} control */
  function stateOf(control) {
    if (control instanceof HTMLDetailsElement) return control.open === control.hasAttribute('open') ? undefined : control.open;
    if (control instanceof HTMLSelectElement) {
      const touched = [...control.options].some((option) => option.selected !== option.defaultSelected);
      return touched ? [...control.selectedOptions].map((option) => option.value) : undefined;
    }
    if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type)) {
      return control.checked === control.defaultChecked ? undefined : control.checked;
    }
    if (control instanceof HTMLInputElement && /^(?:hidden|file|submit|button|reset|image)$/.test(control.type)) return undefined;
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      return control.value === control.defaultValue ? undefined : control.value;
    }
    return control.kept;
  }

  /** @param {any} control @param {any} state */
  function give(control, state) {
    if (control instanceof HTMLDetailsElement) control.open = Boolean(state);
    else if (control instanceof HTMLSelectElement) for (const option of control.options) option.selected = state.includes(option.value);
    else if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type)) control.checked = Boolean(state);
    else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = String(state);
    else control.kept = state;
    if (!('kept' in control) && !(control instanceof HTMLDetailsElement)) {
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }

  /** Puts back what is left for the controls that are there. @param {(control: any) => boolean} [wanted] */
  function putBack(wanted = () => true) {
    for (const [key, control] of controls()) {
      if (!left.has(key) || !wanted(control)) continue;
      const state = left.get(key);
      left.delete(key);
      try {
        give(control, state);
      } catch (error) {
        say('thrown', { text: `what was done here could not be put back: ${spoken(error)}`, line: 0 });
      }
    }
  }

  /** What stands where, of all that was scrolled: number in the document, tag, offsets. */
  function scrolled() {
    const found = [];
    let number = 0;
    for (const element of all(document)) {
      if (element.scrollTop || element.scrollLeft) found.push([number, element.tagName, element.scrollLeft, element.scrollTop]);
      number += 1;
    }
    return found;
  }

  function scrollBack() {
    const wanted = new Map((kept?.scrolled ?? []).map((/** @type {any[]} */ each) => [each[0], each]));
    let number = 0;
    for (const element of wanted.size ? all(document) : []) {
      const found = wanted.get(number);
      if (found && found[1] === element.tagName) element.scrollTo({ left: found[2], top: found[3], behavior: 'instant' });
      number += 1;
    }
  }

  /** @returns {Record<string, unknown>} */
  function taken() {
    /** @type {Record<string, unknown>} */
    const found = Object.fromEntries(left);
    for (const [key, control] of controls()) {
      const state = stateOf(control);
      if (state !== undefined) found[key] = state;
    }
    return found;
  }

  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || !(event.key === 'F6' || event.altKey)) return;
    say('key', `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`);
  });

  // Before any listener of the page: it is none of its business.
  window.addEventListener('message', (event) => {
    if (event.source !== parent || event.data !== 'crowdlint: what is kept?') return;
    event.stopImmediatePropagation();
    say('kept', { controls: taken(), scrolled: scrolled() });
  });

  window.addEventListener('crowd-element-ready', (event) => {
    const ready = event.composedPath()[0];
    if (left.size) putBack((control) => control === ready);
  });

  const busy = () => [...all(document)].some((element) => element.getAttribute('aria-busy') === 'true');
  const begun = performance.now();
  function settle() {
    if (busy() && performance.now() - begun < 3000) return void later(settle, 10);
    putBack();
    scrollBack();
    say('ready', {});
  }
  window.addEventListener('load', () => later(() => later(settle)));
}
