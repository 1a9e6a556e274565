/** What is written into: crowd-input and crowd-text-area. Answers its text; one that is empty answers nothing. */

import { paper } from './paper.js';

/** The open-source elements spell these as HTML does; Amazon's pages document them with a hyphen. */
const ALIASES = /** @type {const} */ ({ minLength: 'minlength', maxLength: 'maxlength' });

/** @param {string} tag of the open-source element */
export function textBox(tag) {
  return class extends paper(tag) {
    static get properties() {
      return { minLength: Number, maxLength: Number, autoFocus: Boolean };
    }

    static get observers() {
      return Object.keys(ALIASES).map((name) => `_spelledSo('${name}', ${name})`);
    }

    #textAtFirst = '';

    /** @param {keyof typeof ALIASES} name @param {any} value */
    _spelledSo(name, value) {
      this[ALIASES[name]] = value;
    }

    begin() {
      this.#textAtFirst = this.value ?? '';
      if (this.allowedPattern) this.#try(this.allowedPattern);
      // The box of the browser is found a little later.
      if (this.autoFocus) setTimeout(() => this.focus());
    }

    /** A pattern that cannot be read throws at every key: say it once. @param {string} pattern */
    #try(pattern) {
      try {
        new RegExp(pattern);
      } catch (error) {
        this.fail(`the attribute allowed-pattern cannot be read: ${error instanceof Error ? error.message : error}.`);
      }
    }

    /** The box of the browser. @returns {HTMLInputElement | HTMLTextAreaElement} */
    get field() {
      const inner = this.inputElement;
      return inner.textarea ?? inner.inputElement;
    }

    get kept() {
      return (this.value ?? '') === this.#textAtFirst ? undefined : this.value;
    }

    set kept(text) {
      this.value = String(text);
    }

    get answer() {
      return this.value === '' ? undefined : (this.value ?? undefined);
    }

    get validationMessage() {
      const { field } = this;
      // A box for numbers without a step takes any: whether Amazon's form minds the browser's step of 1 is not known.
      if (!field?.willValidate || field.validity.valid || (field.validity.stepMismatch && !this.step)) return '';
      return this.errorMessage || field.validationMessage;
    }

    reset() {
      this.value = this.#textAtFirst;
      super.reset();
    }
  };
}
