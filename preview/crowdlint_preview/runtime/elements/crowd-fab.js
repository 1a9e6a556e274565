import { crowd } from '../base/base.js';
import { paper } from '../controls/paper.js';

crowd.define('crowd-fab', class extends paper('paper-fab') {});
