/** A button that shows one icon or one character, and is called by its title: crowd-fab and crowd-icon-button. */

import { h } from '../base/dom.js';
import { glyph } from '../base/icons.js';
import { pressStyle } from '../base/theme.js';
import { Pressable } from './press.js';

export class RoundButton extends Pressable {
  /** Class of the button, for its looks. */
  static look = 'round';

  build() {
    const { look } = /** @type {typeof RoundButton} */ (this.constructor);
    this.control = h('button', { type: 'button', class: look, part: 'button' });
    this.root.append(h('style', {}, pressStyle), this.control);
    this.begin();
  }

  changed() {
    const { control } = this;
    if (!(control instanceof HTMLButtonElement)) return;
    const [icon, label, title] = [this.text('icon'), this.text('label'), this.text('title')];
    control.disabled = this.inactive;
    control.title = title;
    control.setAttribute('aria-label', title || this.getAttribute('aria-label') || label || icon.replace(/^.*:/, '') || this.localName);
    control.replaceChildren(icon || !label ? glyph(icon) : h('span', { class: 'character' }, label));
  }
}
