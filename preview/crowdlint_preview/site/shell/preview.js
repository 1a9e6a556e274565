/**
 * The bar above a previewed task. Everything it shows lies in the page itself, in `#preview-data`:
 *
 * @typedef {{ code: string, name: string, severity: string, message: string, line: number, column: number, excerpt: string }} FoundMistake
 * @typedef {{
 *   html: string, lines: number[], pieces: import('./replay.js').Piece[] | null, fixed: string, data: unknown, runtime: string, guard: string,
 *   sandbox: string, patterns: { loader: string, helper: string, styles: string, s3: string },
 *   media: Record<string, string>, objects: Record<string, string>, findings: FoundMistake[],
 * }} Preview
 */

import { framed, placeOf } from './frame.js';
import { printed } from './replay.js';

/** @type {Preview} */
const preview = JSON.parse(/** @type {HTMLElement} */ (document.getElementById('preview-data')).textContent ?? '{}');

/** @template {HTMLElement} T @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (document.getElementById(id));

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
  shown = { whole: framed(preview, html, byId('dark').getAttribute('aria-pressed') === 'true'), html };
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

/** What the task's frame says is text, from a page that nobody has read: taken apart here, and only ever shown as text. @param {string} text */
function hear(text) {
  const { kind, value } = JSON.parse(text);
  if (kind === 'answer') {
    answers.push(value);
    tellAnswers();
  } else if (kind === 'thrown') {
    const words = String(value.text).slice(0, 2000);
    thrown.push(Number(value.line) > 0 ? `${placeOf(preview, shown, Number(value.line))}${words}` : words);
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
    current = (preview.pieces ?? []).map((piece) => printed(preview, piece, data)).join('');
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
