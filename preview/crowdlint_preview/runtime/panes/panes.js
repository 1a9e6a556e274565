/** The three panes that workers know: instructions left, work in the middle, labels right; with the class names that templates reach for. */
import { h } from '../base/dom.js';
import { panesStyle } from '../base/theme.js';

const REGIONS = ['short-instructions', 'full-instructions', 'classification-target', 'worker-comment'];

/**
 * @typedef {object} Panes
 * @property {Node[]} main
 * @property {Node[]} tools
 * @property {Node} [shortcuts]
 * @property {string} [toolsName] of the right pane, “Labels” by default
 * @property {string} [title] where the element has no header of its own
 * @property {ParentNode} [into] what holds the panes, by default the shadow root
 */

/**
 * Fills an element's shadow root with the three panes.
 * @param {import('../base/base.js').CrowdElement} element whose regions fill the left pane and the dialog
 * @param {Panes} content
 */
export function buildPanes(element, content) {
  const full = dialog('Instructions', h('slot', { name: 'full-instructions' }));
  const keys = content.shortcuts && dialog('Shortcuts', content.shortcuts);
  const title = h('h1', {}, content.title ?? element.text('header'));
  const openers = [opener('Instructions', 'button', full), opener('View full instructions', 'moreInstructionsLink', full)];
  const buttons = h('div', { class: 'headerButtonsContainer' }, openers[0]);
  if (keys) buttons.append(opener('Shortcuts', 'button', keys));
  const navigation = h(
    'nav',
    { class: 'awsui-app-layout__navigation', 'aria-label': 'Instructions' },
    h('h2', {}, 'Instructions'),
    h('slot', { name: 'short-instructions' }),
    openers[1],
  );
  const main = h('main', { class: 'awsui-app-layout__main' }, h('div', { class: 'header' }, title, buttons), ...content.main);
  const tools = h('aside', { class: 'awsui-app-layout__tools', 'aria-label': content.toolsName ?? 'Labels' }, ...content.tools);
  const layout = h('div', { class: 'awsui-app-layout' }, navigation, main, tools);
  (content.into ?? element.root).append(
    h('style', {}, panesStyle),
    h('div', { id: 'react-mount-point' }, layout),
    full,
    ...(keys ? [keys] : []),
  );
  slotRegions(element, navigation, full, openers);
  return { title, navigation, main, tools };
}

/**
 * Sends each region to its slot, also those that a script adds later; without full instructions nothing opens them.
 * @param {HTMLElement} element
 * @param {HTMLElement} navigation
 * @param {HTMLDialogElement} full
 * @param {HTMLElement[]} openers of the full instructions
 */
function slotRegions(element, navigation, full, openers) {
  const assign = () => {
    for (const child of element.children) if (REGIONS.includes(child.localName)) child.slot = child.localName;
    entitle(navigation, element.querySelector(':scope > short-instructions'));
    const region = element.querySelector(':scope > full-instructions');
    entitle(full, region);
    for (const opener of openers) opener.hidden = !region;
  };
  assign();
  new MutationObserver(assign).observe(element, { childList: true, subtree: true, attributeFilter: ['header'] });
}

/** Gives a pane the heading that its region has. @param {HTMLElement} pane @param {Element | null} region */
function entitle(pane, region) {
  const heading = pane.querySelector('h2');
  if (heading) heading.textContent = region?.getAttribute('header') || 'Instructions';
}

/** A modal dialog with a heading and a Close button. @param {string} title @param {Node} content */
export function dialog(title, content) {
  const heading = h('h2', { id: `dialog-${title.toLowerCase().replace(/\W+/g, '-')}` }, title);
  const box = h('dialog', { class: 'awsui-modal-dialog', 'aria-labelledby': heading.id });
  box.append(h('button', { type: 'button', class: 'button close', onclick: () => box.close() }, 'Close'), heading, content);
  // A click beside the dialog lands on the dialog element itself.
  box.addEventListener('click', (event) => event.target === box && box.close());
  return box;
}

/** @param {string} name @param {string} kind @param {HTMLDialogElement} box */
const opener = (name, kind, box) => h('button', { type: 'button', class: kind, onclick: () => box.showModal() }, name);
