/**
 * The page around a task in the live server: it has an origin of its own, holds the task's frame, and speaks to the page
 * of the server in messages alone. The next page of a task is made ready behind the one that is seen, and takes its place
 * with what a worker had done there.
 *
 * @typedef {import('./frame.js').Framed} Framed
 * @typedef {{ facts: Framed, dark: boolean, alerts: boolean, fresh: boolean, turn: number }} Order
 * @typedef {{ frame: HTMLIFrameElement, order: Order, whole: string, html: string, more: string, heard: number, said: number }} Shown
 */

import { framed, placeOf } from './frame.js';

const LIVE = JSON.parse(/** @type {HTMLElement} */ (document.getElementById('live')).textContent ?? '""');
// A page may write on the console for ever, and send anything for ever.
const MOST_SAID = 1000;
const MOST_HEARD = 20_000;
// Milliseconds: a page that hangs says neither what is kept nor that it is ready.
const PATIENCE = { kept: 250, ready: 4000 };

// What a key does that was pressed in the task and that the task has no use for: nothing that a page must not do by itself.
const KEYS = ['F6', 'Shift+F6', 'Alt+1', 'Alt+2', 'Alt+3', 'Alt+4'];

/** @type {Shown | null} */
let seen = null;
/** @type {Shown | null} */
let next = null;
/** The last that was taken out: a page that hangs says nothing. @type {Record<string, any> | null} */
let lastKept = null;
/** @type {((kept: Record<string, any> | null) => void) | null} */
let waiting = null;

/** @param {string} kind @param {unknown} value */
const report = (kind, value) => parent.postMessage({ kind, value }, '*');

/** What a worker did on the page that is seen. @returns {Promise<Record<string, any> | null>} */
function takeOut() {
  const from = seen;
  if (!from) return Promise.resolve(null);
  return new Promise((resolve) => {
    const timer = setTimeout(() => waiting?.(lastKept), PATIENCE.kept);
    waiting = (kept) => {
      clearTimeout(timer);
      waiting = null;
      lastKept = kept;
      resolve(kept);
    };
    from.frame.contentWindow?.postMessage('crowdlint: what is kept?', '*');
  });
}

/** Makes a page ready behind the one that is seen. @param {Order} order */
async function show(order) {
  if (order.fresh) lastKept = null;
  const kept = order.fresh ? null : await takeOut();
  if (order.turn !== turn) return;
  next?.frame.remove();
  const frame = document.createElement('iframe');
  frame.title = 'The task as a worker sees it';
  frame.className = 'next';
  // Never `allow-same-origin`: with it, a template could take the sandbox off and be the page around it.
  frame.setAttribute('sandbox', `${order.facts.sandbox}${order.alerts ? ' allow-modals' : ''}`);
  const undimmed = seen ? '<style>#crowd-elements-loading-dimmer { display: none !important; }</style>' : '';
  const json = JSON.stringify(kept).replace(/</g, '\\u003c');
  const more = `<script>(() => {\n${LIVE}\nlive(${json});\n})()</script>${undimmed}`;
  const whole = framed(order.facts, order.facts.html, order.dark, more);
  document.documentElement.style.colorScheme = order.dark ? 'dark' : 'light';
  next = { frame, order, whole, html: order.facts.html, more, heard: 0, said: 0 };
  frame.srcdoc = whole;
  document.body.append(frame);
  const made = next;
  setTimeout(() => made === next && swap(), PATIENCE.ready);
}

/** The page that was made ready is the one that is seen. */
function swap() {
  if (!next) return;
  // The frame stays the active element of this page where the focus has long gone to the editor.
  const focused = document.hasFocus() && document.activeElement === seen?.frame;
  seen?.frame.remove();
  seen = next;
  next = null;
  seen.frame.className = '';
  if (focused) seen.frame.focus({ preventScroll: true });
  report('shown', { turn: seen.order.turn });
}

/** What the task's frame says is text, from a page that nobody has read: taken apart here, and passed on as plain data. @param {Shown} from @param {string} text */
function hear(from, text) {
  const { kind, value } = JSON.parse(text);
  if ((kind === 'thrown' || kind === 'logged' || kind === 'answer') && from.said++ >= MOST_SAID) return;
  if (kind === 'ready' && from === next) swap();
  else if (kind === 'kept' && from === seen) waiting?.(value);
  else if (kind === 'answer') report('answer', { turn: from.order.turn, text: JSON.stringify(value) });
  else if (kind === 'key' && from === seen && KEYS.includes(value)) report('key', { turn: from.order.turn, key: value });
  else if (kind === 'thrown' || kind === 'logged') {
    const line = Number(value.line) > 0 ? placeOf(from.order.facts, from, Number(value.line)) : '';
    const level = kind === 'thrown' ? 'thrown' : String(value.level).slice(0, 9);
    report('said', { turn: from.order.turn, level, place: line, text: String(value.text).slice(0, 2000) });
  }
}

let turn = 0;

window.addEventListener('message', (event) => {
  if (event.source === parent) {
    turn = event.data.turn;
    void show(event.data);
    return;
  }
  const from = [seen, next].find((each) => each && event.source === each.frame.contentWindow);
  if (!from || typeof event.data !== 'string' || from.heard++ >= MOST_HEARD) return;
  try {
    hear(from, event.data);
  } catch (error) {
    if (!(error instanceof RangeError)) return; // nonsense, and not for us
    report('said', { turn: from.order.turn, level: 'thrown', place: '', text: 'what was submitted is too deep to be shown' });
  }
});

report('here', {});
