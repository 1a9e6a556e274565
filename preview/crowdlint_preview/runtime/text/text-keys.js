/** Selecting parts of a text without a mouse: arrows choose words, Shift grows the choice. */

import { wordsOf } from './spans.js';

/** @typedef {import('./spans.js').Stretch} Stretch */

/**
 * What an arrow key makes of a selection.
 * @param {import('./spans.js').Characters} characters
 * @param {readonly Stretch[]} words
 * @param {Stretch} selection of no length where nothing is selected
 * @param {{ key: string, shiftKey: boolean, ctrlKey: boolean }} event
 * @returns {Stretch | undefined} undefined where the key means something else
 */
export function selectionAfter(characters, words, selection, { key, shiftKey, ctrlKey }) {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const forward = key === 'ArrowRight';
  if (!shiftKey || selection.start === selection.end) return wordBeside(words, selection, forward);
  const end = ctrlKey ? borderBeside(words, selection.end, forward) : stepped(characters, selection.end, forward);
  return end !== undefined && end > selection.start ? { start: selection.start, end } : selection;
}

/** @param {readonly Stretch[]} words @param {Stretch} selection @param {boolean} forward */
function wordBeside(words, selection, forward) {
  const after = words.find(({ start }) => start >= selection.end);
  const before = words.findLast(({ end }) => end <= selection.start);
  return (forward ? after : before) ?? selection;
}

/** @param {readonly Stretch[]} words @param {number} at @param {boolean} forward */
function borderBeside(words, at, forward) {
  return forward ? words.find(({ end }) => end > at)?.end : words.findLast(({ end }) => end < at)?.end;
}

/** @param {import('./spans.js').Characters} characters @param {number} at @param {boolean} forward */
function stepped(characters, at, forward) {
  const character = characters.at(at) + (forward ? 1 : -1);
  return character <= characters.length ? characters.unit(character) : undefined;
}

/** The words of a text, found when they are first asked for. @param {string} text */
export function lazyWords(text) {
  /** @type {Stretch[] | undefined} */
  let words;
  return () => {
    words ??= wordsOf(text);
    return words;
  };
}
