import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { PopUp } from '../controls/pop-up.js';
import { TabStrip } from '../controls/tab-strip.js';

/** @type {[tab: string, parts: [region: string, heading: string][]][]} */
const TABS = [
  ['Summary', [['short-summary', '']]],
  ['Detailed Instructions', [['detailed-instructions', '']]],
  [
    'Examples',
    [
      ['positive-example', 'Good examples'],
      ['negative-example', 'Bad examples'],
    ],
  ],
];

crowd.define(
  'crowd-instructions',
  class extends PopUp {
    #panels = TABS.map(([name, parts]) => h('div', { role: 'tabpanel', 'aria-label': name, tabindex: '0' }, ...parts.map(part)));
    #strip = new TabStrip((chosen) => {
      for (const [at, panel] of this.#panels.entries()) panel.hidden = at !== chosen;
    });

    content() {
      this.#strip.box.setAttribute('aria-label', 'Instructions');
      this.#strip.name(TABS.map(([name]) => name));
      this.#assign();
      new MutationObserver(() => this.#assign()).observe(this, { childList: true });
      return [this.#strip.box, ...this.#panels];
    }

    /** Sends each region to its panel, and shows the headings of those that are there. */
    #assign() {
      for (const child of this.children) child.slot = child.localName;
      for (const panel of this.#panels) {
        for (const section of panel.children) {
          const region = section.querySelector('slot')?.name ?? '';
          /** @type {HTMLElement} */ (section).hidden = !this.querySelector(`:scope > ${region}`);
        }
      }
    }
  },
);

/** One region with its heading. @param {[region: string, heading: string]} part */
function part([region, heading]) {
  const title = heading ? [h('h3', {}, heading)] : [];
  return h('section', { class: region }, ...title, h('slot', { name: region }));
}
