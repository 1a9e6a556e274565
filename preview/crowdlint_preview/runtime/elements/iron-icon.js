import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { glyph } from '../base/icons.js';
import { ironIconStyle } from '../base/theme.js';

crowd.define(
  'iron-icon',
  class extends crowd.Element {
    build() {
      this.root.append(h('style', {}, ironIconStyle));
      this.changed();
    }

    changed() {
      for (const old of this.root.querySelectorAll('.icon')) old.remove();
      this.root.append(glyph(this.text('icon')));
    }
  },
);
