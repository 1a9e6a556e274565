/**
 * What runs in the task's frame before anything of the template does.
 *
 * The frame has an origin of its own (its sandbox lacks `allow-same-origin`), so the page around it, and what else its
 * host serves, is out of its reach, and the policy stops what would be loaded or sent. Left to do here: WebRTC, which no
 * policy covers, is taken away; no page can be made inside the task's in which it would be back; a job's frame has storage
 * and cookies, so here they are, in memory; and the page around learns as text what was thrown and what was submitted.
 *
 * @param {RegExp} pages how an attribute looks in markup that would make such a page
 */
// biome-ignore lint/correctness/noUnusedVariables: `preview.js` calls it in the frame.
function guard(pages) {
  const { stringify } = JSON;
  const { apply } = Reflect;
  const { replace, search, slice } = String.prototype;
  /** A pattern that does not ask `RegExp.prototype`, which is the template's to change. @param {RegExp} pattern */
  const kept = (pattern) => {
    for (const name of ['exec', 'flags', 'global', 'unicode', Symbol.replace, Symbol.search]) {
      Object.defineProperty(pattern, name, { value: /** @type {any} */ (pattern)[name] });
    }
    return pattern;
  };
  const tell = parent.postMessage.bind(parent);

  /** @param {string} kind @param {unknown} value */
  function say(kind, value) {
    let text = '';
    try {
      text = stringify({ kind, value });
    } catch (error) {
      text = stringify({ kind: 'thrown', value: { text: `what was submitted cannot be shown: ${error}`, line: 0 } });
    }
    tell(text, '*');
  }

  window.addEventListener(
    'error',
    (event) => {
      const from = /** @type {any} */ (event.target);
      say('thrown', { text: String(event.message || `not loaded: ${from?.src || from?.href}`), line: event.lineno || 0 });
    },
    true,
  );
  // What the stand-in calls, as it does in the page of an exercise; what it says here is shown in the bar and decides nothing.
  const told = { elements() {}, taken() {}, ready() {}, sent: (/** @type {unknown} */ answer) => say('answer', answer) };
  // Whoever drives the browser, to take a picture of this page, has a hook there already.
  if (!('crowdlint-told' in window)) Object.defineProperty(window, 'crowdlint-told', { value: () => told });

  for (const name of Object.getOwnPropertyNames(window))
    if (/^(?:webkit)?RTC|^XSLTProcessor$/.test(name)) Reflect.deleteProperty(window, name);

  kept(pages);
  /** @param {string} html */
  const withoutPages = (html) => apply(replace, html, [pages, 'data-not-here']);
  // A tag that is not closed yet: the rest of it may be written later, and what is written then is half of a word.
  const open = kept(/<(?:[a-z/!](?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*)?$/i);
  const writing = kept(/^Document write/);
  const paged = kept(/srcdoc/i);
  const scripted = kept(/href|location/i);
  let held = '';
  /** @param {string} html @param {string} _type @param {string} sink */
  function createHTML(html, _type, sink) {
    if (apply(search, sink, [paged]) >= 0) return null;
    if (apply(search, sink, [writing]) < 0) return withoutPages(html);
    const text = held + html;
    const at = apply(search, text, [open]);
    held = at < 0 ? '' : apply(slice, text, [at]);
    return withoutPages(at < 0 ? text : apply(slice, text, [0, at]));
  }
  /** What `javascript:` gives must not become a page. @param {string} code @param {string} _type @param {string} sink */
  const createScript = (code, _type, sink) => (apply(search, sink, [scripted]) < 0 ? code : `${code}\n;void 0`);
  /** @type {any} */ (window).trustedTypes?.createPolicy('default', {
    createHTML,
    createScript,
    createScriptURL: (/** @type {string} */ url) => url,
  });
  // Libraries would make policies of their own, and are refused; without the name they pass texts.
  Reflect.deleteProperty(window, 'trustedTypes');

  // Nor may a document come ready-made.
  const asked = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseType'));
  Object.defineProperty(XMLHttpRequest.prototype, 'responseXML', { get: () => null });
  Object.defineProperty(XMLHttpRequest.prototype, 'responseType', {
    get: asked.get,
    set(type) {
      const text = `${type}`;
      if (text !== 'document') apply(/** @type {() => void} */ (asked.set), this, [text]);
    },
  });

  // Chromium runs no `javascript:` link in a frame with an origin of its own; in a job's frame it does.
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || link.protocol !== 'javascript:' || event.defaultPrevented) return;
    event.preventDefault();
    // biome-ignore lint/security/noGlobalEval: code of the template, in its own frame.
    // biome-ignore lint/complexity/noCommaOperator: called so, it sees what is global and nothing of this function.
    (0, eval)(decodeURIComponent(link.href.slice('javascript:'.length)));
  });

  function storage() {
    /** @type {Map<string, string>} */
    const items = new Map();
    const methods = {
      getItem: (/** @type {unknown} */ key) => items.get(`${key}`) ?? null,
      setItem: (/** @type {unknown} */ key, /** @type {unknown} */ value) => void items.set(`${key}`, `${value}`),
      removeItem: (/** @type {unknown} */ key) => void items.delete(`${key}`),
      key: (/** @type {number} */ at) => [...items.keys()][at] ?? null,
      clear: () => items.clear(),
    };
    const facts = Object.create(Storage.prototype, Object.getOwnPropertyDescriptors(methods));
    return new Proxy(facts, {
      get: (target, key) => (key === 'length' ? items.size : key in target ? target[key] : items.get(String(key))),
      set: (_, key, value) => Boolean(items.set(String(key), `${value}`)),
      has: (target, key) => key in target || items.has(String(key)),
      deleteProperty: (_, key) => items.delete(String(key)) || true,
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: (_, key) =>
        items.has(String(key)) ? { value: items.get(String(key)), configurable: true, enumerable: true, writable: true } : undefined,
    });
  }
  for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: storage(), configurable: true });

  /** @type {Map<string, string>} */
  const jar = new Map();
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => [...jar].map(([name, value]) => (name ? `${name}=${value}` : value)).join('; '),
    set(line) {
      const [pair, ...rest] = String(line).split(';');
      const [, name = '', value = ''] = /^\s*(?:([^=]*?)\s*=)?\s*(.*?)\s*$/s.exec(pair) ?? [];
      const facts = new Map(rest.map((each) => /** @type {[string, string]} */ (each.split('=').map((part) => part.trim().toLowerCase()))));
      const age = Number(facts.get('max-age'));
      const gone = facts.has('max-age') && !Number.isNaN(age) ? age <= 0 : Date.parse(facts.get('expires') ?? '') < Date.now();
      if (gone) jar.delete(name);
      else jar.set(name, value);
    },
  });
}
