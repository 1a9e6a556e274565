/** iron-icon is the open-source element itself, which comes with those that the controls extend: nothing is left to define. */

import { crowd } from '../base/base.js';
import { paper } from '../controls/paper.js';

crowd.define('iron-icon', paper('iron-icon'));
