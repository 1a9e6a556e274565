import { crowd } from '../base/base.js';
import { ImageClassifier } from '../widgets/image-classifier.js';

crowd.define(
  'crowd-image-classifier-multi-select',
  class extends ImageClassifier {
    static several = true;
  },
);
