/** A link or button that opens a dialog: crowd-modal and crowd-instructions. */

import { CrowdElement, crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { sign } from '../base/icons.js';
import { popUpStyle } from '../base/theme.js';

export class PopUp extends CrowdElement {
  #opener = h('button', { type: 'button', class: 'opener', 'aria-haspopup': 'dialog', onclick: () => this.open() });
  #close = h('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => this.close() }, sign('close'));
  #dialog = h('dialog', {}, this.#close);

  /** What the dialog shows. @returns {Node[]} */
  content() {
    return [h('slot')];
  }

  build() {
    this.#dialog.append(h('div', { class: 'content' }, ...this.content()));
    this.root.append(h('style', {}, popUpStyle), this.#opener, this.#dialog);
    // A click beside the dialog lands on the dialog element itself.
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.close());
    // What stops Submit may be in here.
    this.addEventListener('crowd-refused', () => this.open());
    this.changed();
  }

  changed() {
    const text = this.text('link-text') || String(crowd.schemas[this.localName]?.attributes['link-text']?.default ?? 'Open');
    this.#opener.textContent = text;
    this.#opener.className = this.text('link-type') === 'button' ? 'opener button' : 'opener link';
    this.#dialog.setAttribute('aria-label', text);
  }

  open() {
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  close() {
    this.#dialog.close();
  }
}
