import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { bounds } from '../drawing/geometry.js';
import { box } from '../drawing/shape-forms.js';
import { ShapeLayer } from '../drawing/shape-layer.js';
import { style } from '../text/pairs.css';
import { readPairs, writeBlocks } from '../text/textract.js';
import { select } from '../tools/select.js';
import { PictureWidget } from '../widgets/picture.js';

/** @typedef {import('../text/textract.js').Block} Block */
/** @typedef {import('../text/textract.js').Pair} Pair */
/** @typedef {import('../drawing/shape-layer.js').Shape} Shape */
/** @typedef {import('../drawing/view.js').Size} Size */

/** @type {Record<string, string>} */
const COLORS = { Key: '#1f77b4', Value: '#2ca02c' };

/** Keys and values that were read from a document, each with its outline on the page: the worker mends both. */
crowd.define(
  'crowd-textract-analyze-document',
  class extends PictureWidget {
    /** @type {Pair[]} */
    pairs = [];
    layer = new ShapeLayer(
      box,
      this.history,
      (label) => COLORS[label],
      () => this.#selected(),
    );
    /** Outlines by the id of their block. @type {Map<string, Shape>} */
    #outlines = new Map();
    /** Their points at first. @type {Map<string, import('../drawing/geometry.js').Point[]>} */
    #given = new Map();
    /** @type {Map<Pair, HTMLElement>} */
    #rows = new Map();

    build() {
      this.layer.named = false;
      this.stage.layers.push(this.layer);
      this.pairs = readPairs(this.#blocks, this.json('keys', []));
      this.root.append(h('style', {}, style));
      super.build();
    }

    /** @returns {Block[]} */
    get #blocks() {
      return this.json('initial-value', []);
    }

    makeTools() {
      const drawing = {
        layer: this.layer,
        label: () => undefined,
        color: () => '#000000',
        size: () => this.stage.size ?? { width: 0, height: 0 },
        drawn: () => {},
        hint: (/** @type {string} */ text) => this.hint(text),
        cursor: (/** @type {string} */ cursor) => {
          this.stage.upper.style.cursor = cursor;
        },
      };
      const fixed = this.flag('no-geometry-edit');
      const hint = fixed
        ? 'Click a key or value on the page to mend its text.'
        : 'Click a key or value on the page; drag its outline to mend it.';
      const still = fixed ? { move: undefined, up: undefined } : {};
      return [{ ...select(drawing), press: () => false, double: undefined, hint, ...still }];
    }

    side() {
      const rows = this.pairs.map((pair, i) => this.#row(pair, i));
      return [h('h2', {}, 'Keys and values'), h('div', { class: 'pairs', role: 'list', 'aria-label': 'Keys and values' }, ...rows)];
    }

    /** @param {Pair} pair @param {number} index */
    #row(pair, index) {
      const name = pair.key || `key ${index + 1}`;
      const value = h('input', { type: 'text', 'aria-label': `Value of ${name}`, value: pair.value });
      value.addEventListener('input', () => Object.assign(pair, { value: value.value }));
      const row = h('div', { class: 'pair', role: 'listitem' }, this.#keyField(pair, name), value);
      row.addEventListener('focusin', (event) => this.#show(pair, event.target === value));
      this.#rows.set(pair, row);
      return row;
    }

    /** @param {Pair} pair @param {string} name */
    #keyField(pair, name) {
      if (this.flag('no-key-edit') || !pair.keyBlock) return h('div', { class: 'key' }, name);
      const key = h('input', { type: 'text', class: 'key', 'aria-label': `Key ${name}`, value: pair.key });
      key.addEventListener('input', () => Object.assign(pair, { key: key.value }));
      return key;
    }

    /** @param {Pair} pair @param {boolean} value whether its value is meant, else its key */
    #show(pair, value) {
      const block = value ? pair.valueBlock : pair.keyBlock;
      this.layer.select(this.#outlines.get(block?.id ?? '') ?? null);
      this.stage.refresh();
    }

    #selected() {
      const { selected } = this.layer;
      const id = [...this.#outlines].find(([, outline]) => outline === selected)?.[0];
      for (const [pair, row] of this.#rows) {
        const chosen = id !== undefined && (pair.keyBlock?.id === id || pair.valueBlock?.id === id);
        row.classList.toggle('selected', chosen);
        if (chosen) row.scrollIntoView({ block: 'nearest' });
      }
    }

    /** @param {Size} size */
    start(size) {
      for (const { keyBlock, valueBlock } of this.pairs) {
        this.#outline(keyBlock, 'Key', size);
        this.#outline(valueBlock, 'Value', size);
      }
      this.layer.shapes = [...this.#outlines.values()];
    }

    /** @param {Block | undefined} block @param {string} label @param {Size} size */
    #outline(block, label, size) {
      const place = block?.geometry?.boundingBox;
      if (!block || !place) return;
      const start = { x: place.left * size.width, y: place.top * size.height };
      const end = { x: start.x + place.width * size.width, y: start.y + place.height * size.height };
      const points = [start, end];
      this.#given.set(block.id, points);
      this.#outlines.set(block.id, { label, points });
    }

    /** @param {Size} size */
    answerFor(size) {
      const blocks = this.#blocks.map((block) => this.#placed(block, size));
      return { blocks: writeBlocks(blocks, this.pairs) };
    }

    /** The block with its outline as it is now; where that was not touched, as it was given. @param {Block} block @param {Size} size @returns {Block} */
    #placed(block, size) {
      const outline = this.#outlines.get(block.id);
      if (!outline || outline.points === this.#given.get(block.id)) return block;
      const { left, top, width, height } = bounds(outline.points);
      const boundingBox = { height: height / size.height, left: left / size.width, top: top / size.height, width: width / size.width };
      const polygon = box.outline(outline.points).map(({ x, y }) => ({ x: x / size.width, y: y / size.height }));
      return { ...block, geometry: { ...block.geometry, boundingBox, ...{ polygon } } };
    }
  },
);
