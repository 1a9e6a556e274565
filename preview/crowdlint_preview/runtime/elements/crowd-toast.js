/** crowd-toast: a message at the foot of the window; opening one closes the other. */

import { crowd } from '../base/base.js';
import { paper } from '../controls/paper.js';

crowd.define('crowd-toast', class extends paper('paper-toast') {});
