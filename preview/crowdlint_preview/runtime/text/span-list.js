/** The marks of a text: steps that can be undone, and the one that is selected. */

import { overlap } from './spans.js';

/** @typedef {import('./spans.js').Span} Span */

export class SpanList {
  /** In the order of the text. @type {readonly Span[]} */
  spans = [];
  /** @type {Span | null} */
  #selected = null;

  /** @param {import('../base/history.js').History} history */
  constructor(history) {
    this.history = history;
  }

  /** @returns {Span | null} */
  get selected() {
    return this.#selected && this.spans.includes(this.#selected) ? this.#selected : null;
  }

  set selected(span) {
    this.#selected = span;
  }

  /** @param {import('./spans.js').Stretch} stretch */
  touches(stretch) {
    return this.spans.some((span) => overlap(span, stretch));
  }

  /** @param {Span} span that touches no other */
  add(span) {
    this.#step([...this.spans, span].sort((a, b) => a.start - b.start));
  }

  /** @param {Span} span */
  remove(span) {
    this.#step(this.spans.filter((each) => each !== span));
  }

  /** @param {Span} span @param {string} label */
  relabel(span, label) {
    this.#selected = null;
    if (span.label !== label) this.#step(this.spans.map((each) => (each === span ? { ...span, label } : each)));
  }

  /** @param {readonly Span[]} next */
  #step(next) {
    const before = this.spans;
    const use = (/** @type {readonly Span[]} */ spans) => {
      this.spans = spans;
    };
    use(next);
    this.history.push({ undo: () => use(before), redo: () => use(next) });
  }
}
