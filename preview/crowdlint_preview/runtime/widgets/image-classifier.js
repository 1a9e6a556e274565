/** What the classifiers of a picture share: the picture with an earlier annotation over it, categories, and a remark. */

import { h } from '../base/dom.js';
import { readJudged } from '../drawing/prior-annotation.js';
import { besideCategories, CATEGORY_KEYS, Categories } from '../panes/categories.js';
import { WorkerComment } from '../panes/worker-comment.js';
import { style } from './image-classifier.css';
import { PictureWidget } from './picture.js';

export class ImageClassifier extends PictureWidget {
  static draws = false;
  /** Whether more than one category may be chosen. */
  static several = false;

  choice = new Categories(this, /** @type {typeof ImageClassifier} */ (this.constructor).several, () => this.refuse(''));
  #comment = new WorkerComment(this);
  #legend = h('ul', { class: 'legend', 'aria-label': 'What is drawn over the picture' });
  #shown = h('input', { type: 'checkbox', checked: true, onchange: () => this.#show() });
  #overlay = h('div', { class: 'overlay', hidden: true }, h('label', {}, this.#shown, 'Show what is drawn over it'), this.#legend);
  /** @type {import('../drawing/prior-annotation.js').Judged} */
  #judged = { layers: [], mask: null, legend: [] };

  build() {
    this.choice.read();
    this.root.append(h('style', {}, style));
    super.build();
  }

  /** As the classifier of other content; style sheets of saved pages speak of a wrapper for its canvas. @param {HTMLElement} work */
  arrange(work) {
    this.#comment = new WorkerComment(this);
    return { main: [besideCategories([work], this.choice.box, this.#overlay, ...this.#comment.parts())] };
  }

  /** @param {string} name */
  changed(name) {
    super.changed(name === 'overlay' ? 'src' : name);
    if (name === 'categories' || name === 'exclusion-category') this.choice.read();
  }

  /** @param {import('../drawing/view.js').Size} size */
  async start(size) {
    this.#judged = await readJudged(this.json('overlay', null), size);
    const { legend } = this.#judged;
    this.#overlay.hidden = legend.length === 0;
    this.#legend.replaceChildren(
      ...legend.map(({ label, color }) => h('li', {}, h('span', { class: 'swatch', style: `background:${color}` }), label)),
    );
    this.#show();
  }

  #show() {
    const { layers, mask } = this.#judged;
    this.stage.layers = this.#shown.checked ? layers : [];
    this.stage.mask = mask;
    this.stage.maskCanvas.style.opacity = '0.6';
    this.stage.maskCanvas.hidden = !this.#shown.checked;
    this.stage.redraw();
  }

  shortcuts() {
    return [CATEGORY_KEYS, ...super.shortcuts()];
  }

  /** @param {string} key */
  actionFor(key) {
    return this.choice.actionFor(key) ?? super.actionFor(key);
  }

  /** @returns {unknown} */
  answerFor() {
    const { answer } = this.choice;
    const workerComment = this.#comment.text;
    return answer && workerComment ? { ...answer, workerComment } : answer;
  }

  get kept() {
    return this.choice.kept;
  }

  set kept(state) {
    this.choice.kept = state;
  }

  get validationMessage() {
    return super.validationMessage || this.choice.problem;
  }
}
