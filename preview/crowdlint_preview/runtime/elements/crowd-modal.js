import { crowd } from '../base/base.js';
import { PopUp } from '../controls/pop-up.js';

crowd.define('crowd-modal', class extends PopUp {});
