import { crowd } from '../base/base.js';
import { ImageClassifier } from '../widgets/image-classifier.js';

/** The labels come back as they were given: names, or objects with a name. */
crowd.define(
  'crowd-rekognition-detect-moderation-labels',
  class extends ImageClassifier {
    static several = true;

    answerFor() {
      return { moderationLabels: this.choice.chosen };
    }
  },
);
