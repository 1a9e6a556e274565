import { crowd } from '../base/base.js';
import { freshColor, labelKey, rgb } from '../panes/palette.js';
import { SegmentationWidget } from '../widgets/mask-widget.js';

/** @typedef {import('../widgets/mask-widget.js').Listed} Listed */

/** One mask per object: a worker adds instances under a label, each with its own number and colour. */
crowd.define(
  'crowd-instance-segmentation',
  class extends SegmentationWidget {
    /** Index of the chosen label. */
    #label = 0;

    build() {
      const instances = this.initial?.instances ?? [];
      if (!Array.isArray(instances)) throw new Error('the attribute initial-value must hold a list of instances.');
      for (const { label, color } of instances) {
        if (rgb(color)) this.segments.push({ label: String(label), color: String(color).trim().toLowerCase() });
      }
      super.build();
    }

    makeTools() {
      const [brush, ...others] = super.makeTools();
      return [{ ...brush, hint: 'Add an instance for each object, then paint over it.' }, ...others];
    }

    /** @param {number} length */
    emptyLabels(length) {
      return new Uint16Array(length);
    }

    /** The chosen instance, or a first one of the chosen label. */
    numberToPaint() {
      const label = this.labels[this.#label];
      if (!this.active && label !== undefined) this.#add(label);
      return this.active;
    }

    /** @param {string} label */
    #add(label) {
      const color = freshColor(this.segments.map((segment) => segment?.color ?? ''));
      /** @type {Listed} */
      const segment = { label, color };
      this.active = this.segments.push(segment) - 1;
      this.history.push({ undo: () => this.#list(segment, false), redo: () => this.#list(segment, true) });
    }

    /** @param {Listed} segment @param {boolean} there */
    #list(segment, there) {
      segment.removed = !there;
      this.active = there ? this.segments.indexOf(segment) : 0;
    }

    /** @param {Listed} segment */
    #remove(segment) {
      this.mask?.replace(this.segments.indexOf(segment), 0);
      const step = this.mask?.take();
      const apply = (/** @type {boolean} */ there) => {
        if (there) step?.undo();
        else step?.redo();
        this.#list(segment, there);
      };
      this.#list(segment, false);
      this.history.push({ undo: () => apply(true), redo: () => apply(false) });
    }

    /** @param {number} index */
    chooseLabel(index) {
      this.#label = index;
      const label = this.labels[index];
      this.active = Math.max(
        0,
        this.segments.findLastIndex((segment) => segment?.label === label && !segment.removed),
      );
      this.edited();
    }

    rows() {
      return this.labels.map((label, index) => {
        const rows = this.#instanceRows(label, index);
        const add = () => {
          this.#label = index;
          this.#add(label);
        };
        const selected = this.#label === index;
        return { text: label, color: '', key: labelKey(index), selected, choose: () => this.chooseLabel(index), instances: { rows, add } };
      });
    }

    /** @param {string} label @param {number} index */
    #instanceRows(label, index) {
      const listed = this.segments.filter((segment) => segment?.label === label && !segment.removed);
      return listed.map((segment, i) => {
        const instance = /** @type {Listed} */ (segment);
        const choose = () => {
          this.#label = index;
          this.active = this.segments.indexOf(instance);
          this.edited();
        };
        const selected = this.segments[this.active] === instance;
        return { text: `${label} ${i + 1}`, color: instance.color, selected, choose, remove: () => this.#remove(instance) };
      });
    }

    describe() {
      return { instances: this.usedSegments().map(({ label, color }) => ({ color, label })) };
    }
  },
);
