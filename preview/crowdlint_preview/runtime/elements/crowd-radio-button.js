import { crowd } from '../base/base.js';
import { Choice } from '../controls/choice.js';

crowd.define(
  'crowd-radio-button',
  class extends Choice {
    static type = 'radio';

    /** The attribute `required` has no effect here. */
    get needed() {
      return false;
    }

    /** @param {string} [name] */
    changed(name) {
      super.changed(name);
      if (this.field && this.closest('crowd-radio-group[disabled]')) this.field.disabled = true;
      // A script that checks this button unchecks the others of its group.
      if (name === 'checked') this.dispatchEvent(new CustomEvent('crowd-checked', { bubbles: true }));
    }
  },
);
