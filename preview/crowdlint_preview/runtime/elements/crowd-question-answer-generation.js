import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { PaneWidget } from '../panes/pane-widget.js';
import { QuestionPair } from '../text/question-pair.js';
import { style } from '../text/writing.css';

/** Questions about a text, each with its answer. */
crowd.define(
  'crowd-question-answer-generation',
  class extends PaneWidget {
    /** @type {QuestionPair[]} */
    #pairs = [];
    #prompt = h('section', { class: 'prompt', 'aria-label': 'Text' });
    #list = h('div', { class: 'pairs' });
    #count = h('p', { role: 'status' });
    #add = h('button', { type: 'button', class: 'button', onclick: () => this.#more().question.area.focus() }, 'Add a question');

    build() {
      this.root.append(h('style', {}, style));
      this.layOut({
        main: [h('div', { id: 'annotation-area-container' }, this.#prompt, this.#list)],
        side: [h('h2', {}, 'Questions'), this.#count, this.#add],
        sideName: 'Questions',
        title: 'Write questions and answers',
      });
      this.#prompt.textContent = this.text('text');
      while (this.#pairs.length < Math.max(1, this.#least)) this.#more();
    }

    changed() {
      this.#prompt.textContent = this.text('text');
      this.#show();
    }

    get #least() {
      return this.number('min-questions', 1);
    }

    get #most() {
      return this.number('max-questions', Number.POSITIVE_INFINITY);
    }

    /** @returns {import('../text/question-pair.js').Rules} */
    get #rules() {
      const tags = this.json('question-tags', []);
      if (!Array.isArray(tags)) throw new Error('the attribute question-tags must be a list.');
      const range = (/** @type {string} */ name) => ({
        least: this.number(`${name}-min-words`, 1),
        most: this.number(`${name}-max-words`, Number.POSITIVE_INFINITY),
      });
      const ownTags = this.flag('allow-custom-question-tags');
      return { question: range('question'), answer: range('answer'), tags: [...new Set(tags.map(String))], ownTags };
    }

    /** One more pair, still blank. */
    #more() {
      /** @type {QuestionPair} */
      const pair = new QuestionPair(
        this.#rules,
        () => this.#show(),
        () => this.#remove(pair),
      );
      this.#pairs.push(pair);
      this.#list.append(pair.box);
      this.#show();
      return pair;
    }

    /** @param {QuestionPair} pair */
    #remove(pair) {
      this.#pairs.splice(this.#pairs.indexOf(pair), 1);
      pair.box.remove();
      this.#show();
      this.#add.focus();
    }

    #show() {
      const removable = this.#pairs.length > Math.max(1, this.#least);
      for (const [i, pair] of this.#pairs.entries()) pair.show(i + 1, removable);
      this.#add.disabled = this.#pairs.length >= this.#most;
      const most = this.#most === Number.POSITIVE_INFINITY ? '' : `, at most ${this.#most}`;
      this.#count.textContent = `${this.#written.length} written. At least ${this.#least}${most}.`;
      this.refuse('');
    }

    /** What was left blank beyond the fewest is no question. */
    get #written() {
      return this.#pairs.filter((pair) => !pair.isBlank);
    }

    get answer() {
      return { questionAnswers: this.#written.map((pair) => pair.value) };
    }

    get validationMessage() {
      const wrong = this.#written.find((pair) => pair.problem);
      if (wrong) return `Question ${this.#pairs.indexOf(wrong) + 1}: ${wrong.problem}.`;
      const missing = this.#least - this.#written.length;
      return missing > 0 ? `Write ${missing} more ${missing === 1 ? 'question with its answer' : 'questions with their answers'}.` : '';
    }
  },
);
