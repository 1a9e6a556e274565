import { crowd } from '../base/base.js';
import { ImageClassifier } from '../widgets/image-classifier.js';

crowd.define('crowd-image-classifier', class extends ImageClassifier {});
