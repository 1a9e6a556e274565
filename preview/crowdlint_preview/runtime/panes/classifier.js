/** What the two classifiers of any content share: the content in the middle, the categories on the right. */

import { h } from '../base/dom.js';
import { classifierStyle } from '../base/theme.js';
import { CATEGORY_KEYS, Categories } from './categories.js';
import { PaneWidget } from './pane-widget.js';

export class Classifier extends PaneWidget {
  /** Whether more than one category may be chosen. */
  static several = false;

  choice = new Categories(this, /** @type {typeof Classifier} */ (this.constructor).several, (name) => this.picked(name));

  build() {
    this.choice.read();
    this.root.append(h('style', {}, classifierStyle));
    this.layOut({
      main: [h('div', { id: 'annotation-area-container' }, h('slot', { name: 'classification-target' }))],
      tools: [h('h2', {}, 'Categories'), this.choice.box],
      toolsName: 'Categories',
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

  get answer() {
    return this.choice.answer;
  }

  get validationMessage() {
    return this.choice.problem;
  }
}
