import { crowd } from '../base/base.js';
import { textBox } from '../controls/text-box.js';

crowd.define('crowd-input', class extends textBox('paper-input') {});
