import { crowd } from '../base/base.js';
import { Choice } from '../controls/choice.js';

crowd.define('crowd-checkbox', class extends Choice {});
