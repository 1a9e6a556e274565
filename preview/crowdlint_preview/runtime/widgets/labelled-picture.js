/**
 * What the widgets that label a picture share: labels with hot keys, and “Nothing to label”.
 *
 *     class extends ImageWidget {
 *       rows() { return […] }                    // of the label list
 *       chooseLabel(index) { … }                 // by hot key
 *       get isEmpty() { … }
 *     }
 */

import { h } from '../base/dom.js';
import { LabelList } from '../panes/label-list.js';
import { labelKey } from '../panes/palette.js';
import { PictureWidget } from './picture.js';

export class ImageWidget extends PictureWidget {
  #list = new LabelList();
  #nothing = h('input', { type: 'checkbox' });

  side() {
    const nothing = h('label', { id: 'nothing-to-annotate' }, this.#nothing, 'Nothing to label');
    return [h('h2', {}, 'Labels'), this.#list.box, nothing];
  }

  /** @param {string} name */
  changed(name) {
    super.changed(name);
    if (name === 'labels') this.edited();
  }

  /** Names of the labels; assign a new array to change them. @returns {string[]} */
  get labels() {
    const labels = this.json('labels', []);
    if (!Array.isArray(labels)) throw new Error('the attribute labels must be a list of names.');
    return [...new Set(labels.map(String))];
  }

  set labels(labels) {
    this.give('labels', labels);
  }

  /** @returns {import('../panes/label-list.js').Row[]} */
  rows() {
    return [];
  }

  /** @param {number} _index */
  chooseLabel(_index) {}

  get isEmpty() {
    return true;
  }

  get validationMessage() {
    const missing = this.isEmpty && !this.#nothing.checked;
    return super.validationMessage || (missing ? 'Label something in the picture, or tick “Nothing to label”.' : '');
  }

  edited() {
    this.#list.show(this.rows());
    this.#nothing.disabled = !this.isEmpty;
    if (!this.isEmpty) this.#nothing.checked = false;
    super.edited();
  }

  shortcuts() {
    return [/** @type {[string, string]} */ (['1 … 9, 0, g h i j k n r', 'Choose a label']), ...super.shortcuts()];
  }

  /** @param {string} key */
  actionFor(key) {
    const index = this.labels.findIndex((_, i) => labelKey(i) === key);
    return index >= 0 ? () => this.chooseLabel(index) : super.actionFor(key);
  }
}
