/** The instructions of a task: short ones in the left pane, full ones in a dialog; both are light children of the element. */

import { h } from '../base/dom.js';
import { Modal } from './modal.js';

const REGIONS = ['short-instructions', 'full-instructions', 'classification-target', 'worker-comment'];
/** As wide as this, in CSS pixels, the page has room for the left pane from the start. */
const ROOMY = 993;
/** What the authors of five saved pages call the link to the full instructions. */
export const MORE = 'More instructions';
const OPEN = 'awsui-app-layout--open';

export class Instructions {
  #heading = h('h2', {}, 'Instructions');
  modal = new Modal('Instructions', { class: 'instructions-modal', 'data-testid': 'instructions-modal' });
  /** Links below the short instructions. */
  links = h('div', { class: 'instructionsLinks' });
  /** The same below the full ones. */
  #below = h('div', { class: 'instructionsLinks' });
  #more;
  pane;

  /**
   * @param {import('../base/base.js').CrowdElement} element
   * @param {string} more what the link to the full instructions is called
   */
  constructor(element, more) {
    this.element = element;
    this.modal.fill(h('slot', { name: 'full-instructions' }, 'This task has no further instructions.'), this.#below);
    this.#more = h('button', { type: 'button', class: 'moreInstructionsLink', onclick: () => this.modal.open() }, more);
    this.links.append(this.#more);
    const close = h('button', {
      type: 'button',
      class: 'closeInstructions',
      'aria-label': 'Close instructions',
      onclick: () => this.toggle(),
    });
    this.pane = h(
      'div',
      { class: 'awsui-app-layout__navigation', role: 'region', 'aria-label': 'Instructions' },
      close,
      this.#heading,
      h('slot', { name: 'short-instructions' }),
      this.links,
    );
    this.#assign();
    new MutationObserver(() => this.#assign()).observe(element, { childList: true, subtree: true, attributeFilter: ['header'] });
    // Inferred: saved pages have it closed, but were worked by then; five of them send workers to a link below the short instructions.
    if (this.#region('short') && window.innerWidth >= ROOMY) this.toggle();
  }

  /** @param {'short' | 'full'} which */
  #region(which) {
    return this.element.querySelector(`:scope > ${which}-instructions`);
  }

  /** Sends each region to its slot, also those that a script adds later. */
  #assign() {
    for (const child of this.element.children) if (REGIONS.includes(child.localName)) child.slot = child.localName;
    this.#heading.textContent = this.#region('short')?.getAttribute('header') || 'Instructions';
    const full = this.#region('full');
    this.modal.title = full?.getAttribute('header') || 'Instructions';
    this.#more.hidden = !full;
  }

  /** A link to a guide, below the short and below the full instructions. @param {string} text @param {Modal} guide */
  offer(text, guide) {
    const open = () => {
      if (this.modal.isOpen) this.modal.close();
      guide.open();
    };
    for (const place of [this.links, this.#below]) place.append(h('button', { type: 'button', onclick: open }, text));
  }

  /** Opens the left pane, or closes it. */
  toggle() {
    this.pane.classList.toggle(OPEN);
  }

  /** What the button in the header does: the pane, or the full instructions where there are no short ones. */
  press() {
    if (this.#region('short')) this.toggle();
    else this.modal.open();
  }
}
