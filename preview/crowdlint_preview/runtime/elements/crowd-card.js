/** crowd-card: the attributes, parts and looks of paper-card, which it extends or copies. */

import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { style } from './crowd-card.css';

crowd.define(
  'crowd-card',
  class extends crowd.Element {
    #heading = h('div', { class: 'title-text' });
    #picture = h('img', { alt: '' });
    #image = h('iron-image', { 'aria-hidden': 'true' }, this.#picture);

    build() {
      this.root.append(h('style', {}, style), h('div', { class: 'header' }, this.#image, this.#heading), h('slot'));
      if (!this.hasAttribute('elevation')) this.setAttribute('elevation', '1');
      this.changed();
    }

    changed() {
      const [heading, image] = [this.text('heading'), this.text('image')];
      this.setAttribute('aria-label', heading);
      this.#heading.textContent = heading;
      this.#heading.hidden = heading === '';
      this.#image.hidden = image === '';
      if (image) this.#picture.src = image;
    }
  },
);
