/** What is either chosen or not: check box, radio button, switch. Answers `{ value: boolean }`. */

import { paper } from './paper.js';

const UNCHECKED = 'Please check this box if you want to proceed.';

/** @param {string} tag of the open-source element */
export function choice(tag) {
  return class extends paper(tag) {
    #checkedAtFirst = false;

    begin() {
      this.#checkedAtFirst = this.checked;
    }

    get kept() {
      return this.checked === this.#checkedAtFirst ? undefined : this.checked;
    }

    set kept(checked) {
      this.checked = Boolean(checked);
    }

    get answer() {
      return { [this.value]: this.checked };
    }

    /** @returns {string} */
    get validationMessage() {
      return this.required && !this.checked && !this.disabled ? UNCHECKED : '';
    }

    reset() {
      this.checked = this.#checkedAtFirst;
      super.reset();
    }
  };
}
