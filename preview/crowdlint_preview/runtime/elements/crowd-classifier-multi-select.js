import { crowd } from '../base/base.js';
import { Classifier } from '../panes/classifier.js';

crowd.define(
  'crowd-classifier-multi-select',
  class extends Classifier {
    static several = true;
  },
);
