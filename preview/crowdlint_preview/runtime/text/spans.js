/** Stretches of a text: pure functions. Inside the runtime offsets count UTF-16 units, in attributes and answers Unicode characters. */

/** @typedef {{ start: number, end: number }} Stretch `end` is that of the first unit after it */
/** @typedef {Stretch & { label: string }} Span */
/** @typedef {{ startOffset: number, endOffset: number, label: string }} Entity as attributes and answers have it */

/** Turns offsets in units into offsets in characters, and back. */
export class Characters {
  /** Where each character starts, and the end. @type {number[]} */
  #starts = [];

  /** @param {string} text */
  constructor(text) {
    let unit = 0;
    for (const character of text) {
      this.#starts.push(unit);
      unit += character.length;
    }
    this.#starts.push(unit);
  }

  get length() {
    return this.#starts.length - 1;
  }

  /** @param {number} character */
  unit(character) {
    return this.#starts[character];
  }

  /** The character that holds this unit. @param {number} unit */
  at(unit) {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The same stretch with no character cut in two. @param {Stretch} stretch @returns {Stretch} */
  whole({ start, end }) {
    const last = this.at(end);
    return { start: this.unit(this.at(start)), end: this.unit(last) === end ? end : this.unit(last + 1) };
  }
}

/** @param {Stretch} a @param {Stretch} b */
export const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Without white space at its ends; null where nothing else is in it. @param {string} text @param {Stretch} stretch @returns {Stretch | null} */
export function trimmed(text, { start, end }) {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = from + part.trim().length;
  return from < to ? { start: from, end: to } : null;
}

/**
 * The spans of `initial-value`, and what is wrong with those that are left out.
 * @param {readonly Entity[]} entities
 * @param {Characters} characters
 */
export function readSpans(entities, characters) {
  /** @type {Span[]} */
  const spans = [];
  /** @type {string[]} */
  const problems = [];
  for (const [i, entity] of entities.entries()) {
    const { startOffset, endOffset, label } = entity ?? {};
    const span = { start: characters.unit(startOffset), end: characters.unit(endOffset), label: String(label) };
    const inside = span.start !== undefined && span.end !== undefined && span.start < span.end;
    const fault = inside ? spans.some((each) => overlap(each, span)) && 'overlaps another one' : 'is no stretch of the text';
    if (fault) problems.push(`entity ${i + 1} of initial-value (${startOffset} to ${endOffset}) ${fault}: it is left out.`);
    else spans.push(span);
  }
  return { spans, problems };
}

/** @param {readonly Span[]} spans @param {Characters} characters @returns {Entity[]} in the order of the text */
export function writeSpans(spans, characters) {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return ordered.map(({ start, end, label }) => ({ endOffset: characters.at(end), label, startOffset: characters.at(start) }));
}

/** The words of a text, in any script. @param {string} text @returns {Stretch[]} */
export function wordsOf(text) {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
