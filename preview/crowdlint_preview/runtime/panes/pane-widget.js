/**
 * What every widget with three panes shares: its header, its keys, Submit at the foot of the right pane, and above it what stops that.
 *
 *     class extends PaneWidget {
 *       build() { this.layOut({ main: […], tools: […], shortcuts: […] }); }
 *       actionFor(key) { … }                     // what a key does wherever the focus is
 *     }
 */

import { CrowdElement } from '../base/base.js';
import { h } from '../base/dom.js';
import { bindKeys, isOnButton } from '../base/hot-keys.js';
import { buildPanes } from './panes.js';
import { shortcutTable } from './toolbar.js';

export class PaneWidget extends CrowdElement {
  static submits = true;

  #problem = h('div', { class: 'problem', role: 'alert' });
  /** @type {HTMLElement | undefined} */
  #title;

  /**
   * Fills the panes; Submit comes below `tools`.
   * @param {Omit<import('./panes.js').Panes, 'shortcuts'> & { shortcuts?: [string, string][] }} content
   */
  layOut({ shortcuts, tools, ...content }) {
    const below = [this.#problem, this.submitButton()];
    const panes = buildPanes(this, { ...content, tools: [...tools, ...below], shortcuts: shortcuts && shortcutTable(shortcuts) });
    this.#title = panes.title;
    bindKeys(
      this,
      (event) => this.press(event),
      (event) => this.release(event),
    );
    this.addEventListener('crowd-refused', (event) => this.refuse(/** @type {CustomEvent} */ (event).detail));
    return panes;
  }

  /** @param {string} name */
  changed(name) {
    if (name === 'header' && this.#title) this.#title.textContent = this.text('header');
  }

  /** @returns {HTMLElement} */
  submitButton() {
    return h('button', { type: 'submit', onclick: () => this.#submit() }, 'Submit');
  }

  #submit() {
    const form = this.crowdForm;
    if (form) form.submit(this);
    else this.refuse('This widget stands outside <crowd-form>: its answer cannot be submitted.', true);
  }

  /** Says above Submit why it does nothing; '' when that is settled. @param {string} message @param {boolean} [loud] */
  refuse(message, loud = false) {
    this.#problem.textContent = message;
    if (loud) console.error(`<${this.localName}>: ${message}`);
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was used */
  press(event) {
    if (event.ctrlKey || event.metaKey || (isOnButton(event) && (event.key === ' ' || event.key === 'Enter'))) return false;
    const act = this.actionFor(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    act?.();
    return act !== undefined;
  }

  /** @param {KeyboardEvent} _event */
  release(_event) {}

  /** What a key does wherever the focus is. @param {string} _key @returns {(() => void) | undefined} */
  actionFor(_key) {
    return undefined;
  }
}
