/** crowd-modal: a link or button that opens a dialog. As in saved pages, what it holds has no slot while it is closed; the open dialog is inferred. */

import { CrowdElement, crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { sign } from '../base/icons.js';
import { style } from './crowd-modal.css';

export class CrowdModal extends CrowdElement {
  #opener = h('button', { type: 'button', role: 'button', 'aria-haspopup': 'dialog', onclick: () => this.open() });
  #mount = h('div', { id: 'react-mount-point', tabindex: '0' }, this.#opener);
  /** @type {HTMLDialogElement | undefined} */
  #dialog;

  build() {
    this.root.append(h('style', {}, style), this.#mount);
    // What stops Submit may be in here.
    this.addEventListener('crowd-refused', () => this.open());
    this.changed();
  }

  changed() {
    const text = this.text('link-text') || String(crowd.schemas[this.localName]?.attributes['link-text']?.default ?? 'Open');
    this.#opener.textContent = text;
    this.#opener.className = this.text('link-type') === 'button' ? 'ui button' : 'ui link';
    this.#dialog?.setAttribute('aria-label', text);
  }

  open() {
    // The event 'close' comes a moment after the dialog has closed: one that is shut does not keep the next from opening.
    if (this.#dialog?.open) return;
    const close = h('button', { type: 'button', class: 'close icon', 'aria-label': 'Close', onclick: () => this.close() }, sign('close'));
    const label = this.#opener.textContent ?? '';
    const dialog = h('dialog', { class: 'ui modal', 'aria-label': label }, close, h('div', { class: 'content' }, h('slot')));
    // A click beside the dialog lands on the dialog element itself.
    dialog.addEventListener('click', (event) => event.target === dialog && this.close());
    dialog.addEventListener('close', () => this.#closed(dialog));
    this.#dialog = dialog;
    this.#mount.append(dialog);
    dialog.showModal();
  }

  close() {
    this.#dialog?.close();
  }

  /** @param {HTMLDialogElement} dialog */
  #closed(dialog) {
    dialog.remove();
    if (this.#dialog === dialog) this.#dialog = undefined;
  }
}

crowd.define('crowd-modal', CrowdModal);
