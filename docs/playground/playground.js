/** The page: what is typed goes to the worker, what comes back is shown. Nothing leaves the page. */
import { editor, JSON_DATA, mark, put, show, template } from './editor.js';
import { STARTS } from './starts.js';

const QUIET = 120; // milliseconds without a key before the worker is asked
const at = (id) => document.getElementById(id);
const rules = document.querySelector('meta[name=rules]').content;

let given = ''; // the data that somebody wrote; empty: they are made up
let asked = 0;
const waiting = new Map();
const worker = new Worker('./worker.js', { type: 'module' });
worker.onmessage = ({ data: { id, answer, error } }) => {
  waiting.get(id)?.(error === undefined ? { answer } : { error });
  waiting.delete(id);
};
worker.onerror = (event) => say(`Python cannot be loaded here: ${event.message || 'the browser refused the worker'}`);

/** Ask the worker; `{answer}` or `{error}`. */
function ask(kind, ...values) {
  asked += 1;
  const id = asked;
  return new Promise((done) => {
    waiting.set(id, done);
    worker.postMessage({ id, kind, arguments: values });
  });
}

const say = (words) => {
  at('state').textContent = words;
};

const elements = await (await fetch('./elements.json')).json();
const written = editor(at('template'), { language: template(elements), name: 'Template', changed: soon });
const data = editor(at('data'), {
  language: JSON_DATA,
  name: 'Task data',
  changed: (text) => {
    given = text;
    soon();
  },
});

let timer = 0;
let turn = 0;

function soon() {
  clearTimeout(timer);
  timer = setTimeout(look, QUIET);
}

/** Check what stands there, show what was found, then the task. What is older than the last key is dropped. */
async function look() {
  turn += 1;
  const mine = turn;
  const text = written.state.doc.toString();
  const { answer, error } = await ask('look', text, given);
  if (mine !== turn) return;
  if (error) {
    say(`crowdlint stopped at this text: ${error.trim().split('\n').pop()}`);
    return;
  }
  const looked = JSON.parse(answer);
  findings(looked);
  if (!given) put(data, looked.data);
  at('made-up').hidden = !given;
  at('problem').hidden = !looked.problem;
  at('problem').textContent = looked.problem;
  history.replaceState(null, '', address(text));
  if (looked.problem) return;
  const page = await ask('page', text, given, JSON.stringify(looked.findings));
  if (mine !== turn) return;
  if (page.error) {
    say(`The task cannot be shown: ${page.error.trim().split('\n').pop()}`);
    return;
  }
  const frame = at('task');
  frame.srcdoc = page.answer;
  say('Ready. Nothing you type leaves this page.');
}

function address(text) {
  const told = given ? `&data=${encodeURIComponent(given)}` : '';
  return `#text=${encodeURIComponent(text)}${told}`;
}

function findings(looked) {
  mark(written, looked.findings, fixed);
  at('count').textContent = looked.findings.length ? `(${looked.findings.length})` : '';
  at('notes').hidden = !looked.notes.length && looked.findings.length > 0;
  at('notes').textContent = looked.notes.join('. ') || (looked.findings.length ? '' : 'Nothing found.');
  at('findings').replaceChildren(...looked.findings.map(row));
}

function row(each) {
  const item = document.createElement('li');
  const place = made('button', `${each.location.row}:${each.location.column}`, 'place');
  place.type = 'button';
  place.title = 'Show it in the template';
  place.onclick = () => show(written, each.from, each.to);
  const name = made(rules ? 'a' : 'span', `${each.code} ${each.name}`);
  if (rules) {
    name.href = `${rules}${each.name}/`;
    name.target = '_top';
  }
  const message = made('span', '', 'message');
  message.append(...each.message.split('`').map((part, index) => (index % 2 ? made('code', part) : part)));
  item.append(made('span', each.severity, each.severity), place, message, name);
  if (each.fix) {
    const button = made('button', `Fix: ${each.fix.message.replaceAll('`', '')}`);
    button.type = 'button';
    button.title = each.fix.safe ? '' : 'It may change what the template means';
    button.onclick = () => fixed(each.fix);
    item.append(button);
  }
  return item;
}

function made(tag, text, kind = '') {
  const node = document.createElement(tag);
  node.textContent = text;
  if (kind) node.className = kind;
  return node;
}

function fixed(fix) {
  written.dispatch({ changes: fix.edits.map(([from, to, insert]) => ({ from, to, insert })) });
  written.focus();
}

function begin(text, told = '') {
  given = told;
  put(written, text);
  if (told) put(data, told);
  look();
}

at('start').append(...Object.keys(STARTS).map((name) => new Option(name)));
at('start').onchange = () => begin(STARTS[at('start').value]);
at('made-up').onclick = () => begin(written.state.doc.toString());
at('share').onclick = async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    at('share').textContent = 'Copied';
  } catch {
    window.prompt('The address of what stands here', location.href);
  }
};
function fromAddress() {
  const told = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B'));
  begin(told.get('text') ?? Object.values(STARTS)[0], told.get('data') ?? '');
}
window.addEventListener('hashchange', fromAddress);
fromAddress();
