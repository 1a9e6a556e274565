import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { TextControl } from '../controls/text-control.js';

crowd.define(
  'crowd-text-area',
  class extends TextControl {
    /** An unseen copy of the text below the box makes it grow, hidden tabs included. */
    #copy = h('div', { class: 'copy', 'aria-hidden': 'true' });

    makeField() {
      return h('textarea', { rows: 1 });
    }

    /** @param {HTMLElement} field */
    wrap(field) {
      // The field comes last, for the label beside it looks at its state.
      return [this.#copy, field];
    }

    /** @param {string} [name] */
    changed(name) {
      super.changed(name);
      this.style.setProperty('--crowd-rows', String(Math.max(1, this.number('rows', 1))));
      this.style.setProperty('--crowd-max-rows', String(this.number('max-rows', 100_000)));
    }

    /** @param {string} text */
    follow(text) {
      // A line feed at the end has no height without something after it.
      this.#copy.textContent = `${text} `;
    }
  },
);
