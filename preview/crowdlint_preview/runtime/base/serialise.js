/** What a form sends: pure functions from named values to the document of one task. */

/** @typedef {[name: string, value: unknown]} Entry */

const { silent } = shared;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A box or a radio button answers `{ value: boolean }`. @param {unknown} value @returns {value is Record<string, boolean>} */
const isChoice = (value) => isObject(value) && Object.values(value).every((chosen) => typeof chosen === 'boolean');

/**
 * One object for all entries: choices of the same name are merged, of anything else the later one wins.
 * @param {Iterable<Entry>} entries in document order
 */
export function merge(entries) {
  /** @type {Map<string, unknown>} */
  const answers = new Map();
  for (const [name, value] of entries) {
    const before = answers.get(name);
    answers.set(name, isChoice(before) && isChoice(value) ? { ...before, ...value } : value);
  }
  return /** @type {Record<string, unknown>} */ (sorted(Object.fromEntries(answers)));
}

/** The same value with the keys of every object in alphabetical order. @param {unknown} value @returns {unknown} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

/**
 * `answer-format="flatten-objects"`: one text per leaf under its dotted path; arrays stay JSON.
 * @param {Record<string, unknown>} answers
 * @param {string} [above]
 * @returns {Record<string, string>}
 */
export function flatten(answers, above = '') {
  /** @type {Record<string, string>} */
  const leaves = {};
  for (const [key, value] of Object.entries(answers)) {
    if (isObject(value)) Object.assign(leaves, flatten(value, `${above}${key}.`));
    else leaves[above + key] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return leaves;
}

/**
 * What a native control adds to the answer; undefined for a button.
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @returns {unknown}
 */
export function nativeAnswer(control) {
  if (silent.includes(control.type)) return undefined;
  if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
    return { [control.value]: control.checked };
  }
  if (control instanceof HTMLSelectElement && control.multiple) {
    return [...control.selectedOptions].map((option) => option.value);
  }
  return control.value;
}
