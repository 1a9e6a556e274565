/** A row of tabs, of which one is chosen: arrow keys, Home and End move the choice. */

import { h } from '../base/dom.js';

export class TabStrip {
  box = h('div', { class: 'tabs', role: 'tablist' });
  chosen = 0;

  /** @param {(chosen: number) => void} show called with the place of the chosen tab */
  constructor(show) {
    this.show = show;
    this.box.addEventListener('keydown', (event) => this.#move(event));
  }

  /** @param {readonly string[]} names */
  name(names) {
    const tabs = names.map((name, at) => h('button', { type: 'button', role: 'tab', onclick: () => this.choose(at) }, name));
    this.box.replaceChildren(...tabs);
    this.choose(Math.max(0, Math.min(this.chosen, names.length - 1)));
  }

  /** @param {number} chosen */
  choose(chosen) {
    this.chosen = chosen;
    for (const [at, tab] of [...this.box.children].entries()) {
      tab.setAttribute('aria-selected', String(at === chosen));
      /** @type {HTMLElement} */ (tab).tabIndex = at === chosen ? 0 : -1;
    }
    this.show(chosen);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const last = this.box.children.length - 1;
    const next = { ArrowRight: this.chosen + 1, ArrowLeft: this.chosen - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.choose(next > last ? 0 : next < 0 ? last : next);
    /** @type {HTMLElement} */ (this.box.children[this.chosen]).focus();
  }
}
