/** crowd-badge: a small mark on the upper right corner of another element. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { glyph } from '../base/icons.js';
import { style } from './crowd-badge.css';

crowd.define(
  'crowd-badge',
  class extends crowd.Element {
    #mark = h('span', { class: 'mark' });
    #watch = new ResizeObserver(() => this.#place());

    build() {
      this.root.append(h('style', {}, style), this.#mark);
      this.#watch.observe(document.documentElement);
      // Boxes of text have no size that could be observed: whatever else changes may move them.
      new MutationObserver((changes) => changes.some(({ target }) => target.nodeName !== 'CROWD-BADGE') && this.#place()).observe(
        document.documentElement,
        {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        },
      );
      window.addEventListener('scroll', () => this.#place(), { capture: true, passive: true });
      this.changed();
    }

    changed() {
      const [icon, label] = [this.text('icon'), this.text('label')];
      this.#mark.replaceChildren(icon ? glyph(icon) : label);
      const target = this.#target();
      if (target) this.#watch.observe(target);
      this.#place();
    }

    /** The element named by `for`, else the one around the badge. */
    #target() {
      const id = this.text('for');
      if (!id) return this.parentElement;
      const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
      return root.getElementById(id);
    }

    #place() {
      const around = this.#target();
      // Past a control that is named like the method, where a form is around it.
      const target = around && Element.prototype.getBoundingClientRect.call(around);
      const shown = target && target.width + target.height > 0;
      this.style.visibility = shown ? '' : 'hidden';
      if (!target || !shown) return;
      // Its own place at 0, 0 is where lengths are counted from, whatever it stands in.
      this.style.translate = '0 0';
      const own = this.getBoundingClientRect();
      const most = document.documentElement.clientWidth - own.width - 2;
      const left = Math.min(target.right - own.width / 2, most);
      this.style.translate = `${left - own.left}px ${Math.max(target.top - own.height / 2, -window.scrollY) - own.top}px`;
    }
  },
);
