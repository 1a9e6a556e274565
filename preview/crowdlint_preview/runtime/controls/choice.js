/** What is either chosen or not: check box, radio button, switch. Answers `{ value: boolean }`. */

import { h } from '../base/dom.js';
import { choiceStyle } from '../base/theme.js';
import { Control } from './control.js';

export class Choice extends Control {
  /** `type` of the native input. */
  static type = 'checkbox';
  static role = '';

  build() {
    const { type, role } = /** @type {typeof Choice} */ (this.constructor);
    const slot = h('slot');
    const field = h('input', { type, role: role || undefined });
    this.field = field;
    this.root.append(h('style', {}, choiceStyle), h('label', {}, field, h('span', { class: 'text' }, slot)), this.message);
    slot.addEventListener('slotchange', () => this.#name());
    this.begin();
    this.#name();
  }

  /** @param {string} [name] of the attribute; none for all of them */
  changed(name) {
    const field = /** @type {HTMLInputElement | undefined} */ (this.field);
    if (!field) return;
    if (!name || name === 'checked') field.checked = this.flag('checked');
    field.disabled = this.flag('disabled');
    field.required = this.needed;
    this.judge();
  }

  get needed() {
    return this.flag('required');
  }

  #name() {
    const text = this.textContent?.trim() || this.querySelector('img[alt]:not([alt=""])');
    this.nameField(Boolean(text));
  }

  get checked() {
    return this.field instanceof HTMLInputElement ? this.field.checked : this.flag('checked');
  }

  set checked(checked) {
    this.give('checked', Boolean(checked));
  }

  /** The name of this choice in the answer, as the `value` of a native check box. @returns {any} */
  get value() {
    return this.text('value', 'on') || 'on';
  }

  /** null clears the choice, as of every control. */
  set value(value) {
    if (value === null) this.checked = false;
    else this.give('value', value);
  }

  get answer() {
    return { [this.value]: this.checked };
  }

  reset() {
    this.give('checked', null);
    super.reset();
  }
}
