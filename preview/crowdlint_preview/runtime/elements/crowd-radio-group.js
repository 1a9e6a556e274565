/** crowd-radio-group: its children are exclusive by their names, for keyboard and mouse. What is wrapped, has no name of its own or is checked by a script is not. */

import { crowd } from '../base/base.js';
import { paper } from '../controls/paper.js';

crowd.define(
  'crowd-radio-group',
  class extends paper('paper-radio-group') {
    static get properties() {
      return { selectable: { type: String, value: 'crowd-radio-button' } };
    }
  },
);
