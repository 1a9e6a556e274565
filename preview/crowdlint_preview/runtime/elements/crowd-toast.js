/** crowd-toast: a message at the foot of the window; opening one closes the other. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { style } from './crowd-toast.css';

const DURATION = 3000;

/** @type {{ close(): void } | null} */
let shown = null;

crowd.define(
  'crowd-toast',
  class extends crowd.Element {
    #text = h('span');
    #box = h('div', { class: 'box', role: 'status' }, this.#text, h('slot'));
    #timer = 0;

    build() {
      this.root.append(h('style', {}, style), this.#box);
      this.changed('text');
      this.#follow();
    }

    /** @param {string} name */
    changed(name) {
      this.#text.textContent = this.text('text');
      if (name !== 'text') this.#follow();
    }

    #follow() {
      const open = this.flag('opened');
      if (open && shown !== this) shown?.close();
      if (open) shown = this;
      else if (shown === this) shown = null;
      this.#box.hidden = !open;
      clearTimeout(this.#timer);
      const duration = this.number('duration', DURATION);
      // As long as 0 or forever means: until somebody closes it.
      if (open && duration > 0 && Number.isFinite(duration)) this.#timer = window.setTimeout(() => this.close(), duration);
    }

    open() {
      this.give('opened', true);
    }

    show() {
      this.open();
    }

    close() {
      this.give('opened', false);
    }

    toggle() {
      this.give('opened', !this.flag('opened'));
    }
  },
);
