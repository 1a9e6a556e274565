/** Small parts that a report is built of. Every word of a template or a page is put there as text. */

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean | ((event: Event) => void)>} [facts] attributes; functions are listeners
 * @param {...(Node | string | null)} inner
 * @returns {HTMLElement}
 */
export function h(tag, facts = {}, ...inner) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, String(value));
  }
  element.append(...inner.filter((each) => each !== null));
  return element;
}

/** @param {string} tag @param {Record<string, string | number>} facts @param {...Node} inner */
export function svg(tag, facts, ...inner) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(facts)) element.setAttribute(name, String(value));
  element.append(...inner);
  return element;
}

const LONG = 300;

/** A value as a tree that opens: objects and lists are branches. @param {string} key @param {any} value @param {number} deep @returns {HTMLElement} */
export function tree(key, value, deep = 0) {
  const name = h('span', { class: 'key' }, key);
  if (value === null || typeof value !== 'object') return h('div', { class: 'leaf' }, name, ' ', leaf(value));
  const rows = Object.entries(value);
  const size = Array.isArray(value) ? `list of ${rows.length}` : `${rows.length} ${rows.length === 1 ? 'key' : 'keys'}`;
  const branch = h('details', { class: 'branch' }, h('summary', {}, name, ' ', h('span', { class: 'size' }, size)));
  const fill = () => {
    if (branch.childElementCount > 1) return;
    branch.append(...rows.slice(0, 200).map(([inner, each]) => tree(inner, each, deep + 1)));
    if (rows.length > 200) branch.append(h('div', { class: 'leaf' }, `… and ${rows.length - 200} more, in report.json`));
  };
  branch.addEventListener('toggle', fill);
  if (deep < 5 && rows.length < 12) {
    /** @type {HTMLDetailsElement} */ (branch).open = true;
    fill();
  }
  return branch;
}

/** @param {any} value */
function leaf(value) {
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  const shown = text.length > LONG ? `${text.slice(0, 120)}… (${text.length} characters)` : text;
  return h('span', { class: `value ${value === null ? 'null' : typeof value}` }, shown);
}

/** The page of a rule: Markdown, as far as those pages use it. @param {string} text */
export function markdown(text) {
  const box = h('div', { class: 'rule-page' });
  for (const [at, part] of text.split(/^```(.*)$/m).entries()) {
    // Parts are: text, the word behind the fence, code, nothing, text …
    if (at % 4 === 2) box.append(h('pre', { tabindex: 0 }, part.replace(/^\n|\n$/g, '')));
    else if (at % 4 === 0) for (const block of part.split(/\n\s*\n/)) if (block.trim()) box.append(paragraph(block.trim()));
  }
  return box;
}

/** @param {string} block */
function paragraph(block) {
  const heading = /^#+ (.*)$/.exec(block);
  return h(heading ? 'h5' : 'p', {}, ...spelt(heading ? heading[1] : block));
}

// Code, what is strong, and links; a link to a file beside the page leads nowhere here.
const MARKS = /`([^`\n]+)`|\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^()\s]+)\)/;

/** Text with its `code`, **strong** words and links set apart. @param {string} text @returns {(Node | string)[]} */
export function spelt(text) {
  const found = MARKS.exec(text);
  if (!found) return text ? [text] : [];
  const [whole, code, strong, words, address] = found;
  const rest = spelt(text.slice(found.index + whole.length));
  const before = text.slice(0, found.index);
  if (code !== undefined) return [before, h('code', {}, code), ...rest];
  if (strong !== undefined) return [before, h('strong', {}, ...spelt(strong)), ...rest];
  const link = /^https:\/\//.test(address) ? h('a', { href: address, target: '_blank', rel: 'noreferrer' }, ...spelt(words)) : null;
  return [before, ...(link ? [link] : spelt(words)), ...rest];
}
