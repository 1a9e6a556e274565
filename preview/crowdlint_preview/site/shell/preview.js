/**
 * The bar above a previewed task. Everything it shows lies in the page itself, in `#preview-data`:
 *
 * @typedef {{ text: string } | { column: string } | { path?: (string | number)[], value?: string, filters: string[] }} Piece
 * @typedef {{ code: string, name: string, severity: string, message: string, line: number, column: number, excerpt: string }} FoundMistake
 * @typedef {{
 *   html: string, lines: number[], pieces: Piece[] | null, fixed: string, data: unknown, runtime: string, guard: string,
 *   sandbox: string, patterns: { loader: string, helper: string, styles: string, s3: string },
 *   media: Record<string, string>, objects: Record<string, string>, findings: FoundMistake[],
 * }} Preview
 */

/** @type {Preview} */
const preview = JSON.parse(/** @type {HTMLElement} */ (document.getElementById('preview-data')).textContent ?? '{}');

/** @template {HTMLElement} T @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (document.getElementById(id));

/** A script element that loads from such an address. @param {string} address @returns {RegExp} */
const loading = (address) => new RegExp(`<script\\b[^>]*\\ssrc\\s*=\\s*["']?\\s*${address}(?:[\\s"'][^>]*)?>\\s*</script\\s*>`, 'gi');
const LOADER = loading(preview.patterns.loader);
const HELPERS = loading(preview.patterns.helper);
const STYLES = new RegExp(`<link\\b[^>]*${preview.patterns.styles}[^>]*>`, 'gi');
const S3_ADDRESS = new RegExp(`^${preview.patterns.s3}$`);
// A page inside the task's page: `srcdoc` is the one form of it that no policy stops, and a shadow may hide it.
const PAGES = /(?<=[\s"'/])(?:srcdoc|shadowrootmode)(?=[\s=/>])/gi;
// Where the browser knows trusted types, all markup and all code that a script makes passes through the guard.
const TYPES = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types default">`;

/** @param {unknown} value how an output prints it, before autoescape */
function asText(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (each) => ENTITIES[each]);

/** @param {unknown} data @param {(string | number)[]} path */
function look(data, path) {
  let here = data;
  for (const key of path) here = here && typeof here === 'object' ? /** @type {any} */ (here)[key] : undefined;
  return here;
}

/** The picture, sound … that stands for an S3 object; one that is not among the page's own is shown by a stand-in. @param {string} uri */
function granted(uri) {
  const match = S3_ADDRESS.exec(uri);
  if (!match) throw new Error(`grant_read_access cannot use ${JSON.stringify(uri)}: it is no S3 URI`);
  return preview.objects[`${match[1]}/${match[2]}`] ?? Object.values(preview.objects)[0] ?? '';
}

/** @param {Piece} piece @param {unknown} data */
function printed(piece, data) {
  if ('text' in piece) return piece.text;
  if ('column' in piece) return asText(look(data, [piece.column]));
  let value = piece.path ? look({ task: { input: data } }, piece.path) : piece.value;
  let safe = false;
  for (const filter of piece.filters) {
    if (filter === 'json') value = JSON.stringify(value ?? null);
    else if (filter === 'escape') value = safe ? value : escaped(asText(value));
    else if (filter !== 'raw') value = granted(asText(value));
    safe = filter === 'escape' || (filter === 'raw' && typeof value === 'string');
  }
  const exempt = piece.filters.includes('escape') || piece.filters.includes('raw');
  return exempt ? asText(value) : escaped(asText(value));
}

const DARK = `<script>document.documentElement.dataset.theme = 'dark'</script>`;

/** The page as it stands in the frame: media and runtime in it, nothing left to load. @param {string} html */
function complete(html) {
  let page = html;
  for (const [url, data] of Object.entries(preview.media)) page = page.split(url).join(data);
  page = page
    .replace(STYLES, '')
    .replace(HELPERS, '')
    .replace(LOADER, (_, _scheme, second) => `<script data-generation="${second ? 'v2' : 'v1'}">${preview.runtime}</script>`);
  // In front of a doctype the guard would put the page into quirks mode.
  const start = /^\s*<!doctype[^>]*>/i.exec(page)?.[0] ?? '';
  const guard = `<script>(() => {\n${preview.guard}\nguard(${PAGES});\n})()</script>`;
  const theme = byId('dark').getAttribute('aria-pressed') === 'true' ? DARK : '';
  return start + TYPES + guard + theme + page.slice(start.length).replace(PAGES, 'data-not-here');
}

const frame = /** @type {HTMLIFrameElement | null} */ (document.getElementById('task'));
/** @type {string[]} */
let thrown = [];
/** @type {unknown[]} */
let answers = [];
let heard = 0;
/** The document in the frame, and the page that it was made of. */
let shown = { whole: '', html: '' };
// A page may send messages for ever.
const MOST_MESSAGES = 1000;

/** @param {string} html */
function show(html) {
  if (!frame) return;
  thrown = [];
  answers = [];
  heard = 0;
  byId('answer-text').textContent = 'Nothing submitted yet.';
  setCount('answer-count', 0, '');
  tellThrown();
  // Never `allow-same-origin`: with it, a template could take the sandbox off and be the page around it.
  const alerts = byId('alerts').getAttribute('aria-pressed') === 'true' ? ' allow-modals' : '';
  frame.setAttribute('sandbox', `${preview.sandbox}${alerts}`);
  shown = { whole: complete(html), html };
  frame.srcdoc = shown.whole;
}

let current = preview.html;

/** @param {string} id @param {number} count @param {string} kind */
function setCount(id, count, kind) {
  const badge = byId(id);
  badge.textContent = String(count);
  badge.hidden = count === 0;
  badge.className = `count ${kind}`;
}

function tellAnswers() {
  setCount('answer-count', answers.length, 'good');
  byId('answer-text').textContent = JSON.stringify(answers.at(-1), shorten, 2);
  byId('answer-copy').hidden = false;
  openPanel('answer');
}

/** A mask fills screens: shown shortened, copied whole. @param {string} _key @param {unknown} value */
const shorten = (_key, value) =>
  typeof value === 'string' && value.length > 400 ? `${value.slice(0, 120)}… (${value.length} characters)` : value;

function tellThrown() {
  setCount('console-count', thrown.length, 'error');
  byId('console-text').textContent = thrown.length ? thrown.join('\n') : 'The page has thrown no error.';
}

/** @param {string} text */
const linesIn = (text) => text.split('\n').length - 1;

/** Where in the template a line of the document in the frame comes from, in words; nothing for what was put into it. @param {number} line */
function place(line) {
  let at = line;
  for (const inserted of [preview.runtime, preview.guard]) {
    if (!inserted) continue;
    for (let from = shown.whole.indexOf(inserted); from >= 0; from = shown.whole.indexOf(inserted, from + inserted.length)) {
      // The guard stands in a function: one line before it, two behind it.
      const around = inserted === preview.guard;
      const first = linesIn(shown.whole.slice(0, from)) + (around ? 0 : 1);
      const more = linesIn(inserted) + (around ? 3 : 0);
      if (line >= first + more) at -= more;
      else if (line > first) return '';
    }
  }
  const own = shown.html === preview.html ? preview.lines[at - 1] : 0;
  return own ? `line ${own} of the template: ` : `line ${at} of the page: `;
}

/** What the task's frame says is text, from a page that nobody has read: taken apart here, and only ever shown as text. @param {string} text */
function hear(text) {
  const { kind, value } = JSON.parse(text);
  if (kind === 'answer') {
    answers.push(value);
    tellAnswers();
  } else if (kind === 'thrown') {
    const words = String(value.text).slice(0, 2000);
    thrown.push(Number(value.line) > 0 ? `${place(Number(value.line))}${words}` : words);
    tellThrown();
  }
}

window.addEventListener('message', (event) => {
  if (!frame || event.source !== frame.contentWindow || typeof event.data !== 'string' || heard++ >= MOST_MESSAGES) return;
  try {
    hear(event.data);
  } catch (error) {
    if (error instanceof RangeError)
      hear(JSON.stringify({ kind: 'thrown', value: { text: 'what was submitted is too deep to be shown' } }));
    // All else is nonsense, and not for us.
  }
});

/** Opens one panel, or closes it if it is open. @param {string} name @param {boolean} [toggle] */
function openPanel(name, toggle = false) {
  for (const button of document.querySelectorAll('[aria-controls]')) {
    const panel = byId(/** @type {string} */ (button.getAttribute('aria-controls')));
    const wanted = panel.id === `panel-${name}` && !(toggle && button.getAttribute('aria-expanded') === 'true');
    button.setAttribute('aria-expanded', String(wanted));
    panel.hidden = !wanted;
  }
  byId('drawer').hidden = ![...document.querySelectorAll('[role="region"]')].some((panel) => !(/** @type {HTMLElement} */ (panel).hidden));
}

for (const button of document.querySelectorAll('[aria-controls]')) {
  const name = /** @type {string} */ (button.getAttribute('aria-controls')).replace('panel-', '');
  button.addEventListener('click', () => openPanel(name, true));
}

const line = /** @type {HTMLSelectElement | null} */ (document.getElementById('line'));
line?.addEventListener('change', () => location.assign(`${line.value}#data`));
// Who walks through the lines wants to see their data.
if (location.hash === '#data') openPanel('data');

const editor = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('data-text'));
if (editor) {
  editor.value = JSON.stringify(preview.data, null, 2);
  let timer = 0;
  editor.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => rerender(editor), 400);
  });
}

/** @param {HTMLTextAreaElement} source */
function rerender(source) {
  const problem = byId('data-problem');
  try {
    const data = JSON.parse(source.value);
    current = (preview.pieces ?? []).map((piece) => printed(piece, data)).join('');
    problem.textContent = '';
    source.removeAttribute('aria-invalid');
    show(current);
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
    source.setAttribute('aria-invalid', 'true');
  }
}

/** @type {HTMLSelectElement} */ (byId('viewport')).addEventListener('change', (event) => {
  const [width, height] = /** @type {HTMLSelectElement} */ (event.target).value.split('x');
  if (!frame) return;
  frame.classList.toggle('sized', Boolean(width));
  frame.style.width = width ? `${width}px` : '';
  frame.style.height = height ? `${height}px` : '';
});

/** @param {string} id @param {(on: boolean) => void} act */
function toggle(id, act) {
  byId(id).addEventListener('click', () => {
    const on = byId(id).getAttribute('aria-pressed') !== 'true';
    byId(id).setAttribute('aria-pressed', String(on));
    act(on);
  });
}

// Light whatever the system says, as a job is. Dark is a test: the frame sees the colour scheme of the element that
// embeds it, and the stand-in wears the theme that a worker can choose.
toggle('dark', (on) => {
  document.documentElement.style.colorScheme = on ? 'dark' : 'light';
  show(current);
});
document.documentElement.style.colorScheme = 'light';

toggle('alerts', () => show(current));
byId('reload').addEventListener('click', () => show(current));
byId('answer-copy').addEventListener('click', () => navigator.clipboard?.writeText(JSON.stringify(answers.at(-1))));

show(current);
