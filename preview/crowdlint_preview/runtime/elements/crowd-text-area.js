import { crowd } from '../base/base.js';
import { textBox } from '../controls/text-box.js';

crowd.define(
  'crowd-text-area',
  class extends textBox('paper-textarea') {
    /** Polymer sets it in the constructor. The browser's property of that name would write an attribute, which no element may there. */
    get autocorrect() {
      return false;
    }

    set autocorrect(_correct) {}
  },
);
