/** crowd-tabs: a menu of links above, one segment for each tab below; each crowd-tab has its header, with hyphens for spaces, as its slot. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { style } from './crowd-tabs.css';

crowd.define(
  'crowd-tabs',
  class extends crowd.Element {
    #menu = h('div', { class: 'ui attached tabular menu' });
    #box = h('div', {}, this.#menu);
    #chosen = 0;
    #names = '';

    build() {
      this.root.append(h('style', {}, style), h('div', { id: 'react-mount-point' }, this.#box));
      this.addEventListener('crowd-refused', (event) => this.#reveal(event.target));
      new MutationObserver(() => this.#name()).observe(this, { childList: true, subtree: true, attributeFilter: ['header'] });
      this.#name();
    }

    get #tabs() {
      return [...this.children].filter((child) => child.localName === 'crowd-tab');
    }

    #name() {
      const names = this.#tabs.map((tab, at) => tab.getAttribute('header') || `Tab ${at + 1}`);
      if (JSON.stringify(names) === this.#names) return;
      this.#names = JSON.stringify(names);
      const slots = names.map((name) => name.replaceAll(' ', '-'));
      for (const [at, tab] of this.#tabs.entries()) tab.slot = slots[at] ?? '';
      this.#menu.replaceChildren(...names.map((name, at) => h('a', { class: 'item', onclick: () => this.choose(at) }, name)));
      const segments = slots.map((name) => h('div', { class: 'ui bottom attached segment tab' }, h('slot', { name })));
      this.#box.replaceChildren(this.#menu, ...segments);
      this.choose(Math.max(0, Math.min(this.#chosen, names.length - 1)));
    }

    /** Shows the tab at this place. @param {number} chosen */
    choose(chosen) {
      this.#chosen = chosen;
      const [, ...segments] = this.#box.children;
      for (const [at, item] of [...this.#menu.children].entries()) item.classList.toggle('active', at === chosen);
      for (const [at, segment] of segments.entries()) segment.classList.toggle('active', at === chosen);
    }

    /** What stops Submit may be in a tab that is not shown. @param {EventTarget | null} inside */
    #reveal(inside) {
      const at = this.#tabs.findIndex((tab) => inside instanceof Node && tab.contains(inside));
      if (at >= 0) this.choose(at);
    }
  },
);
