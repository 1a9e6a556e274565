/**
 * What every widget in the shell shares: its header, its keys, Submit in the footer, and the place that says what stops it.
 *
 *     class extends PaneWidget {
 *       build() { this.layOut({ main: […], side: […], tools: […], shortcuts: […] }); }
 *       actionFor(key) { … }                     // what a key does wherever the focus is
 *     }
 */

import { CrowdElement } from '../base/base.js';
import { bindKeys, isOnButton } from '../base/hot-keys.js';
import { Shell } from './shell.js';
import { shortcutTable } from './toolbar.js';

export class PaneWidget extends CrowdElement {
  static submits = true;

  /** @type {Shell | undefined} */
  shell;

  /**
   * Fills the shell.
   * @param {Omit<import('./shell.js').ShellContent, 'shortcuts'> & { shortcuts?: [string, string][] }} content
   */
  layOut({ shortcuts, ...content }) {
    const submit = () => this.#submit();
    this.shell = new Shell(this, { submit, ...content, shortcuts: shortcuts && shortcutTable(shortcuts) });
    bindKeys(
      this,
      (event) => this.press(event),
      (event) => this.release(event),
    );
    this.addEventListener('crowd-refused', (event) => {
      if (event.target !== this) return;
      // It is said here: the form need not say it, too.
      event.preventDefault();
      this.refuse(/** @type {CustomEvent} */ (event).detail);
    });
  }

  /** @param {string} name */
  changed(name) {
    if (name === 'header' && this.shell) this.shell.title.textContent = this.text('header');
  }

  #submit() {
    const form = this.crowdForm;
    if (form) form.submit(this);
    else this.refuse('This widget stands outside <crowd-form>: its answer cannot be submitted.', true);
  }

  /** Says why Submit does nothing; '' when that is settled. @param {string} message @param {boolean} [loud] */
  refuse(message, loud = false) {
    if (this.shell) this.shell.problem.textContent = message;
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
