import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { glyph } from '../base/icons.js';
import { Pressable } from '../base/press.js';
import { style } from './crowd-button.css';

crowd.define(
  'crowd-button',
  class extends Pressable {
    #text = h('span', {}, h('slot'));
    #around = h('awsui-button');

    build() {
      const mount = h('div', { id: 'react-mount-point', tabindex: '0' }, h('div', { class: 'awsui' }, this.#around));
      this.root.append(h('style', {}, style), mount);
      this.begin();
    }

    get inactive() {
      return this.flag('disabled') || this.flag('loading');
    }

    changed() {
      const link = this.text('href') !== '';
      if (this.control?.localName !== (link ? 'a' : 'button')) this.control = link ? h('a') : h('button');
      const control = this.control;
      if (!control) return;
      control.className = `awsui-button awsui-button-variant-${this.text('variant', 'normal')}`;
      control.classList.toggle('awsui-button-disabled', this.inactive);
      if (this.flag('loading')) control.setAttribute('aria-busy', 'true');
      else control.removeAttribute('aria-busy');
      if (control instanceof HTMLButtonElement) this.#press(control);
      else this.#lead(control);
      const icons = this.#icons();
      control.replaceChildren(h('span', {}, ...(this.text('icon-align') === 'right' ? [this.#text, ...icons] : [...icons, this.#text])));
      this.#around.replaceChildren(control);
    }

    /** @param {HTMLButtonElement} button */
    #press(button) {
      button.type = this.text('form-action') === 'submit' ? 'submit' : 'button';
      button.disabled = this.inactive;
    }

    /** @param {HTMLAnchorElement} link */
    #lead(link) {
      link.target = this.text('target');
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
