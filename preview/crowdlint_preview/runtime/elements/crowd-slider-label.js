import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { style } from './crowd-slider-label.css';

// Where it stands is for the slider around it to say.
crowd.define(
  'crowd-slider-label',
  class extends crowd.Element {
    build() {
      this.root.append(h('style', {}, style), h('slot'));
    }

    changed() {
      this.dispatchEvent(new CustomEvent('crowd-label-moved', { bubbles: true }));
    }
  },
);
