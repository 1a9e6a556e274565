/** The labels on the right: colour, name, hot key, and for instances one row each. */
import { h, icon } from '../base/dom.js';

/**
 * @typedef {object} Row
 * @property {string} text
 * @property {string} [id] what tells it from others, by default its text
 * @property {string} color "#rrggbb", '' for none
 * @property {boolean} selected
 * @property {() => void} choose
 * @property {string} [key] hot key
 * @property {() => void} [remove] instances only
 * @property {{ rows: Row[], add: () => void }} [instances]
 */

export class LabelList {
  box = h('div', { class: 'label-pane-content', role: 'group', 'aria-label': 'Labels' });

  /** Shows these rows; the keyboard focus stays where it was. @param {readonly Row[]} rows */
  show(rows) {
    const root = this.box.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement?.getAttribute('data-id') : null;
    this.box.replaceChildren(...rows.flatMap((row) => this.#entry(row)));
    if (focused) /** @type {HTMLElement | null} */ (this.box.querySelector(`[data-id="${CSS.escape(focused)}"]`))?.focus();
  }

  /** @param {Row} row @returns {HTMLElement[]} */
  #entry(row) {
    if (!row.instances) return [labelButton(row)];
    const { rows, add } = row.instances;
    const name = `Add instance of ${row.text}`;
    const button = h('button', { type: 'button', class: 'add', 'aria-label': name, 'data-id': name, onclick: add }, '+ Add instance');
    const label = labelButton(row);
    return [
      label,
      h('div', { class: 'instances', role: 'group', 'aria-label': `Instances of ${row.text}` }, ...rows.map(labelButton), button),
    ];
  }
}

/** @param {Row} row */
function labelButton(row) {
  const selected = row.selected ? ' selected' : '';
  const swatch = h('span', {
    class: 'swatch',
    'aria-hidden': 'true',
    style: row.color ? `flex:none;background:${row.color}` : 'display:none',
  });
  const button = h(
    'div',
    {
      class: `label-button${selected}`,
      role: 'button',
      tabindex: '0',
      'aria-pressed': String(row.selected),
      'aria-label': row.text,
      'data-id': row.id ?? row.text,
    },
    swatch,
    h('span', {}, row.text),
  );
  if (row.key) {
    button.setAttribute('aria-keyshortcuts', row.key);
    // Shown by the style sheet: it is no part of the button's name.
    button.dataset.key = row.key;
  }
  button.addEventListener('click', row.choose);
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    row.choose();
  });
  return row.remove ? h('div', { style: 'display:flex;align-items:center' }, stretched(button), remover(row)) : button;
}

/** @param {HTMLElement} element */
function stretched(element) {
  element.style.flex = '1';
  return element;
}

/** @param {Row} row */
function remover(row) {
  const name = `Delete ${row.text}`;
  return h(
    'button',
    { type: 'button', class: 'remove', 'aria-label': name, title: name, onclick: row.remove },
    icon('M6 6l12 12M18 6L6 18'),
  );
}
