import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { glyph } from '../base/icons.js';
import { pressStyle } from '../base/theme.js';
import { Pressable } from '../controls/press.js';

crowd.define(
  'crowd-button',
  class extends Pressable {
    #text = h('span', { class: 'text' }, h('slot'));

    build() {
      this.root.append(h('style', {}, pressStyle));
      this.begin();
    }

    get inactive() {
      return this.flag('disabled') || this.flag('loading');
    }

    changed() {
      const link = this.text('href') !== '';
      if (this.control?.localName !== (link ? 'a' : 'button')) this.#replace(link);
      const control = this.control;
      if (!control) return;
      control.setAttribute('aria-busy', String(this.flag('loading')));
      control.dataset.variant = this.text('variant', 'normal');
      if (control instanceof HTMLButtonElement) control.disabled = this.inactive;
      else this.#lead(control);
      const icons = this.#icons();
      control.replaceChildren(...(this.text('icon-align') === 'right' ? [this.#text, ...icons] : [...icons, this.#text]));
    }

    /** @param {boolean} link */
    #replace(link) {
      const control = link ? h('a', { class: 'button', part: 'button' }) : h('button', { type: 'button', class: 'button', part: 'button' });
      this.control?.remove();
      this.control = control;
      this.root.append(control);
    }

    /** @param {HTMLAnchorElement} link */
    #lead(link) {
      link.target = this.text('target');
      link.setAttribute('aria-disabled', String(this.inactive));
      if (this.inactive) link.removeAttribute('href');
      else link.href = this.text('href');
    }

    #icons() {
      const name = this.text('icon-url') || this.text('icon');
      if (this.flag('loading')) return [h('span', { class: 'spinner', role: 'img', 'aria-label': 'Loading' })];
      if (this.hasAttribute('icon-url') && name) return [h('img', { src: name, alt: '', class: 'icon' })];
      return name ? [glyph(name)] : [];
    }

    /** @param {Event} event */
    press(event) {
      const action = this.text('form-action');
      if (action === 'submit') this.crowdForm?.submit(this);
      if (action === 'reset') this.crowdForm?.reset();
      const followed = this.control && event.composedPath().includes(this.control);
      if (this.control instanceof HTMLAnchorElement && !followed) window.open(this.control.href, this.control.target || '_self');
    }
  },
);
