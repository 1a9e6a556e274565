import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { sign } from '../base/icons.js';
import { style } from './crowd-alert.css';

/** @type {Record<string, Parameters<typeof sign>[0]>} */
const ICONS = { info: 'info', success: 'check-circle', warning: 'warning', error: 'error' };

crowd.define(
  'crowd-alert',
  class extends crowd.Element {
    #sign = h('span', { class: 'sign' });
    #box = h('div', { class: 'box' }, this.#sign, h('div', { class: 'content' }, h('slot')));
    #close = h('button', { type: 'button', class: 'dismiss', 'aria-label': 'Dismiss', onclick: () => this.dismiss() }, sign('close'));

    build() {
      this.root.append(h('style', {}, style), this.#box);
      this.#box.append(this.#close);
      this.changed();
    }

    changed() {
      const type = this.text('type', 'info');
      const known = type in ICONS ? type : 'info';
      this.#box.dataset.type = known;
      this.#box.setAttribute('role', known === 'error' || known === 'warning' ? 'alert' : 'status');
      this.#sign.replaceChildren(sign(ICONS[known]));
      this.#close.hidden = !this.flag('dismissible');
    }

    dismiss() {
      this.hidden = true;
    }
  },
);
