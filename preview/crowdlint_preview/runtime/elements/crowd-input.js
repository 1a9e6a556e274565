import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { TextControl } from '../controls/text-control.js';

crowd.define(
  'crowd-input',
  class extends TextControl {
    makeField() {
      // Any number will do: the step of 1 that browsers presume would refuse 2.5.
      return h('input', { step: 'any' });
    }
  },
);
