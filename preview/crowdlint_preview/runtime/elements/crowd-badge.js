/** crowd-badge: a small mark on the upper right corner of another element. It is placed when it appears and when the window changes. */

import { crowd } from '../base/base.js';
import { paper } from '../controls/paper.js';

crowd.define('crowd-badge', class extends paper('paper-badge') {});
