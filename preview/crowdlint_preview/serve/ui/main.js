/** Puts the page together: what is typed is shown, checked and kept; what others change is followed. */

import { ask, listen, oneAtATime, packed, Refusal } from './ask.js';
import { DataPanel } from './data.js';
import { TemplateEditor } from './editor.js';
import {
  addToConsole,
  badge,
  byId,
  dialog,
  dialogOf,
  emptyConsole,
  forgetAnswer,
  notice,
  openPanel,
  PANELS,
  showAnswer,
  showFindings,
  showKeys,
  wireTabs,
} from './panels.js';
import { h } from './parts.js';
import { readPlace, writePlace } from './place.js';
import { TaskFrame } from './task.js';

/** @typedef {import('./editor.js').FoundMistake} FoundMistake */

/** `saved`: the text of the file as it was read or written last, `stamp`: what says whether it still is that. */
const open = { name: '', saved: '', stamp: '' };
let fresh = true;
/** @type {{ message: string, place: string, excerpt?: string } | null} */
let failure = null;
/** @type {FoundMistake[]} */
let findings = [];

const question = () => ({ name: open.name, text: editor.text });
const isChanged = () => editor.text !== open.saved;

const task = new TaskFrame({ answer: answered, said: addToConsole, key: (name) => KEYS[name]?.() });
const data = new DataPanel({ question, chosen: () => show(), place: (choice) => writePlace({ data: choice }) });
const editor = new TemplateEditor(byId('editor'), {
  changed: typed,
  complete: async (at) => (await ask('complete', { ...question(), at })).items,
  hover: async (at) => (await ask('hover', { ...question(), at })).told,
  openRule: (code) => void attempt(async () => dialogOf('', (await ask('rule', { code })).page)),
  actionsAt: (range) => void attempt(() => offer(range)),
});

/** Does a thing; what goes wrong is said in the line over the page. @param {() => Promise<void>} work */
async function attempt(work) {
  try {
    await work();
  } catch (error) {
    notice(`${error instanceof Refusal && error.place ? `${error.place}: ` : ''}${error instanceof Error ? error.message : error}`, {
      Close: () => {},
    });
  }
}

// What is typed

function typed() {
  performance.mark('typed');
  tellState();
  void show();
  // A little later: the page that is seen comes first.
  clearTimeout(checking);
  checking = window.setTimeout(check, REST);
}

let checking = 0;
const REST = 40; // milliseconds

function tellState() {
  const changed = isChanged();
  byId('state').textContent = changed ? 'not saved' : '';
  /** @type {HTMLButtonElement} */ (byId('save')).disabled = !changed;
  document.title = `${changed ? '• ' : ''}${open.name} · crowdlint`;
  if (changed) sessionStorage.setItem('draft', JSON.stringify({ name: open.name, stamp: open.stamp, text: editor.text }));
  else sessionStorage.removeItem('draft');
}

const show = oneAtATime(() =>
  attempt(async () => {
    const { name } = open;
    const shown = await ask('show', { ...question(), ...data.asked });
    if (name !== open.name) return;
    data.tell(shown);
    failure = shown.error?.in === 'template' ? shown.error : null;
    task.fail(failure);
    if (!shown.facts) return;
    emptyConsole();
    forgetAnswer();
    const begins = fresh;
    fresh = false;
    await task.show(shown.facts, begins);
    if (performance.getEntriesByName('typed').length) performance.measure('shown', 'typed');
    performance.clearMarks('typed');
  }),
);

const check = oneAtATime(() =>
  attempt(async () => {
    const asked = question();
    const found = (await ask('findings', asked)).findings;
    if (asked.name !== open.name || asked.text !== editor.text) return void check();
    findings = found;
    editor.underline(findings);
    showFindings(findings, {
      goTo: (each) => see('template', () => editor.goTo(each.from)),
      apply: (fix) => editor.apply(fix),
      openRule: (code) => editor.asked.openRule(code),
      more: (each) => void attempt(() => offer(each)),
    });
  }),
);

/** What can be done about the findings at a place. @param {{ from: import('./editor.js').Place, to: import('./editor.js').Place }} range */
async function offer({ from, to }) {
  const { actions } = await ask('actions', { ...question(), range: { from, to } });
  if (!actions.length) return notice('There is nothing to mend here.', { Close: () => {} });
  const ways = Object.fromEntries(actions.map((/** @type {any} */ action) => [action.title, () => editor.apply(action)]));
  dialog('What can be done here', [], ways);
}

/** @param {string} text */
function answered(text) {
  const answer = JSON.parse(text);
  showAnswer(answer, null);
  choosePanel('answer');
  void attempt(async () => showAnswer(answer, await ask('judge', { ...question(), answer: text })));
}

// Files

/** @param {string} name */
async function openTemplate(name) {
  const found = await ask('open', { name });
  Object.assign(open, { name, saved: found.text, stamp: found.stamp });
  const draft = JSON.parse(sessionStorage.getItem('draft') ?? 'null');
  const kept = draft?.name === name && draft.text !== found.text;
  editor.begin(kept ? draft.text : found.text);
  notice('');
  if (kept) {
    open.stamp = draft.stamp;
    notice('Here is what you had typed and not saved.', { 'Take the file': () => void attempt(() => takeTheirs()) });
  }
  fresh = true;
  writePlace({ template: name });
  tellState();
  await data.begin(readPlace().data ?? '');
  void show();
  void check();
}

async function save() {
  try {
    const text = editor.text;
    const { stamp } = await ask('save', { name: open.name, text, stamp: open.stamp });
    Object.assign(open, { stamp, saved: text });
    notice('');
    tellState();
    byId('state').textContent = 'saved';
  } catch (error) {
    if (!(error instanceof Refusal) || !error.conflict) throw error;
    dialog('The file has changed meanwhile', ['Somebody else has written this file since it was read here. Nothing was written.'], {
      'Write mine over it': () => void attempt(writeMine),
      'Take what is in the file': () => void attempt(takeTheirs),
    });
  }
}

async function writeMine() {
  open.stamp = (await ask('open', { name: open.name })).stamp;
  await save();
}

async function takeTheirs() {
  const found = await ask('open', { name: open.name });
  Object.assign(open, { saved: found.text, stamp: found.stamp });
  editor.follow(found.text);
  typed();
}

/** The file of the open template was written by somebody. */
async function changedElsewhere() {
  const found = await ask('open', { name: open.name });
  if (found.stamp === open.stamp) return;
  if (!isChanged() || found.text === editor.text) return takeTheirs();
  notice('The file was changed elsewhere, and you have typed here.', {
    'Take what is in the file': () => void attempt(takeTheirs),
    'Go on with mine': () => {},
  });
}

async function listTemplates() {
  const { names } = await ask('list');
  byId('template').replaceChildren(...names.map((/** @type {string} */ name) => h('option', { value: name }, name)));
  return names;
}

// Buttons

async function exercise() {
  const button = /** @type {HTMLButtonElement} */ (byId('exercise'));
  button.disabled = true;
  button.textContent = 'Exercising …';
  try {
    const done = await ask('exercise', { ...question(), data: data.text });
    const notes = done.notes.map((/** @type {string} */ note) => h('li', {}, note));
    const link = h('a', { href: `report/${done.report}/report.html`, target: '_blank', rel: 'noopener' }, 'The whole report');
    dialog(`Exercise: ${done.status}`, [
      h('p', {}, done.reason || 'It could be worked, and the answer is right.'),
      h('ul', {}, ...notes),
      link,
    ]);
  } finally {
    button.disabled = false;
    button.textContent = 'Exercise';
  }
}

async function share() {
  const { name, file } = await packed({ ...question(), ...data.asked });
  const link = /** @type {HTMLAnchorElement} */ (h('a', { download: name }));
  link.href = URL.createObjectURL(file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {string} name @param {boolean} [focus] */
function choosePanel(name, focus = false) {
  openPanel(name, focus);
  writePlace({ panel: name });
}

/** On a phone one part is seen at a time. @param {string} view @param {() => void} [then] */
function see(view, then) {
  document.body.dataset.view = view;
  writePlace({ view });
  for (const button of document.querySelectorAll('.views button')) {
    button.setAttribute('aria-current', String(/** @type {HTMLElement} */ (button).dataset.view === view));
  }
  then?.();
}

const openedPanel = () => PANELS.find((name) => !byId(`panel-${name}`).hidden) ?? PANELS[0];
const PARTS = ['template', 'task', 'below'];

/** @param {number} step */
function goOn(step) {
  const here = ['editor', 'task', 'below'].findIndex((id) => byId(id).contains(document.activeElement));
  const view = PARTS[(here + step + PARTS.length) % PARTS.length];
  see(view, () => {
    if (view === 'template') editor.focus();
    else if (view === 'task') byId('stage').focus();
    else byId(`tab-${openedPanel()}`).focus();
  });
}

/** @type {Record<string, () => void>} */
const KEYS = {
  'Ctrl+s': () => void attempt(save),
  'Ctrl+Enter': startAgain,
  F6: () => goOn(1),
  'Shift+F6': () => goOn(-1),
  ...Object.fromEntries(PANELS.map((name, at) => [`Alt+${at + 1}`, () => see('below', () => choosePanel(name, true))])),
};

function startAgain() {
  fresh = true;
  void show();
}

function wire() {
  wireTabs((name) => choosePanel(name));
  const acts = { save, exercise, share, 'fix-all': fixAll };
  for (const [id, act] of Object.entries(acts)) byId(id).addEventListener('click', () => void attempt(act));
  byId('again').addEventListener('click', startAgain);
  byId('help').addEventListener('click', showKeys);
  for (const id of /** @type {const} */ (['dark', 'alerts'])) {
    byId(id).addEventListener('click', () => {
      task[id] = !task[id];
      tellToggles();
      void show();
    });
  }
  byId('size').addEventListener('change', (event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    task.resize(value);
    writePlace({ size: value });
  });
  byId('template').addEventListener('change', (event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    sessionStorage.removeItem('draft');
    void attempt(() => openTemplate(value));
  });
  for (const button of document.querySelectorAll('.views button')) {
    button.addEventListener('click', () => see(/** @type {any} */ (button).dataset.view));
  }
  window.addEventListener(
    'keydown',
    (event) => {
      const held = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}`;
      const act = KEYS[held + event.key] ?? KEYS[held + event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true },
  );
  window.addEventListener('beforeunload', (event) => isChanged() && event.preventDefault());
}

function tellToggles() {
  for (const id of /** @type {const} */ (['dark', 'alerts'])) byId(id).setAttribute('aria-pressed', String(task[id]));
  /** @type {HTMLElement} */ (document.querySelector('.room')).classList.toggle('dark', task.dark);
  writePlace({ dark: task.dark ? 'yes' : '' });
}

async function fixAll() {
  const { actions } = await ask('fix_all', question());
  if (actions.length) editor.apply(actions[0]);
}

/** @param {{ kind: string, name?: string }} event */
function heard(event) {
  if (event.kind === 'again' || event.name === open.name) void attempt(changedElsewhere);
  if (event.kind === 'data') {
    void attempt(() => data.follow());
    void show();
    void check();
  }
}

async function begin() {
  wire();
  const place = readPlace();
  task.dark = place.dark === 'yes';
  tellToggles();
  const size = /** @type {HTMLSelectElement} */ (byId('size'));
  size.value = place.size ?? '';
  task.resize(size.value);
  openPanel(PANELS.includes(place.panel ?? '') ? /** @type {string} */ (place.panel) : 'findings');
  see(PARTS.includes(place.view ?? '') ? /** @type {string} */ (place.view) : 'template');
  emptyConsole();
  badge('data', '');
  const names = await listTemplates();
  const name = names.includes(place.template) ? /** @type {string} */ (place.template) : names[0];
  /** @type {HTMLSelectElement} */ (byId('template')).value = name;
  await openTemplate(name);
  let wasThere = true;
  listen(heard, (there) => {
    if (!there && wasThere) notice('The server does not answer: has it ended?');
    if (there && !wasThere) notice('');
    wasThere = there;
  });
}

void attempt(begin);
