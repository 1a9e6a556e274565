import { crowd } from '../base/base.js';
import { RoundButton } from '../controls/round-button.js';

crowd.define('crowd-icon-button', class extends RoundButton {});
