/** What the two classifiers of any content share: the content in a card, and the categories beside it. */

import { h } from '../base/dom.js';
import { besideCategories, CATEGORY_KEYS, Categories } from './categories.js';
import { MORE } from './instructions.js';
import { PaneWidget } from './pane-widget.js';

export class Classifier extends PaneWidget {
  /** Whether more than one category may be chosen. */
  static several = false;

  choice = new Categories(this, /** @type {typeof Classifier} */ (this.constructor).several, (name) => this.picked(name));

  build() {
    this.choice.read();
    const content = h('div', { class: 'card-content' }, h('slot', { name: 'classification-target' }));
    this.layOut({
      main: [besideCategories([h('crowd-card', {}, content)], this.choice.box)],
      moreLink: MORE,
      shortcuts: [CATEGORY_KEYS],
    });
  }

  /** @param {string} name */
  changed(name) {
    super.changed(name);
    if (name === 'categories' || name === 'exclusion-category') this.choice.read();
  }

  /** The worker chose or dropped one. @param {string} _name */
  picked(_name) {
    this.refuse('');
  }

  /** @param {string} key */
  actionFor(key) {
    return this.choice.actionFor(key);
  }

  get kept() {
    return this.choice.kept;
  }

  set kept(state) {
    this.choice.kept = state;
  }

  get answer() {
    return this.choice.answer;
  }

  get validationMessage() {
    return this.choice.problem;
  }
}
