/** crowd-tabs: the tab strip above, one crowd-tab below; what else it holds stays in sight. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { tabsStyle } from '../base/theme.js';
import { TabStrip } from '../controls/tab-strip.js';

crowd.define(
  'crowd-tabs',
  class extends crowd.Element {
    #strip = new TabStrip((chosen) => this.#show(chosen));
    #names = '';

    build() {
      this.root.append(h('style', {}, tabsStyle), this.#strip.box, h('div', { class: 'content' }, h('slot')));
      this.addEventListener('crowd-refused', (event) => this.#reveal(event.target));
      const options = { childList: true, subtree: true, attributeFilter: ['header'] };
      new MutationObserver(() => this.#name()).observe(this, options);
      this.#name();
    }

    get #tabs() {
      const tabs = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('crowd-tab')]);
      return tabs.filter((tab) => tab.closest('crowd-tabs') === this);
    }

    #name() {
      const names = this.#tabs.map((tab, at) => tab.getAttribute('header') || `Tab ${at + 1}`);
      if (JSON.stringify(names) === this.#names) return;
      this.#names = JSON.stringify(names);
      this.#strip.name(names);
    }

    /** @param {number} chosen */
    #show(chosen) {
      for (const [at, tab] of this.#tabs.entries()) {
        tab.hidden = at !== chosen;
        tab.setAttribute('role', 'tabpanel');
        tab.setAttribute('aria-label', tab.getAttribute('header') || `Tab ${at + 1}`);
      }
    }

    /** What stops Submit may be in a tab that is not shown. @param {EventTarget | null} inside */
    #reveal(inside) {
      const at = this.#tabs.findIndex((tab) => inside instanceof Node && tab.contains(inside));
      if (at >= 0) this.#strip.choose(at);
    }
  },
);
