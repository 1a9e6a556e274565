import { crowd } from '../base/base.js';
import { choice } from '../controls/choice.js';

crowd.define('crowd-checkbox', class extends choice('paper-checkbox') {});
