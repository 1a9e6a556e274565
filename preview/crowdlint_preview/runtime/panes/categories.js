/** The buttons of a classification: one or several may be chosen, or “none of these”, which bars the others. */

import { h } from '../base/dom.js';
import { style as area } from './annotation-area.css';
import { style } from './categories.css';
import { labelKey } from './palette.js';

/** @typedef {string | { name: string, parentName?: string }} Category as the template gives it */

/** @param {Category} category */
export const nameOf = (category) => (typeof category === 'string' ? category : String(category.name));

export class Categories {
  #group = h('div', { class: 'btn-group' });
  box = h('div', { class: 'category-picker' }, h('style', {}, style), h('h2', {}, 'Select an option'), this.#group);
  /** @type {{ name: string, key: string, button: HTMLButtonElement }[]} */
  #buttons = [];
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

  /** What was chosen; undefined for nothing. */
  get kept() {
    return this.#excluded || this.#chosen.size ? { chosen: [...this.#chosen], excluded: this.#excluded } : undefined;
  }

  /** What is still there of an earlier choice. */
  set kept(state) {
    this.#excluded = Boolean(state?.excluded) && this.#exclusion !== '';
    this.#chosen = new Set(this.#names.filter((name) => !this.#excluded && state?.chosen.includes(name)));
    this.#mark();
  }

  /** What a hot key does. @param {string} key @returns {(() => void) | undefined} */
  actionFor(key) {
    const button = this.#buttons.find((each) => each.key === key)?.button;
    return button && !button.disabled ? () => button.click() : undefined;
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
    this.#buttons = this.#all.map((category, i) => categoryButton(category, labelKey(i), () => this.#press(nameOf(category))));
    if (this.#exclusion) {
      const exclusion = categoryButton(this.#exclusion, labelKey(this.#all.length), () => this.#exclude());
      exclusion.button.classList.add('exclusion');
      this.#buttons.push(exclusion);
    }
    const buttons = this.#buttons.map(({ button }) => button);
    this.#group.replaceChildren(...(buttons.length ? buttons : ['There is no category to choose.']));
    this.#mark();
  }

  #mark() {
    for (const { name, button } of this.#buttons) {
      const exclusion = button.classList.contains('exclusion');
      button.classList.toggle('selected', exclusion ? this.#excluded : this.#chosen.has(name));
      button.disabled = this.#excluded && !exclusion;
    }
  }
}

/** As saved pages have it: without type, value or any word for assistive technology; its text begins with the hot key. @param {Category} category @param {string} key @param {() => void} press */
function categoryButton(category, key, press) {
  const name = nameOf(category);
  const hotKey = key ? [h('sup', { class: 'category-hotkey' }, key)] : [];
  const properties = { class: 'category-button awsui-util-t-l', 'data-testid': name, onclick: press };
  const button = h('button', properties, ...hotKey, name);
  // What stands above it is shown by the style sheet.
  if (typeof category === 'object' && category.parentName) button.dataset.above = category.parentName;
  return { name, key, button };
}

/**
 * What is to be judged, with the categories beside it.
 * @param {Node[]} target
 * @param {...Node} picker
 */
export function besideCategories(target, ...picker) {
  const main = h(
    'div',
    { class: 'annotation-area main' },
    h('div', { class: 'annotation-area target' }, ...target),
    h('div', { class: 'annotation-area category-picker-wrapper' }, ...picker),
  );
  return h('div', { class: 'annotation-area container' }, h('style', {}, area), main);
}

/** @type {[string, string]} */
export const CATEGORY_KEYS = ['1 … 9, 0, g h i j k n r', 'Choose a category'];
