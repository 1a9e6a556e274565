/** The buttons of a classification: one or several may be chosen, or “none of these”, which bars the others. */

import { h } from '../base/dom.js';
import { labelKey } from './palette.js';

/** @typedef {string | { name: string, parentName?: string }} Category as the template gives it */

/** @param {Category} category */
export const nameOf = (category) => (typeof category === 'string' ? category : String(category.name));

export class Categories {
  box = h('div', { class: 'categories', role: 'group', 'aria-label': 'Categories' });
  /** @type {Category[]} */
  #all = [];
  #exclusion = '';
  /** Names of those that are chosen. @type {Set<string>} */
  #chosen = new Set();
  #excluded = false;

  /**
   * @param {import('../base/base.js').CrowdElement} element whose attributes say what there is to choose
   * @param {boolean} several whether more than one may be chosen
   * @param {(name: string) => void} picked by the worker
   */
  constructor(element, several, picked) {
    this.element = element;
    this.several = several;
    this.picked = picked;
  }

  /** Takes what the attributes say now; what was chosen stays chosen where it is still there. */
  read() {
    const all = this.element.json('categories', []);
    if (!Array.isArray(all)) throw new Error('the attribute categories must be a list.');
    if (!all.every((category) => category?.name ?? typeof category === 'string')) {
      throw new Error('the attribute categories must hold names, or objects with a name.');
    }
    this.#all = [...new Map(all.map((category) => [nameOf(category), category])).values()];
    this.#exclusion = this.several ? String(this.element.json('exclusion-category', null)?.text ?? '') : '';
    this.#excluded &&= this.#exclusion !== '';
    this.#chosen = new Set(this.#names.filter((name) => this.#chosen.has(name)));
    this.#show();
  }

  get #names() {
    return this.#all.map(nameOf);
  }

  /** The chosen categories as the template gives them, in its order. @returns {Category[]} */
  get chosen() {
    return this.#all.filter((category) => this.#chosen.has(nameOf(category)));
  }

  /** `{ labels: […] }`, or `{ label }`; undefined while the one label is missing. */
  get answer() {
    const labels = this.chosen;
    if (this.several) return { labels };
    return labels.length ? { label: labels[0] } : undefined;
  }

  /** Chooses one before the worker does; a name that is not there chooses none. @param {string} name */
  choose(name) {
    if (this.#names.includes(name)) this.#chosen = new Set([name]);
    this.#show();
  }

  /** Why what is chosen cannot be sent; '' when it can. */
  get problem() {
    if (this.#excluded || this.#chosen.size > 0) return '';
    if (!this.several) return 'Choose a category.';
    return this.#exclusion ? `Choose what fits, or “${this.#exclusion}”.` : 'Choose at least one category.';
  }

  /** What a hot key does. @param {string} key @returns {(() => void) | undefined} */
  actionFor(key) {
    const button = this.#buttons.find((each) => each.dataset.key === key && !each.disabled);
    return button && (() => button.click());
  }

  get #buttons() {
    return [...this.box.querySelectorAll('button')];
  }

  /** @param {string} name */
  #press(name) {
    const chosen = this.#chosen.has(name);
    if (!this.several) this.#chosen = new Set([name]);
    else if (chosen) this.#chosen.delete(name);
    else this.#chosen.add(name);
    this.#picked(name);
  }

  #exclude() {
    this.#excluded = !this.#excluded;
    this.#chosen.clear();
    this.#picked(this.#exclusion);
  }

  /** @param {string} name */
  #picked(name) {
    this.#mark();
    this.picked(name);
  }

  #show() {
    const buttons = this.#all.map((category, i) => categoryButton(category, labelKey(i), () => this.#press(nameOf(category))));
    if (this.#exclusion) {
      const exclusion = categoryButton(this.#exclusion, labelKey(buttons.length), () => this.#exclude());
      exclusion.classList.add('exclusion');
      buttons.push(exclusion);
    }
    this.box.replaceChildren(...(buttons.length ? buttons : ['There is no category to choose.']));
    this.#mark();
  }

  #mark() {
    for (const button of this.#buttons) {
      const exclusion = button.classList.contains('exclusion');
      const chosen = exclusion ? this.#excluded : this.#chosen.has(button.value);
      button.setAttribute('aria-pressed', String(chosen));
      button.classList.toggle('selected', chosen);
      button.disabled = this.#excluded && !exclusion;
    }
  }
}

/** @param {Category} category @param {string} key @param {() => void} press */
function categoryButton(category, key, press) {
  const name = nameOf(category);
  const above = typeof category === 'object' ? category.parentName : '';
  // What stands above it is shown by the style sheet: it is no part of the button's name.
  const text = h('span', above ? { 'data-above': above } : {}, name);
  const button = h('button', { type: 'button', class: 'category-button', value: name, 'aria-label': name, onclick: press }, text);
  if (above) button.setAttribute('aria-description', above);
  if (key) {
    button.setAttribute('aria-keyshortcuts', key);
    button.dataset.key = key;
  }
  return button;
}

/** @type {[string, string]} */
export const CATEGORY_KEYS = ['1 … 9, 0, g h i j k n r', 'Choose a category'];
