/** The dialogs of the shell, built as AWSUI builds them: there from the start, hidden until they are opened, the focus held inside. */

import { h } from '../base/dom.js';

const HIDDEN = 'awsui-modal-hidden';
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

let count = 0;

export class Modal {
  #heading;
  #body;
  #container;
  #overlay = h('div', { class: `awsui-modal-overlay ${HIDDEN}` });
  #traps = [h('div', { class: 'awsui-modal-tabtrap' }), h('div', { class: 'awsui-modal-tabtrap' })];
  /** What had the focus before. @type {HTMLElement | null} */
  #before = null;
  /** Called when it was closed. */
  closed = () => {};

  /**
   * @param {string} title
   * @param {Record<string, unknown>} attributes of the outermost element, `awsui-modal`
   * @param {...Node} content
   */
  constructor(title, attributes, ...content) {
    count += 1;
    this.#heading = h('h2', { id: `awsui-modal-${count}` }, title);
    this.#body = h('div', { class: 'awsui-modal-body' }, ...content);
    const close = h('button', { type: 'button', class: 'awsui-modal-dismiss-control', 'aria-label': 'Close', onclick: () => this.close() });
    this.#container = h(
      'div',
      { class: `awsui-modal-container ${HIDDEN}`, role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': this.#heading.id },
      h('div', { class: 'awsui-modal-dialog' }, h('div', { class: 'awsui-modal-header' }, this.#heading, close), this.#body),
    );
    this.box = h('awsui-modal', attributes, this.#traps[0], this.#container, this.#traps[1], this.#overlay);
    this.#container.addEventListener('keydown', (event) => this.#press(event));
    // A click beside the dialog lands on the container around it.
    this.#container.addEventListener('click', (event) => event.target === this.#container && this.close());
    for (const [at, trap] of this.#traps.entries()) trap.addEventListener('focus', () => this.#focus(at === 0 ? -1 : 0));
  }

  /** @param {string} title */
  set title(title) {
    this.#heading.textContent = title;
  }

  /** Whether it is open. */
  get isOpen() {
    return !this.#container.classList.contains(HIDDEN);
  }

  /** Puts this in the place of what it shows. @param {...Node} content */
  fill(...content) {
    this.#body.replaceChildren(...content);
  }

  open() {
    const root = /** @type {Document | ShadowRoot} */ (this.box.getRootNode());
    this.#before = root.activeElement instanceof HTMLElement ? root.activeElement : null;
    this.#show(true);
    this.#focus(0);
  }

  close() {
    this.#show(false);
    this.#before?.focus();
    this.closed();
  }

  /** @param {boolean} open */
  #show(open) {
    this.#container.classList.toggle(HIDDEN, !open);
    this.#overlay.classList.toggle(HIDDEN, !open);
    for (const trap of this.#traps) trap.tabIndex = open ? 0 : -1;
  }

  /** @param {number} at which of the things inside that can have the focus; -1 for the last */
  #focus(at) {
    /** @type {NodeListOf<HTMLElement>} */
    const inside = this.#container.querySelectorAll(FOCUSABLE);
    [...inside].at(at)?.focus();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  }
}
