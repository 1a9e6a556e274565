/** What stands below the task: findings, answer, console; and the dialogs. Every word that comes from elsewhere is text. */

import { h, markdown, tree } from './parts.js';

/** @typedef {import('./editor.js').FoundMistake} FoundMistake */
/** @typedef {import('./editor.js').Action} Action */

/** @template {HTMLElement} T @param {string} id @returns {T} */
export const byId = (id) => /** @type {T} */ (document.getElementById(id));

export const PANELS = ['data', 'findings', 'answer', 'console'];
const MOST_SAID = 500;

/** @param {string} panel @param {string} text empty for none @param {string} [kind] */
export function badge(panel, text, kind = '') {
  const count = /** @type {HTMLElement} */ (byId(`tab-${panel}`).querySelector('.count'));
  count.textContent = text;
  count.hidden = !text;
  count.className = `count ${kind}`;
}

/** @param {string} name @param {boolean} [focus] */
export function openPanel(name, focus = false) {
  for (const each of PANELS) {
    const tab = byId(`tab-${each}`);
    tab.setAttribute('aria-selected', String(each === name));
    tab.tabIndex = each === name ? 0 : -1;
    byId(`panel-${each}`).hidden = each !== name;
  }
  if (focus) byId(`tab-${name}`).focus();
}

/** Arrows go from tab to tab. @param {(name: string) => void} chosen */
export function wireTabs(chosen) {
  for (const [at, name] of PANELS.entries()) {
    byId(`tab-${name}`).addEventListener('click', () => chosen(name));
    byId(`tab-${name}`).addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = PANELS[(at + step + PANELS.length) % PANELS.length];
      chosen(next);
      byId(`tab-${next}`).focus();
    });
  }
}

/**
 * @param {FoundMistake[]} findings
 * @param {{ goTo: (found: FoundMistake) => void, apply: (fix: Action) => void, openRule: (code: string) => void, more: (found: FoundMistake) => void }} ways
 */
export function showFindings(findings, ways) {
  const worst = ['error', 'warning', 'info'].find((severity) => findings.some((found) => found.severity === severity));
  badge('findings', findings.length ? String(findings.length) : '', worst);
  byId('fix-all').hidden = !findings.some((found) => found.fixes.some((fix) => fix.safe));
  const rows = findings.map((found) => {
    const place = `${found.from.line + 1}:${found.from.column + 1}`;
    const acts = found.fixes.map((fix) => h('button', { type: 'button', click: () => ways.apply(fix) }, fix.title));
    const more = h('button', { type: 'button', title: 'What else can be done', click: () => ways.more(found) }, '…');
    const code = found.code ? h('button', { type: 'button', class: 'link', click: () => ways.openRule(found.code) }, found.code) : null;
    return h(
      'li',
      {},
      h('span', { class: found.severity }, found.severity),
      h('button', { type: 'button', class: 'link', 'aria-label': `Go to ${place}`, click: () => ways.goTo(found) }, place),
      h('span', {}, found.message, ' ', code),
      h('span', { class: 'acts' }, ...acts, found.code ? more : null),
    );
  });
  byId('findings').replaceChildren(...(rows.length ? rows : [h('li', { class: 'none' }, 'Check found nothing wrong.')]));
}

/** @param {unknown} answer @param {{ schema: string, problems: { path: string, message: string }[] } | null} judged */
export function showAnswer(answer, judged) {
  byId('answer').replaceChildren(tree('answer', answer));
  const verdict = byId('verdict');
  byId('schema').textContent = judged?.schema ?? '';
  if (!judged) {
    verdict.replaceChildren('What the worker’s browser would send:');
    return;
  }
  const wrong = judged.problems.map(({ path, message }) => h('li', { class: 'error' }, path ? `${path}: ${message}` : message));
  verdict.replaceChildren(
    h(
      'span',
      { class: wrong.length ? 'error' : 'info' },
      wrong.length ? 'It does not fit what this template sends:' : 'It fits the schema of what this template sends.',
    ),
    ...(wrong.length ? [h('ul', {}, ...wrong)] : []),
  );
  badge('answer', wrong.length ? String(wrong.length) : '✓', wrong.length ? 'error' : 'good');
}

export function forgetAnswer() {
  byId('answer').replaceChildren();
  byId('verdict').replaceChildren('Nothing was submitted yet.');
  byId('schema').textContent = '';
  badge('answer', '');
}

let said = 0;
let thrown = 0;

export function emptyConsole() {
  said = 0;
  thrown = 0;
  byId('console').replaceChildren(h('li', { class: 'info' }, 'The page has said nothing.'));
  badge('console', '');
}

/** @param {{ level: string, place: string, text: string }} line */
export function addToConsole({ level, place, text }) {
  if (said === 0) byId('console').replaceChildren();
  if (said++ >= MOST_SAID) return;
  if (level === 'thrown' || level === 'error') thrown += 1;
  const known = ['thrown', 'error', 'warn', 'info', 'log', 'debug'].includes(level) ? level : 'log';
  byId('console').append(h('li', { class: known }, h('span', { class: 'place' }, place), text));
  badge('console', String(said), thrown ? 'thrown' : '');
}

/**
 * A dialog with ways out of it.
 * @param {string} title
 * @param {(Node | string)[]} body
 * @param {Record<string, () => void>} [ways] what each button does; one that only closes is always there
 */
export function dialog(title, body, ways = {}) {
  const box = /** @type {HTMLDialogElement} */ (byId('dialog'));
  byId('dialog-title').textContent = title;
  byId('dialog-body').replaceChildren(...body);
  const buttons = Object.entries(ways).map(([name, act]) => h('button', { type: 'submit', click: () => act() }, name));
  byId('dialog-ways').replaceChildren(...buttons, h('button', { type: 'submit' }, 'Close'));
  if (!box.open) box.showModal();
}

/** @param {string} title @param {string} text Markdown */
export const dialogOf = (title, text) => dialog(title, [markdown(text)]);

const KEYS = [
  ['Ctrl+S', 'Write the file'],
  ['Ctrl+Enter', 'Start the task again, with nothing done'],
  ['Alt+1 … Alt+4', 'Task data, findings, answer, console'],
  ['F6, Shift+F6', 'To the next part: template, task, what is below'],
  ['F8, Shift+F8', 'In the template: to the next finding, to the one before'],
  ['Ctrl+.', 'In the template: what can be done about the finding here'],
  ['Ctrl+Space', 'In the template: what may be typed here'],
  ['Ctrl+F', 'In the template: find and replace'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
  ['Tab', 'To the next control; the template does not keep it'],
];

export function showKeys() {
  const rows = KEYS.map(([keys, what]) => h('tr', {}, h('td', {}, h('kbd', {}, keys)), h('td', {}, what)));
  dialog('Shortcuts', [h('table', {}, ...rows), h('p', {}, 'Elements have shortcuts of their own, which the task lists.')]);
}

/** A line over the page, with ways to answer it. @param {string} text empty for none @param {Record<string, () => void>} [ways] */
export function notice(text, ways = {}) {
  const box = byId('notice');
  box.hidden = !text;
  const answered = (/** @type {() => void} */ act) => () => {
    notice('');
    act();
  };
  const buttons = Object.entries(ways).map(([name, act]) => h('button', { type: 'button', click: answered(act) }, name));
  box.replaceChildren(h('span', {}, text), ...buttons);
}
