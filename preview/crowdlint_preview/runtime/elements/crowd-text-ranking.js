import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { PaneWidget } from '../panes/pane-widget.js';
import { order, ranked, unranked } from '../text/ranking.js';
import { style } from '../text/writing.css';

/** @typedef {import('../text/ranking.js').Dimension} Dimension */

/** Several texts, and a rank for each of them on each dimension. */
crowd.define(
  'crowd-text-ranking',
  class extends PaneWidget {
    /** @type {Dimension[]} */
    #dimensions = [];
    /** By dimension, then by response. @type {number[][]} */
    #ranks = [];
    #content = h('div', { id: 'annotation-area-container' });
    #summary = h('div', { class: 'ranks', role: 'status' });

    build() {
      this.root.append(h('style', {}, style));
      this.layOut({ main: [this.#content], side: [h('h2', {}, 'Ranks'), this.#summary], sideName: 'Ranks', title: 'Rank the responses' });
      this.#read();
    }

    changed() {
      this.#read();
    }

    /** Begins anew with what the attributes say. */
    #read() {
      const responses = this.#list('responses').map(String);
      this.#dimensions = this.#list('ordinal-ranking-dimensions');
      if (!this.#dimensions.every((dimension) => dimension?.name)) {
        throw new Error('the attribute ordinal-ranking-dimensions must hold objects with a name.');
      }
      this.#ranks = this.#dimensions.map(() => responses.map(() => 0));
      const prompt = h('section', { class: 'prompt', 'aria-label': 'Prompt' }, this.text('text'));
      this.#content.replaceChildren(prompt, ...responses.map((text, i) => this.#response(text, i)));
      this.#show();
    }

    /** @param {string} name of an attribute @returns {any[]} */
    #list(name) {
      const list = this.json(name, []);
      if (!Array.isArray(list)) throw new Error(`the attribute ${name} must be a list.`);
      return list;
    }

    /** @param {string} text @param {number} index */
    #response(text, index) {
      const heading = h('h2', { id: `response-${index + 1}` }, `Response ${index + 1}`);
      const groups = this.#dimensions.map((dimension, i) => this.#choice(dimension, i, index));
      return h('article', { class: 'response card', 'aria-labelledby': heading.id }, heading, h('p', { class: 'words' }, text), ...groups);
    }

    /** The ranks to choose from, for one response on one dimension. @param {Dimension} dimension @param {number} at @param {number} response */
    #choice({ name }, at, response) {
      const ranks = this.#ranks[at].map((_, i) => {
        const input = h('input', { type: 'radio', name: `rank-${at}-${response}`, value: i + 1 });
        input.addEventListener('change', () => this.#rank(at, response, i + 1));
        return h('label', {}, input, String(i + 1));
      });
      return h('fieldset', { role: 'radiogroup' }, h('legend', {}, name), h('div', { class: 'scale' }, ...ranks));
    }

    /** @param {number} at @param {number} response @param {number} rank */
    #rank(at, response, rank) {
      this.#ranks[at] = ranked(this.#ranks[at], response, rank, this.#dimensions[at].allowTie);
      this.refuse('');
      this.#show();
    }

    #show() {
      for (const input of this.#content.querySelectorAll('input')) {
        const [, at, response] = input.name.split('-').map(Number);
        input.checked = this.#ranks[at][response] === Number(input.value);
      }
      this.#summary.replaceChildren(...this.#dimensions.map((dimension, i) => summary(dimension, this.#ranks[i])));
    }

    get kept() {
      return this.#ranks.flat().some(Boolean) ? this.#ranks : undefined;
    }

    /** Ranks fit as many texts and dimensions as they were given for. */
    set kept(ranks) {
      const shape = (/** @type {number[][]} */ each) => each.map((row) => row.length).join();
      if (ranks && shape(ranks) === shape(this.#ranks)) this.#ranks = ranks;
      this.#show();
    }

    get answer() {
      return this.#dimensions.map(({ name }, i) => ({ name, responseRankings: this.#ranks[i] }));
    }

    get validationMessage() {
      const at = this.#ranks.findIndex((ranks) => unranked(ranks).length > 0);
      return at < 0 ? '' : `${this.#dimensions[at].name}: give a rank to ${missing(this.#ranks[at])}.`;
    }
  },
);

/** @param {readonly number[]} ranks */
const missing = (ranks) =>
  unranked(ranks)
    .map((response) => `response ${response}`)
    .join(', ');

/** @param {Dimension} dimension @param {readonly number[]} ranks */
function summary({ name, allowTie }, ranks) {
  const rule = allowTie ? 'Responses may share a rank.' : 'Each response has a rank of its own.';
  const rest = missing(ranks);
  return h(
    'div',
    { class: 'dimension' },
    h('h3', {}, name),
    h('p', { class: 'rule' }, rule),
    h('p', {}, order(ranks) && `Order: ${order(ranks)}`),
    h('p', { class: 'rest' }, rest && `Still to rank: ${rest}`),
  );
}
