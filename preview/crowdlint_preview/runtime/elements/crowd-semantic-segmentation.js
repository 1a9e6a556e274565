import { crowd } from '../base/base.js';
import { freshColor, labelKey, rgb } from '../panes/palette.js';
import { SegmentationWidget } from '../widgets/mask-widget.js';

/** One mask per class: each label is one number of the mask and keeps its colour. */
crowd.define(
  'crowd-semantic-segmentation',
  class extends SegmentationWidget {
    build() {
      this.#sync();
      super.build();
    }

    /** @param {string} name */
    changed(name) {
      if (name === 'labels') this.#sync();
      super.changed(name);
    }

    /** New labels get a number and a colour. Those that went keep theirs, and what was painted with them: a template may bring them back. */
    #sync() {
      const { labels } = this;
      for (const label of labels) {
        if (!this.segments.some((segment) => segment?.label === label)) this.segments.push({ label, color: this.#colorOf(label) });
      }
      if (!labels.includes(this.segments[this.active]?.label ?? '')) this.#activate(labels[0]);
    }

    /** The colour that `initial-value` gave the label, else the next one that nobody has. @param {string} label */
    #colorOf(label) {
      const mappings = Object.entries(this.initial?.labelMappings ?? {});
      const given = mappings.find(([name]) => name === label)?.[1]?.color;
      if (given && rgb(given)) return String(given).trim().toLowerCase();
      return freshColor([
        ...this.segments.map((segment) => segment?.color ?? ''),
        ...mappings.map(([, mapping]) => String(mapping?.color)),
      ]);
    }

    /** @param {string | undefined} label */
    #activate(label) {
      this.active = Math.max(
        0,
        this.segments.findIndex((segment) => segment && segment.label === label),
      );
    }

    /** @param {number} index */
    chooseLabel(index) {
      this.#activate(this.labels[index]);
      this.edited();
    }

    /** @param {import('../widgets/mask-widget.js').Segment} segment */
    numberOf({ label }) {
      return Math.max(
        0,
        this.segments.findIndex((segment) => segment?.label === label),
      );
    }

    rows() {
      return this.labels.map((label, index) => {
        const segment = this.segments.find((each) => each?.label === label);
        const selected = segment !== undefined && this.segments[this.active] === segment;
        return { text: label, color: segment?.color ?? '#000000', key: labelKey(index), selected, choose: () => this.chooseLabel(index) };
      });
    }

    describe() {
      const mappings = this.usedSegments().map(({ label, color }) => [label, { color }]);
      const modified = this.initial ? { initialValueModified: this.modified } : {};
      return { ...modified, labelMappings: Object.fromEntries(mappings) };
    }
  },
);
