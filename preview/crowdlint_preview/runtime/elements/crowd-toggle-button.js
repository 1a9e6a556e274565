import { crowd } from '../base/base.js';
import { choice } from '../controls/choice.js';

crowd.define('crowd-toggle-button', class extends choice('paper-toggle-button') {});
