import { crowd } from '../base/base.js';
import { paper } from '../controls/paper.js';

crowd.define('crowd-icon-button', class extends paper('paper-icon-button') {});
