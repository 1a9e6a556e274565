/** What the real runtime leaves at the end of the body, beside the task: scripts that walk the body's children meet it. */

import { h } from './dom.js';

const MODULES = [
  'app-grid-style',
  'paper-material-styles',
  'paper-dialog-shared-styles',
  'paper-dropdown-menu-shared-styles',
  'paper-item-shared-styles',
];
const STYLES = 7;
const { icons } = shared;

/** As many of each as saved pages have; of five sets of icons two are known by name. */
export function leaveRemains() {
  // Where the page speaks of icons, `icons.js` brings the first with all that is in it.
  const sets = icons ? ['samuraicons'] : ['icons', 'samuraicons'];
  document.body.append(
    ...sets.map((name) => h('iron-iconset-svg', { name })),
    ...Array.from({ length: STYLES }, () => h('custom-style')),
    ...MODULES.map((id) => h('dom-module', { id })),
  );
}
