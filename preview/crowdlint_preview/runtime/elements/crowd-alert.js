/** crowd-alert: a box with a message. Structure and class names are inferred, in the manner of the parts around crowd-button. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { sign } from '../base/icons.js';
import { style } from './crowd-alert.css';

/** @type {Record<string, Parameters<typeof sign>[0]>} */
const ICONS = { info: 'info', success: 'check-circle', warning: 'warning', error: 'error' };

crowd.define(
  'crowd-alert',
  class extends crowd.Element {
    #sign = h('div', { class: 'awsui-alert-icon' });
    #content = h('div', { class: 'awsui-alert-content' }, h('slot'));
    #body = h('div', { class: 'awsui-alert-body' }, this.#sign, h('div', { class: 'awsui-alert-message' }, this.#content));
    #box = h('div', { class: 'awsui-alert' }, this.#body);
    #close = h(
      'button',
      { type: 'button', class: 'awsui-alert-dismiss', 'aria-label': 'Dismiss', onclick: () => this.dismiss() },
      sign('close'),
    );

    build() {
      const around = h('div', { class: 'awsui' }, h('awsui-alert', {}, this.#box));
      this.root.append(h('style', {}, style), h('div', { id: 'react-mount-point' }, around));
      this.#box.append(this.#close);
      this.changed();
    }

    changed() {
      const type = this.text('type', 'info');
      const known = type in ICONS ? type : 'info';
      this.#box.className = `awsui-alert awsui-alert-type-${known}`;
      this.#box.classList.toggle('awsui-alert-dismissible', this.flag('dismissible'));
      this.#box.setAttribute('role', known === 'error' || known === 'warning' ? 'alert' : 'status');
      this.#sign.replaceChildren(sign(ICONS[known]));
      this.#close.hidden = !this.flag('dismissible');
    }

    dismiss() {
      this.hidden = true;
    }
  },
);
