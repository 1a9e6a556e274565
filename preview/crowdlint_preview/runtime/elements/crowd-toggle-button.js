import { crowd } from '../base/base.js';
import { Choice } from '../controls/choice.js';

crowd.define(
  'crowd-toggle-button',
  class extends Choice {
    static role = 'switch';

    /** @param {string} [name] */
    changed(name) {
      super.changed(name);
      this.field?.classList.toggle('alarm', this.flag('invalid'));
    }
  },
);
