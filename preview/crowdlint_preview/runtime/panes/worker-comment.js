/** The remark that a `worker-comment` region asks for: a link below the categories, and the dialog that it opens. */

import { h } from '../base/dom.js';
import { Modal } from './modal.js';
import { awsuiButton } from './shell.js';
import { style } from './worker-comment.css';

const WORDS = 'Add a comment.';

export class WorkerComment {
  #area = h('textarea', { rows: '4', 'aria-label': 'Comment' });
  #shown = h('p', { class: 'comment' });

  /** @param {HTMLElement} element the widget that the region stands in */
  constructor(element) {
    this.region = element.querySelector(':scope > worker-comment');
  }

  /** What was written; '' for nothing. */
  get text() {
    return this.#area.value.trim();
  }

  /** For the place below the categories; nothing where the template asks for no remark. @returns {Node[]} */
  parts() {
    if (!this.region) return [];
    const { region } = this;
    const said = (/** @type {string} */ name, /** @type {string} */ fallback) => region.getAttribute(name) ?? fallback;
    this.#area.placeholder = said('placeholder', '');
    const done = awsuiButton('', 'normal', { type: 'button', onclick: () => modal.close() }, 'Done');
    const remark = h('div', { class: 'remark' }, h('slot', { name: 'worker-comment' }), this.#area, done);
    const modal = new Modal(said('header', WORDS), { class: 'worker-comment-modal' }, remark);
    this.#area.addEventListener('input', () => {
      this.#shown.textContent = this.text;
    });
    const link = h('button', { type: 'button', class: 'commentLink', onclick: () => modal.open() }, said('link-text', WORDS));
    return [h('style', {}, style), link, this.#shown, modal.box];
  }
}
