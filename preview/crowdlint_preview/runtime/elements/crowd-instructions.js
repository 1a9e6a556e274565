/** crowd-instructions: a dialog with three tabs. The examples stand in pairs in a table, each in a numbered slot, as in saved pages. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { style } from './crowd-instructions.css';

/** Where each region goes; examples get a number of their own. @type {Record<string, string>} */
const TAB_OF = { 'short-summary': 'Summary', 'detailed-instructions': 'Detailed Instructions' };
const EXAMPLES = ['positive-example', 'negative-example'];

crowd.define(
  'crowd-instructions',
  class extends crowd.Element {
    #rows = h('tbody');
    #modal = h('crowd-modal');

    build() {
      const table = h(
        'table',
        { class: 'ui table' },
        h('thead', {}, h('tr', {}, h('th', {}, 'Good examples'), h('th', {}, 'Bad examples'))),
        this.#rows,
      );
      const examples = h('div', { id: 'react-mount-point' }, table);
      const regions = Object.entries(TAB_OF).map(([name, header]) => h('crowd-tab', { header }, h('slot', { name })));
      const tabs = h('crowd-tabs', {}, ...regions, h('crowd-tab', { header: 'Examples' }, examples));
      this.#modal.append(h('h2', {}, 'Instructions'), tabs);
      this.root.append(h('style', {}, style), this.#modal);
      // What stops Submit may be in here.
      this.addEventListener('crowd-refused', () => /** @type {any} */ (this.#modal).open?.());
      new MutationObserver(() => this.#assign()).observe(this, { childList: true });
      this.#assign();
      this.changed();
    }

    changed() {
      const words = String(crowd.schemas[this.localName]?.attributes['link-text']?.default ?? '');
      this.#modal.setAttribute('link-text', this.text('link-text') || words);
      this.#modal.setAttribute('link-type', this.text('link-type', 'link'));
    }

    /** Sends each region to its slot, and makes a row for each pair of examples. */
    #assign() {
      const counts = EXAMPLES.map((name) => this.#number(name));
      for (const child of this.children) if (child.localName in TAB_OF) child.slot = child.localName;
      const rows = Array.from({ length: Math.max(...counts) }, (_, at) =>
        h('tr', {}, ...EXAMPLES.map((name) => h('td', {}, h('slot', { name: `${name}-${at}` })))),
      );
      this.#rows.replaceChildren(...rows);
    }

    /** Numbers the examples of one kind; how many there are. @param {string} name */
    #number(name) {
      const examples = this.querySelectorAll(`:scope > ${name}`);
      for (const [at, example] of examples.entries()) example.slot = `${name}-${at}`;
      return examples.length;
    }
  },
);
