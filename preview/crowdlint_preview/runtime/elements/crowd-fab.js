import { crowd } from '../base/base.js';
import { RoundButton } from '../controls/round-button.js';

crowd.define(
  'crowd-fab',
  class extends RoundButton {
    static look = 'round raised';
  },
);
