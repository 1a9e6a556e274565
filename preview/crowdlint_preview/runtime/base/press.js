/** What can be pressed: crowd-button, crowd-fab, crowd-icon-button. */

import { CrowdElement } from './base.js';
import { afterListeners } from './dom.js';

export class Pressable extends CrowdElement {
  /** @type {HTMLButtonElement | HTMLAnchorElement | undefined} */
  control;

  /** Ends `build`. */
  begin() {
    // First of all listeners, so that a disabled button is silent and one whose event somebody stops still acts, as native ones do.
    this.addEventListener('click', (event) => this.#pressed(event), { capture: true });
    this.changed();
  }

  get inactive() {
    return this.flag('disabled');
  }

  /** @param {Event} event */
  #pressed(event) {
    if (!this.inactive) return afterListeners(event, () => this.press(event));
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** What a press leads to. @param {Event} _event */
  press(_event) {}

  /** @param {FocusOptions} [options] */
  focus(options) {
    if (this.control) this.control.focus(options);
    else super.focus(options);
  }
}
