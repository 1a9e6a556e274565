/**
 * The report: a list of tasks that can be filtered, and one of them in full. What is shown stands in the address, so that
 * a view can be sent to somebody.
 */

import { difference, sideBySide } from './report-changes.js';
import { drawing, withPointer } from './report-draw.js';
import { h, markdown, spelt, tree } from './report-parts.js';

/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);
/** @type {any} */
const report = JSON.parse(byId('report-data').textContent);
/** @type {Record<string, string>} */
const pictures = JSON.parse(byId('report-pictures').textContent);
/** @param {string} name */
const source = (name) => pictures[name] ?? encodeURI(name);

const ORDER = ['failed', 'inconclusive', 'passed'];
/** @type {any[]} */
const tasks = [...report.templates].sort(
  (one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status) || one.number - other.number,
);
const words = new Map(tasks.map((each) => [each, searched(each)]));

/** All words of a task that a search looks at. @param {any} task */
function searched(task) {
  const { title, reason, notes, console: said, findings, elements, data, steps } = task;
  const answers = JSON.stringify(task.answers).slice(0, 20000);
  const found = findings.map((/** @type {any} */ each) => `${each.code} ${each.name} ${each.message}`);
  const lines = said.map((/** @type {any} */ each) => each.text);
  const done = steps.map((/** @type {any} */ each) => each.text);
  return [title, task.name, reason, data, ...notes, ...elements, ...found, ...lines, ...done, answers].join(' ').toLowerCase();
}

/** @param {HTMLSelectElement} select @param {string[]} values */
function offer(select, values) {
  for (const each of [...new Set(values)].sort()) select.append(h('option', { value: each }, each));
}
offer(
  byId('rule'),
  tasks.flatMap((each) => each.findings.map((/** @type {any} */ found) => `${found.code} ${found.name}`)),
);
offer(
  byId('element'),
  tasks.flatMap((each) => each.elements),
);

/** @type {HTMLInputElement[]} */
const states = [...document.querySelectorAll('input[name=state]')].map((each) => /** @type {HTMLInputElement} */ (each));

/** What the address asks for, put into the fields; the name of the task. */
function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const id of ['q', 'rule', 'element']) byId(id).value = asked.get(id) ?? '';
  const wanted = (asked.get('state') ?? '').split(',');
  for (const each of states) each.checked = wanted.includes(each.value);
  return asked.get('task') ?? '';
}

/** @param {string} name of the task */
function address(name) {
  const kept = new URLSearchParams();
  const chosen = states.filter((each) => each.checked).map((each) => each.value);
  if (chosen.length) kept.set('state', chosen.join(','));
  for (const id of ['rule', 'element', 'q']) if (byId(id).value) kept.set(id, byId(id).value);
  if (name) kept.set('task', name);
  return `#${kept}`;
}

let open = readAddress();

/** @param {any} task */
const isChanged = (task) => Boolean(task.changes) && task.changes.state !== 'same';

function fitting() {
  const chosen = states.filter((each) => each.checked).map((each) => each.value);
  const wanted = byId('q').value.toLowerCase().split(/\s+/).filter(Boolean);
  const [rule, element] = [byId('rule').value, byId('element').value];
  return tasks.filter(
    (each) =>
      (!chosen.length || chosen.includes(each.status) || (chosen.includes('changed') && isChanged(each))) &&
      (!element || each.elements.includes(element)) &&
      (!rule || each.findings.some((/** @type {any} */ found) => `${found.code} ${found.name}` === rule)) &&
      wanted.every((/** @type {string} */ word) => words.get(each)?.includes(word)),
  );
}

/** The list, after a filter has changed or another task was opened. */
function list() {
  const found = fitting();
  byId('found').textContent = `${found.length} of ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
  byId('tasks').replaceChildren(...found.map(row));
  return found;
}

/** @param {any} task */
function row(task) {
  const link = h(
    'a',
    { href: address(task.name), class: `row ${task.status}`, id: `task-${task.name}` },
    h('span', { class: 'dot', 'aria-hidden': 'true' }),
    h('span', { class: 'row-title' }, h('span', { class: 'unseen' }, `${task.status}: `), ...titleOf(task)),
    h('span', { class: 'row-time' }, seconds(task.seconds)),
    isChanged(task) ? h('span', { class: 'row-reason changed' }, task.changes.state) : null,
    task.reason ? h('span', { class: 'row-reason' }, ...spelt(task.reason.slice(0, 220))) : null,
  );
  if (task.name === open) link.setAttribute('aria-current', 'true');
  return h('li', {}, link);
}

/** The title with its folders set back; a word may break behind each. @param {any} task */
function titleOf(task) {
  const [path, ...rest] = task.title.split(' · ');
  const at = path.lastIndexOf('/') + 1;
  const folders = path
    .slice(0, at)
    .split(/(?<=\/)/)
    .flatMap((/** @type {string} */ each) => [each, h('wbr')]);
  return [h('span', { class: 'row-folder' }, ...folders), path.slice(at), ...(rest.length ? [` · ${rest.join(' · ')}`] : [])];
}

/** @param {number} value */
const seconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} s`;

/** @param {string} title @param {...(Node | null)} inner */
function section(title, ...inner) {
  const kept = inner.filter((each) => each !== null);
  return kept.length ? h('section', {}, h('h3', {}, title), ...kept) : null;
}

/** @param {any} task */
function shown(task) {
  const head = h(
    'div',
    { class: 'task-head' },
    h('a', { class: 'back', href: address('') }, 'All tasks'),
    h('h2', {}, h('span', { class: `status ${task.status}` }, task.status), ' ', ...titleOf(task)),
    h('p', { class: 'facts' }, factsOf(task)),
    links(task),
  );
  const answer = task.answers.at(-1);
  return [
    head,
    task.causes.length ? h('div', { class: `causes ${task.status}` }, ...task.causes.map(cause)) : null,
    task.notes.length ? h('ul', { class: 'notes' }, ...task.notes.map((/** @type {string} */ note) => h('li', {}, note))) : null,
    section('What has changed', changesOf(task)),
    section('How it looked', film(task)),
    section('What was done', stepsOf(task)),
    section(
      'What was drawn',
      ...task.shapes.map((/** @type {any} */ each) => drawing(each, answer?.[0]?.[each.name], source(each.picture))),
    ),
    section('The answer', answerOf(task, answer)),
    section('What check finds', findingsOf(task)),
    section('What was refused', refused(task)),
    section('What the page said on its console', consoleOf(task)),
    section('What it asked for', requestsOf(task)),
  ].filter((each) => each !== null);
}

/** @param {any} task */
function factsOf(task) {
  const data = task.data === 'inferred' ? 'task data made up' : task.data === 'html' ? 'the same for all data' : `with ${task.data}`;
  return [data, `worked in ${seconds(task.seconds)}`, ...task.elements].join(' · ');
}

/** @param {any} task */
function links(task) {
  const found = [
    task.preview ? h('a', { href: encodeURI(task.preview) }, 'Try the task') : null,
    task.trace ? h('a', { href: encodeURI(task.trace) }, 'Trace for playwright show-trace') : null,
  ].filter((each) => each !== null);
  return found.length ? h('p', { class: 'links' }, ...found) : null;
}

/** @param {any} each */
function cause(each) {
  const lines = each.lines.map((/** @type {any} */ line) =>
    h('li', { value: line.number, class: line.number === each.line ? 'named' : '' }, h('code', {}, line.text || ' ')),
  );
  return h(
    'div',
    { class: 'cause' },
    h('p', {}, ...spelt(each.text)),
    lines.length ? h('ol', { class: 'lines', tabindex: 0 }, ...lines) : null,
  );
}

/** @param {any} task */
function changesOf(task) {
  if (!isChanged(task)) return null;
  if (task.changes.state === 'new') return h('p', {}, 'This task is new: the earlier run does not have it.');
  const pictures = task.changes.pictures.map((/** @type {any} */ each) => sideBySide(each, source));
  const texts = task.changes.texts.map((/** @type {any} */ each) => h('div', {}, h('h4', {}, each.what), difference(each.lines)));
  return h('div', {}, ...texts, ...pictures);
}

/** @param {any} task */
function film(task) {
  if (!task.screenshots.length) return null;
  const frames = task.screenshots.map((/** @type {string} */ name, /** @type {number} */ at) => {
    const title = caption(task, name);
    const picture = h('img', { src: source(name), alt: '', loading: 'lazy' });
    return h('button', { type: 'button', class: 'frame', click: () => view(slidesOf(task), at) }, picture, h('span', {}, title));
  });
  return h('div', { class: 'film', role: 'group', 'aria-label': 'Pictures of the page' }, ...frames);
}

/** @param {any} task @param {string} name */
const caption = (task, name) => name.slice(`screenshots/${task.name}-`.length, -4);

/** @typedef {{ title: string, make: () => Node }} Slide */

/** @param {any} task @returns {Slide[]} */
function slidesOf(task) {
  return task.screenshots.map((/** @type {string} */ name) => ({
    title: caption(task, name),
    make: () => h('img', { src: source(name), alt: `The page, ${caption(task, name)}` }),
  }));
}

/** @param {any} task */
function stepsOf(task) {
  if (!task.steps.length) return null;
  const drawn = task.steps.filter((/** @type {any} */ each) => each.picture);
  const slides = drawn.map((/** @type {any} */ each) => ({
    title: each.text,
    make: () => withPointer(source(each.picture), each, each.text),
  }));
  const rows = task.steps.map((/** @type {any} */ each) => {
    if (!each.picture) return h('li', {}, each.text);
    return h('li', {}, h('button', { type: 'button', class: 'step', click: () => view(slides, drawn.indexOf(each)) }, each.text));
  });
  const few = drawn.length ? '' : 'Pictures of the steps are kept of tasks that do not pass, and of all with --pictures all.';
  return h('div', {}, h('ol', { class: 'steps' }, ...rows), few ? h('p', { class: 'soft' }, few) : null);
}

/** @param {any} task @param {any} answer */
function answerOf(task, answer) {
  if (answer === undefined) return null;
  const several = task.answers.length > 1 ? h('p', {}, `${task.answers.length} answers were sent; this is the last one.`) : null;
  const schema = Object.keys(task.schemas).length
    ? h('div', { class: 'half' }, h('h4', {}, 'Its schema'), tree('schema', task.schemas))
    : null;
  return h(
    'div',
    {},
    several,
    h('div', { class: 'halves' }, h('div', { class: 'half' }, h('h4', {}, 'As it was sent'), tree('answer', answer)), schema),
  );
}

/** @param {any} task */
function findingsOf(task) {
  if (!task.findings.length) return null;
  const rows = task.findings.map((/** @type {any} */ each) => {
    const place = `${each.cell ? `cell ${each.cell}, ` : ''}line ${each.location.row}`;
    const page = report.rules[each.code];
    return h(
      'li',
      {},
      h(
        'p',
        {},
        h('span', { class: `severity ${each.severity}` }, each.severity),
        ` ${each.code} ${each.name}, ${place}: `,
        ...spelt(each.message),
      ),
      page ? h('details', {}, h('summary', {}, `What ${each.name} is about`), markdown(page)) : null,
    );
  });
  return h('ul', { class: 'findings' }, ...rows);
}

/** @param {string[]} heads @param {string[][]} rows */
function table(heads, rows) {
  const head = h('tr', {}, ...heads.map((each) => h('th', { scope: 'col' }, each)));
  const body = rows.map((cells) => h('tr', {}, ...cells.map((each) => h('td', {}, each))));
  return h('div', { class: 'scrolls', tabindex: 0 }, h('table', {}, h('thead', {}, head), h('tbody', {}, ...body)));
}

/** @param {any} task */
function refused(task) {
  const rows = task.requests.filter((/** @type {any} */ each) => !each.answered);
  if (!rows.length) return null;
  return table(
    ['what', 'address', 'why'],
    rows.map((/** @type {any} */ each) => [each.kind, each.url, each.why]),
  );
}

/** @type {Record<string, string>} */
const SAID = {
  exception: 'thrown, and nobody caught it',
  error: 'error',
  warning: 'warning',
  log: 'message',
  info: 'message',
  debug: 'for developers',
};

/** @param {any} task */
function consoleOf(task) {
  if (!task.console.length) return null;
  return table(
    ['what', 'words'],
    task.console.slice(0, 300).map((/** @type {any} */ each) => [SAID[each.type] ?? each.type, each.text]),
  );
}

/** @param {any} task */
function requestsOf(task) {
  const rows = task.requests.filter((/** @type {any} */ each) => each.answered);
  if (!rows.length) return null;
  const found = table(
    ['what', 'address'],
    rows.map((/** @type {any} */ each) => [each.kind, each.url]),
  );
  return h('details', {}, h('summary', {}, `${rows.length} ${rows.length === 1 ? 'request was' : 'requests were'} answered`), found);
}

// The viewer

/** @type {Slide[]} */
let slides = [];
let slide = 0;

/** @param {Slide[]} all @param {number} at */
function view(all, at) {
  slides = all;
  turn(at);
  byId('viewer').showModal();
}

/** @param {number} at */
function turn(at) {
  slide = Math.max(0, Math.min(at, slides.length - 1));
  byId('viewer-title').textContent = `${slide + 1} of ${slides.length}: ${slides[slide].title}`;
  byId('viewer-picture').replaceChildren(slides[slide].make());
  byId('viewer-back').disabled = slide === 0;
  byId('viewer-on').disabled = slide === slides.length - 1;
}
byId('viewer-back').addEventListener('click', () => turn(slide - 1));
byId('viewer-on').addEventListener('click', () => turn(slide + 1));
byId('viewer-close').addEventListener('click', () => byId('viewer').close());
byId('viewer').addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
  if (event.key === 'ArrowLeft') turn(slide - 1);
  if (event.key === 'ArrowRight') turn(slide + 1);
});

/** Shows what the address asks for. @param {boolean} [moved] somebody went to another task */
function show(moved = false) {
  const found = list();
  const task = tasks.find((each) => each.name === open);
  const wide = matchMedia('(min-width: 900px)').matches;
  const opened = task ?? (wide ? found[0] : undefined);
  document.body.classList.toggle('one-task', Boolean(task));
  if (opened) byId('task').replaceChildren(...shown(opened));
  else byId('task').replaceChildren(h('p', { class: 'soft' }, found.length ? 'Choose a task.' : 'No task fits.'));
  if (opened && !task) document.getElementById(`task-${opened.name}`)?.setAttribute('aria-current', 'true');
  if (moved && task) {
    byId('task').focus({ preventScroll: true });
    byId('task').scrollTop = 0;
    if (!wide) scrollTo(0, 0);
  }
}

for (const each of [...states, byId('q'), byId('rule'), byId('element')]) {
  each.addEventListener('input', () => {
    open = '';
    history.replaceState(null, '', address(''));
    show();
  });
}
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', () => {
  open = readAddress();
  show(true);
});
matchMedia('(min-width: 900px)').addEventListener('change', () => show());
show();
