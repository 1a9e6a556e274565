import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { cardStyle } from '../base/theme.js';

crowd.define(
  'crowd-card',
  class extends crowd.Element {
    #heading = h('div', { class: 'heading', role: 'heading', 'aria-level': '2' });
    #image = h('img', { alt: '' });

    build() {
      this.root.append(h('style', {}, cardStyle), this.#image, this.#heading, h('slot'));
      this.changed();
    }

    changed() {
      this.#heading.textContent = this.text('heading');
      this.#heading.hidden = this.text('heading') === '';
      this.#image.hidden = this.text('image') === '';
      if (this.text('image')) this.#image.src = this.text('image');
    }
  },
);
