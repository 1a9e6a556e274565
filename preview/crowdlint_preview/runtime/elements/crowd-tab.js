import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';

crowd.define(
  'crowd-tab',
  class extends crowd.Element {
    build() {
      this.root.append(h('style', {}, ':host { display: block; }'), h('slot'));
    }
  },
);
