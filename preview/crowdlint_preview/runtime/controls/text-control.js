/** A text box with a label that makes room for the text: crowd-input and crowd-text-area. */

import { h } from '../base/dom.js';
import { textStyle } from '../base/theme.js';
import { Control } from './control.js';

// The browser shows something in these even while they are empty.
const NEVER_EMPTY = new Set(['date', 'datetime-local', 'month', 'week', 'time', 'color', 'range', 'file']);

export class TextControl extends Control {
  #label = h('label', { class: 'label', for: 'field' });
  #counter = h('div', { class: 'counter' });
  /** @type {RegExp | null} */
  #allowed = null;

  /** The native field, empty yet. @returns {HTMLInputElement | HTMLTextAreaElement} */
  makeField() {
    return h('input');
  }

  build() {
    const field = this.makeField();
    field.id = 'field';
    this.field = field;
    const box = h('div', { class: 'box' }, ...this.wrap(field), this.#label);
    this.root.append(h('style', {}, textStyle), box, h('div', { class: 'below' }, this.message, this.#counter));
    field.addEventListener('input', (event) => /** @type {InputEvent} */ (event).isComposing || this.#typed());
    field.addEventListener('compositionend', () => this.#typed());
    this.begin();
    if (this.flag('auto-focus')) field.focus();
  }

  /** The field with what stands around it. @param {HTMLElement} field */
  wrap(field) {
    return [field];
  }

  /** @param {string} [name] of the attribute; none for all of them */
  changed(name) {
    const { field } = this;
    if (!field) return;
    if (field instanceof HTMLInputElement) field.type = this.text('type', 'text') || 'text';
    if (!name || name === 'value') this.#fill(this.text('value'));
    field.disabled = this.flag('disabled');
    field.required = this.flag('required');
    field.placeholder = this.text('placeholder') || ' ';
    this.#limit('minlength', this.number('min-length', -1));
    this.#limit('maxlength', this.number('max-length', -1));
    const pattern = this.text('allowed-pattern');
    this.#allowed = pattern && this.flag('auto-validate') ? new RegExp(pattern) : null;
    this.#showLabel(field);
    this.#shown();
    this.judge();
  }

  /** @param {HTMLInputElement | HTMLTextAreaElement} field */
  #showLabel(field) {
    const label = this.text('label');
    this.#label.textContent = label;
    this.#label.classList.toggle('needed', field.required);
    this.#label.classList.toggle('up', Boolean(this.text('placeholder')) || NEVER_EMPTY.has(field.type));
    this.nameField(label !== '');
    if (label === '' && this.text('placeholder')) field.setAttribute('aria-label', this.text('placeholder'));
  }

  /** @param {string} name @param {number} characters */
  #limit(name, characters) {
    if (characters > -1) this.field?.setAttribute(name, String(characters));
    else this.field?.removeAttribute(name);
  }

  /** @param {string} text */
  #fill(text) {
    // What a file box holds is the worker's alone.
    if (this.field && this.field.type !== 'file') this.field.value = text;
  }

  /** Drops what may not be typed, and keeps the caret where it was. */
  #typed() {
    const { field } = this;
    if (!field) return;
    const kept = this.#keep(field.value);
    if (kept !== field.value) {
      const caret = field.selectionStart;
      const before = caret === null ? '' : this.#keep(field.value.slice(0, caret));
      field.value = kept;
      if (caret !== null) field.setSelectionRange(before.length, before.length);
    }
    this.#shown();
    this.judge();
  }

  /** @param {string} text */
  #keep(text) {
    const allowed = this.#allowed ? [...text].filter((character) => this.#allowed?.test(character)).join('') : text;
    const most = this.number('max-length', -1);
    // Numbers and the like know no maxlength of their own.
    return most > -1 && this.field?.selectionStart === null ? allowed.slice(0, most) : allowed;
  }

  /** Follows the text with what is shown of it elsewhere. */
  #shown() {
    const text = this.field?.value ?? '';
    const most = this.number('max-length', -1);
    this.#counter.textContent = this.flag('char-counter') ? `${text.length}${most > -1 ? `/${most}` : ''}` : '';
    this.follow(text);
  }

  /** @param {string} _text */
  follow(_text) {}

  get judgesEarly() {
    return this.flag('auto-validate') && this.value !== '';
  }

  get validationMessage() {
    const { field } = this;
    if (!field?.willValidate) return '';
    const fewest = this.number('min-length', 0);
    // The browser's own check of the length passes over what a script or the template has put there.
    const short = field.value !== '' && field.value.length < fewest ? `Please write at least ${fewest} characters.` : '';
    const problem = short || field.validationMessage;
    return problem && (this.text('error-message') || problem);
  }

  /** @returns {any} */
  get value() {
    return this.field ? this.field.value : this.text('value');
  }

  set value(value) {
    this.give('value', value === null || value === undefined ? '' : String(value));
  }

  get answer() {
    return this.value === '' ? undefined : this.value;
  }

  reset() {
    this.give('value', null);
    super.reset();
  }
}
