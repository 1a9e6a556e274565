/**
 * The controls of a form. Amazon's extend open-source Polymer elements (their saved pages show it to the attribute), and
 * so do ours: structure, events, keys, validation and defaults are those of `vendor/polymer/`.
 */

import { Answering } from '../base/base.js';
import { announceReady } from '../base/ready.js';

/** A class that extends the open-source element `tag`, such as `paper-input`. @param {string} tag */
export function paper(tag) {
  const Base = /** @type {new () => PaperElement} */ (customElements.get(tag));
  // Polymer gives what it prepares for a class to the first element that is made: here to the class itself, not to one that
  // extends it. Else a slider's own `paper-input` would lack it on pages with a crowd-input.
  new Base();
  return class extends Answering(Base) {
    /** Polymer names templates and styles by it. */
    static get is() {
      return this.tag;
    }

    ready() {
      super.ready();
      this.addEventListener('crowd-refused', () => this.validate?.());
      this.begin();
      announceReady(this);
    }

    /** Once, when it is ready. */
    begin() {}

    /** As at the start, for a form that is reset. */
    reset() {
      this.invalid = false;
    }
  };
}
