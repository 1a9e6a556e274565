/** What the controls of a form have in common: one native field in the shadow root, and a message below it that says what is wrong. */

import { CrowdElement } from '../base/base.js';
import { h } from '../base/dom.js';

export class Control extends CrowdElement {
  /** @type {HTMLInputElement | HTMLTextAreaElement | undefined} */
  field;
  message = h('div', { class: 'message', id: 'message' });
  #refused = false;

  /** Ends `build`: `field` is there now. */
  begin() {
    this.addEventListener('crowd-refused', () => {
      this.#refused = true;
      this.judge();
    });
    this.field?.addEventListener('input', () => this.judge());
    // `change` of a native control ends at the shadow root; `input` does not.
    this.field?.addEventListener('change', () => this.dispatchEvent(new Event('change', { bubbles: true })));
    this.field?.setAttribute('aria-describedby', 'message');
    this.changed();
  }

  /** Whether a worker is told what is wrong before Submit was pressed. */
  get judgesEarly() {
    return false;
  }

  /** Says what is wrong, or no longer does. */
  judge() {
    const problem = this.#refused || this.judgesEarly ? this.validationMessage : '';
    this.message.textContent = problem;
    this.field?.setAttribute('aria-invalid', String(problem !== ''));
  }

  get validationMessage() {
    return this.field?.willValidate ? this.field.validationMessage : '';
  }

  /** Gives the field a name for assistive technology where the template shows none. @param {boolean} named by visible text */
  nameField(named) {
    const name = this.getAttribute('aria-label') || this.getAttribute('title') || this.name || this.localName;
    if (named && !this.hasAttribute('aria-label')) this.field?.removeAttribute('aria-label');
    else this.field?.setAttribute('aria-label', name);
  }

  /** As at the start. */
  reset() {
    this.#refused = false;
    this.judge();
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    if (this.field) this.field.focus(options);
    else super.focus(options);
  }
}
