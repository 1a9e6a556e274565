/** crowd-slider: a number between two ends; the worker's own once it was moved, typed or preset. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { sliderStyle } from '../base/theme.js';
import { Control } from '../controls/control.js';

const REQUIRED = 'Please move the slider.';

crowd.define(
  'crowd-slider',
  class extends Control {
    #range = h('input', { type: 'range', id: 'field' });
    #typed = h('input', { type: 'number', class: 'typed' });
    #pin = h('output', { class: 'pin', for: 'field', 'aria-hidden': 'true' });
    #moved = false;

    build() {
      this.field = this.#range;
      const track = h('div', { class: 'track' }, this.#range, this.#pin);
      const labels = h('div', { class: 'labels' }, h('slot', { onslotchange: () => this.#placeLabels() }));
      const scale = h('div', { class: 'scale' }, track, labels);
      this.root.append(h('style', {}, sliderStyle), h('div', { class: 'row' }, scale, this.#typed), this.message);
      this.#range.addEventListener('input', () => this.#take(this.#range.valueAsNumber));
      this.#typed.addEventListener('change', () => this.#accept());
      this.addEventListener('crowd-label-moved', () => this.#placeLabels());
      this.begin();
    }

    /** @param {string} [name] of the attribute; none for all of them */
    changed(name) {
      const range = this.#range;
      for (const input of [range, this.#typed]) {
        for (const [end, fallback] of /** @type {const} */ ([
          ['min', 0],
          ['max', 100],
          ['step', 1],
        ])) {
          input.setAttribute(end, String(this.number(end, fallback)));
        }
        input.disabled = this.flag('disabled');
      }
      if (!name || name === 'value') this.#moved = false;
      if (!this.#moved) range.value = String(this.number('value', this.number('min', 0)));
      this.#typed.hidden = !this.flag('editable');
      this.#pin.hidden = !this.flag('pin');
      this.nameField(false);
      this.#typed.setAttribute('aria-label', `${range.getAttribute('aria-label')}, number`);
      this.style.setProperty('--crowd-second', String(this.#part(this.number('secondary-progress', Number.NaN))));
      this.#placeLabels();
      this.#show();
    }

    /** The worker has moved it. @param {number} value */
    #take(value) {
      this.#moved = true;
      this.#range.value = String(value);
      this.#show();
      this.judge();
    }

    #accept() {
      if (this.#typed.value !== '') this.#take(this.#typed.valueAsNumber);
      this.#show();
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }

    #show() {
      const value = this.#range.value;
      this.#typed.value = this.answered ? value : '';
      this.#pin.textContent = value;
      this.style.setProperty('--crowd-part', String(this.#part(Number(value))));
    }

    /** How far along the track a value is, from 0 to 1. @param {number} value */
    #part(value) {
      const [min, max] = [this.number('min', 0), this.number('max', 100)];
      return max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) || 0 : 0;
    }

    #placeLabels() {
      const labels = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('crowd-slider-label')]);
      for (const label of labels) {
        label.style.setProperty('--crowd-at', String(this.#part(Number(label.getAttribute('position')))));
        label.style.setProperty('--crowd-share', `${100 / labels.length}%`);
      }
    }

    /** Whether the number is more than where the knob happens to stand. */
    get answered() {
      return this.#moved || !Number.isNaN(this.number('value', Number.NaN));
    }

    get validationMessage() {
      return this.flag('required') && !this.flag('disabled') && !this.answered ? REQUIRED : '';
    }

    /** @returns {any} */
    get value() {
      return this.built ? this.#range.valueAsNumber : this.number('value', this.number('min', 0));
    }

    set value(value) {
      this.give('value', value);
    }

    get answer() {
      return this.value;
    }

    reset() {
      this.give('value', null);
      super.reset();
    }
  },
);
