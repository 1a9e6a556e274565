import { crowd } from '../base/base.js';

/** Without a shadow root, as in saved pages: crowd-tabs gives it the name of a slot. */
crowd.define('crowd-tab', class extends crowd.Element {});
