/** The task data: where they come from, what was changed of them, the lines of a manifest. */

import { ask } from './ask.js';
import { DataEditor } from './editor.js';
import { badge, byId } from './panels.js';
import { h } from './parts.js';

/**
 * @typedef {{ question: () => Record<string, unknown>, chosen: () => void, place: (choice: string) => void }} Around
 * @typedef {{ id: string, label: string, lines?: boolean }} Choice
 */

export class DataPanel {
  #choice = '';
  /** Whether what stands there was typed, and does not come from where it says. */
  #edited = false;
  /** @type {Choice[]} */
  #choices = [];
  #from = /** @type {HTMLSelectElement} */ (byId('choice'));
  #line = /** @type {HTMLInputElement} */ (byId('line'));
  #failing = /** @type {HTMLSelectElement} */ (byId('failing'));

  /** @param {Around} around */
  constructor(around) {
    this.around = around;
    this.editor = new DataEditor(byId('data'), () => this.#typed());
    this.#from.addEventListener('change', () => this.#choose(this.#from.value));
    this.#line.addEventListener('change', () => this.#choose(`line:${Math.max(1, this.#line.valueAsNumber || 1)}`));
    this.#failing.addEventListener('change', () => this.#failing.value && this.#choose(this.#failing.value));
    byId('previous').addEventListener('click', () => this.#step(-1));
    byId('following').addEventListener('click', () => this.#step(1));
    byId('undo-data').addEventListener('click', () => this.#choose(this.#choice));
  }

  /** What a question about the task holds. */
  get asked() {
    return { choice: this.#choice, data: this.#edited ? this.editor.text : null };
  }

  /** The data as JSON. */
  get text() {
    return this.editor.text;
  }

  /** Another template. @param {string} wanted what the address asks for */
  async begin(wanted) {
    this.#edited = false;
    this.#choice = '';
    await this.follow(wanted);
  }

  /** What there is to choose from may have changed. @param {string} [wanted] */
  async follow(wanted = this.#choice) {
    this.#choices = (await ask('choices', this.around.question())).choices;
    const known = this.#choices.some(({ id }) => id === wanted) || (/^line:\d+$/.test(wanted) && this.#choices.some(({ lines }) => lines));
    this.#choice = known ? wanted : this.#choices[0].id;
    this.#from.replaceChildren(...this.#choices.map(({ id, label }) => h('option', { value: id }, label)));
    this.#show();
    if (this.#choices.some(({ lines }) => lines)) void this.#listLines();
  }

  async #listLines() {
    const { lines } = await ask('lines', this.around.question()).catch(() => ({ lines: [] }));
    const [first] = this.#failing.options;
    const options = lines.map((/** @type {any} */ each) =>
      h('option', { value: each.id, title: each.told.join('; ') }, `line ${each.line}${each.codes ? `: ${each.codes}` : ''}`),
    );
    this.#failing.replaceChildren(first, ...options);
  }

  /** @param {string} choice */
  #choose(choice) {
    this.#choice = choice;
    this.#edited = false;
    this.around.place(choice);
    this.#show();
    this.around.chosen();
  }

  /** @param {number} step */
  #step(step) {
    const now = Number(/^line:(\d+)$/.exec(this.#choice)?.[1] ?? 1);
    this.#choose(`line:${Math.max(1, now + step)}`);
  }

  #typed() {
    this.#edited = true;
    this.#show();
    this.around.chosen();
  }

  #show() {
    const number = /^line:(\d+)$/.exec(this.#choice)?.[1];
    const many = this.#choices.find(({ lines }) => lines);
    this.#from.value = number && many ? many.id : this.#choice;
    byId('walk').hidden = !many;
    if (number) this.#line.value = number;
    byId('undo-data').hidden = !this.#edited;
  }

  /** What came of it. @param {{ data?: string, error?: { message: string, place: string, in: string }, absent?: string[] }} shown */
  tell(shown) {
    const wrong = shown.error?.in === 'data' ? [`${shown.error.place}: ${shown.error.message}`] : [];
    const told = [...wrong, ...(shown.absent ?? [])];
    byId('data-problem').textContent = told.join('\n');
    badge('data', told.length ? String(told.length) : '', wrong.length ? 'error' : 'warning');
    if (shown.data !== undefined && !this.#edited) this.editor.follow(shown.data);
  }
}
