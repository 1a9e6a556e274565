/** crowd-radio-group: of the radio buttons inside at most one is chosen; arrow keys move the choice, Tab goes past the group. */

import { crowd } from '../base/base.js';

/** @typedef {import('../controls/choice.js').Choice} Choice */

const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

crowd.define(
  'crowd-radio-group',
  class extends crowd.Element {
    /** @type {Choice | undefined} */
    #chosen;

    build() {
      if (!this.hasAttribute('role')) this.setAttribute('role', 'radiogroup');
      for (const type of ['change', 'crowd-checked', 'crowd-element-ready']) {
        this.addEventListener(type, (event) => this.#only(event.target));
      }
      this.addEventListener('keydown', (event) => this.#move(event));
      this.addEventListener('click', (event) => this.#clear(event));
      new MutationObserver(() => this.#settle()).observe(this, { childList: true, subtree: true });
      this.#only(this.#buttons.findLast((button) => button.checked));
    }

    changed() {
      for (const button of this.#buttons) button.changed('disabled');
      this.#settle();
    }

    get #buttons() {
      const found = /** @type {Choice[]} */ ([...this.querySelectorAll('crowd-radio-button')]);
      return found.filter((button) => button.field && button.closest('crowd-radio-group') === this);
    }

    /** @param {EventTarget | null | undefined} chosen */
    #only(chosen) {
      const buttons = this.#buttons;
      if (!buttons.some((button) => button === chosen && button.checked)) return this.#settle();
      for (const button of buttons) if (button !== chosen && button.checked) button.checked = false;
      this.#settle();
    }

    /** One button can be reached with Tab: the chosen one, else the first. */
    #settle() {
      const usable = this.#buttons.filter((button) => !button.field?.disabled);
      this.#chosen = this.#buttons.find((button) => button.checked);
      const stop = usable.find((button) => button.checked) ?? usable[0];
      for (const button of usable) if (button.field) button.field.tabIndex = button === stop ? 0 : -1;
    }

    /** @param {KeyboardEvent} event */
    #move(event) {
      const step = STEPS.get(event.key);
      const usable = this.#buttons.filter((button) => !button.field?.disabled);
      const at = usable.indexOf(/** @type {Choice} */ (event.target));
      if (!step || at < 0) return;
      event.preventDefault();
      const next = usable[(at + step + usable.length) % usable.length];
      next.focus();
      next.field?.click();
    }

    /** A native radio button cannot be cleared by a click. @param {Event} event */
    #clear(event) {
      const button = this.#chosen;
      if (!this.flag('allow-empty-selection') || !button || event.composedPath()[0] !== button.field) return;
      button.checked = false;
      button.dispatchEvent(new Event('change', { bubbles: true }));
    }
  },
);
