import { crowd } from '../base/base.js';
import { choice } from '../controls/choice.js';

crowd.define(
  'crowd-radio-button',
  class extends choice('paper-radio-button') {
    /** The attribute `required` stops nobody here. */
    get validationMessage() {
      return '';
    }
  },
);
