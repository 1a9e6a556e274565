/** The tool bar: one button per tool, undo and redo, zoom, brush size and opacity. */
import { h, icon } from '../base/dom.js';

/** @typedef {import('../tools/tool.js').Tool} Tool */
/** @typedef {{ name: string, icon: string, key: string, act: () => void }} Action */

/** What a key is called on screen and in `aria-keyshortcuts`. @param {string} key */
const spelled = (key) => key.replace('Ctrl+', 'Control+');

/** @param {{ name: string, icon: string, key: string }} what @param {() => void} act */
export function barButton(what, act) {
  return h(
    'button',
    {
      type: 'button',
      id: what.name.toLowerCase().replace(' ', '-'),
      title: `${what.name} (${what.key})`,
      'aria-label': what.name,
      'aria-keyshortcuts': spelled(what.key),
      onclick: act,
    },
    icon(what.icon),
    h('span', { 'aria-hidden': 'true' }, what.name),
  );
}

/**
 * @param {readonly Tool[]} tools
 * @param {(tool: Tool) => void} choose
 */
export function toolButtons(tools, choose) {
  return new Map(
    tools.map((tool) => {
      const button = barButton(tool, () => choose(tool));
      if (tool.unavailable) {
        // Not `disabled`: it keeps its place in the tab order, and its reason can be heard and read.
        button.setAttribute('aria-disabled', 'true');
        button.title = tool.unavailable;
        button.setAttribute('aria-description', tool.unavailable);
      }
      return [tool, button];
    }),
  );
}

/** A slider with its name above it. @param {string} name @param {Record<string, unknown>} range @param {(value: number) => void} changed */
export function slider(name, range, changed) {
  const input = h('input', { type: 'range', 'aria-label': name, ...range });
  input.addEventListener('input', () => changed(input.valueAsNumber));
  return { input, label: h('label', {}, h('span', {}, name), input) };
}

export const rule = () => h('span', { class: 'rule', 'aria-hidden': 'true' });

/** @param {...Node} parts */
export const toolbar = (...parts) => h('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Tools' }, ...parts);

/** Names of keys for the Shortcuts dialog. @param {readonly (readonly [string, string])[]} entries */
export function shortcutTable(entries) {
  return h('dl', { class: 'shortcuts' }, ...entries.flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)]));
}
