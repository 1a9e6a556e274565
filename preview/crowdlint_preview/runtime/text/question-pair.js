/** One question with its answer and tags: the fields, and what is wrong with them. */

import { h, icon } from '../base/dom.js';

/** @typedef {{ least: number, most: number }} Range in words; `most` is Infinity where nothing limits it */
/** @typedef {{ question: Range, answer: Range, tags: string[], ownTags: boolean }} Rules */

/** @param {string} text */
const countWords = (text) => text.trim().split(/\s+/).filter(Boolean).length;

/** @param {Range} range */
function spoken({ least, most }) {
  if (most === Number.POSITIVE_INFINITY) return least > 1 ? `at least ${least}` : '';
  return least > 0 ? `${least} to ${most}` : `at most ${most}`;
}

/** Each counter has an id of its own. */
let counters = 0;

export class QuestionPair {
  heading = h('h2', {});
  #tags = h('div', { class: 'tags', role: 'group', 'aria-label': 'Tags' });

  /**
   * @param {Rules} rules
   * @param {() => void} changed
   * @param {() => void} remove
   */
  constructor(rules, changed, remove) {
    this.changed = changed;
    this.question = this.#field('Question', rules.question);
    this.answer = this.#field('Answer', rules.answer);
    this.remover = h('button', { type: 'button', class: 'remove', onclick: remove }, icon('M6 6l12 12M18 6L6 18'));
    const head = h('div', { class: 'head' }, this.heading, this.remover);
    this.box = h('section', { class: 'pair card' }, head, this.question.box, this.answer.box);
    if (rules.tags.length || rules.ownTags) this.box.append(this.#tags);
    this.#tags.append(...rules.tags.map((tag) => this.#tagButton(tag)));
    if (rules.ownTags) this.box.append(this.#ownTag());
  }

  /** @param {string} name @param {Range} range */
  #field(name, range) {
    counters += 1;
    const counter = h('span', { class: 'counter', id: `counter-${counters}` });
    const area = h('textarea', { rows: '2', 'aria-label': name, 'aria-describedby': counter.id });
    const count = () => {
      const words = countWords(area.value);
      const wanted = spoken(range);
      counter.textContent = `${words} ${words === 1 ? 'word' : 'words'}${wanted && `, ${wanted} needed`}`;
      return words;
    };
    area.addEventListener('input', () => {
      count();
      this.changed();
    });
    count();
    const box = h('div', { class: 'field' }, h('span', { 'aria-hidden': 'true' }, name), area, counter);
    return { area, box, wrong: () => range.least > count() || range.most < count(), wanted: spoken(range) || 'at least 1' };
  }

  /** @param {string} tag */
  #tagButton(tag, chosen = false) {
    const button = h('button', { type: 'button', class: 'tag', 'aria-pressed': String(chosen), value: tag }, tag);
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      this.changed();
    });
    return button;
  }

  /** A field for a tag of the worker's own. */
  #ownTag() {
    const input = h('input', { type: 'text', 'aria-label': 'Tag of your own', placeholder: 'Tag of your own' });
    const add = () => {
      const tag = input.value.trim();
      const known = [...this.#tags.querySelectorAll('button')].find((button) => button.value === tag);
      if (known?.getAttribute('aria-pressed') === 'false') known.click();
      if (tag && !known) this.#tags.append(this.#tagButton(tag, true));
      input.value = '';
      this.changed();
    };
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      add();
    });
    return h('div', { class: 'own-tag' }, input, h('button', { type: 'button', class: 'button', onclick: add }, 'Add tag'));
  }

  /** @param {number} number @param {boolean} removable */
  show(number, removable) {
    this.heading.textContent = `Question ${number}`;
    this.remover.hidden = !removable;
    this.remover.setAttribute('aria-label', `Remove question ${number}`);
  }

  get isBlank() {
    return this.question.area.value.trim() === '' && this.answer.area.value.trim() === '';
  }

  /** What is wrong with it, the first thing; '' for nothing. */
  get problem() {
    for (const [name, field] of /** @type {const} */ ([
      ['question', this.question],
      ['answer', this.answer],
    ])) {
      if (field.area.value.trim() === '') return `write the ${name}`;
      if (field.wrong()) return `the ${name} needs ${field.wanted} words`;
    }
    return '';
  }

  /** Without tags where none was chosen. */
  get value() {
    const tags = [...this.#tags.querySelectorAll('button[aria-pressed=true]')].map(
      (button) => /** @type {HTMLButtonElement} */ (button).value,
    );
    const pair = { question: this.question.area.value.trim(), answer: this.answer.area.value.trim() };
    return tags.length ? { ...pair, tags } : pair;
  }
}
