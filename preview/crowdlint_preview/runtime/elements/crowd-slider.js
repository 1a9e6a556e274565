/** crowd-slider: a number between two ends. One that nobody moved stands at its lower end and answers that; `required` stops nobody. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { paper } from '../controls/paper.js';

const labelsStyle = `
:host(:not([hidden])) { flex-wrap: wrap; height: auto; }
.labels { display: grid; flex: 0 0 calc(100% - 32px); margin: 0 16px; font-size: 12px; color: var(--secondary-text-color); }
.labels slot { display: contents; }
`;

crowd.define(
  'crowd-slider',
  class extends paper('paper-slider') {
    #valueAtFirst = 0;
    /** Below the track, on pages that have labels; no saved page does. */
    #labels = h('div', { class: 'labels' }, h('slot'));

    begin() {
      this.#valueAtFirst = this.value;
      this.addEventListener('crowd-label-moved', () => this.#place());
      new MutationObserver(() => this.#place()).observe(this, { childList: true });
      this.#place();
    }

    get kept() {
      return this.value === this.#valueAtFirst ? undefined : this.value;
    }

    set kept(value) {
      this.value = Number(value);
    }

    get answer() {
      return Number(this.value);
    }

    reset() {
      this.value = this.#valueAtFirst;
    }

    #place() {
      const labels = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('crowd-slider-label')]);
      if (labels.length > 0 && !this.#labels.parentNode) this.shadowRoot?.append(h('style', {}, labelsStyle), this.#labels);
      for (const label of labels) {
        label.style.setProperty('--crowd-at', String(this.#part(Number(label.getAttribute('position')))));
        label.style.setProperty('--crowd-share', `${100 / labels.length}%`);
      }
    }

    /** How far along the track a value is, from 0 to 1. @param {number} value */
    #part(value) {
      const { min, max } = this;
      return max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) || 0 : 0;
    }
  },
);
