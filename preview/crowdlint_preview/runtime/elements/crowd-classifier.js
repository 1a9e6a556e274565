import { crowd } from '../base/base.js';
import { Classifier } from '../panes/classifier.js';

crowd.define(
  'crowd-classifier',
  class extends Classifier {
    /** The name just chosen, as long as listeners are told of it. @type {string | undefined} */
    #told;

    build() {
      super.build();
      this.choice.choose(this.text('initial-value'));
    }

    /** Its answer; in a listener of `change`, as the target's value, the name that was chosen. */
    get value() {
      return this.#told ?? this.answer;
    }

    /** @param {string} name */
    picked(name) {
      super.picked(name);
      this.#told = name;
      this.dispatchEvent(new Event('change', { bubbles: true }));
      this.#told = undefined;
    }
  },
);
