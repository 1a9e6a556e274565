/** What the widgets that draw shapes share: a layer of shapes, a tool to draw and one to select, and their answer. */

import { line } from '../drawing/shape-forms.js';
import { ShapeLayer } from '../drawing/shape-layer.js';
import { freshColor, labelKey, rgb } from '../panes/palette.js';
import { barButton, rule } from '../panes/toolbar.js';
import { select } from '../tools/select.js';
import { ImageWidget } from './labelled-picture.js';

/** @typedef {import('../drawing/shape-layer.js').Shape} Shape */
/** @typedef {import('../tools/draw-shape.js').Drawing} Drawing */
/** @typedef {import('../tools/tool.js').Tool} Tool */
/** @typedef {import('../drawing/view.js').Size} Size */

export class ShapeWidget extends ImageWidget {
  /** Name of the list in the answer. */
  static list = '';
  /** Whether the answer says that `initial-value` was changed. */
  static reportsChange = false;
  /** Whether a worker chooses the label anew for each shape. */
  static labelEachTime = false;
  /** @type {import('../drawing/shape-forms.js').Form} */
  static form = line;

  /** @type {ShapeLayer} */
  layer;
  /** @type {string | undefined} */
  #label;
  /** @type {Map<string, string>} */
  #colors = new Map();
  /** @type {string | null} */
  #initial = null;
  #delete = barButton({ name: 'Delete', key: 'Delete', icon: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5' }, () => this.#remove());

  constructor() {
    super();
    const changed = () => this.edited();
    this.layer = new ShapeLayer(this.#kind.form, this.history, (label) => this.colorOf(label), changed);
    this.stage.layers.push(this.layer);
  }

  get #kind() {
    return /** @type {typeof ShapeWidget} */ (this.constructor);
  }

  build() {
    this.#label = this.labels[0];
    super.build();
  }

  makeTools() {
    /** @type {Drawing} */
    const drawing = {
      layer: this.layer,
      label: () => this.#labelToDraw(),
      color: () => this.colorOf(this.#label ?? ''),
      size: () => this.stage.size ?? { width: 0, height: 0 },
      drawn: () => this.#drawn(),
      hint: (text) => this.hint(text),
      cursor: (cursor) => {
        this.stage.upper.style.cursor = cursor;
      },
    };
    return [this.drawTool(drawing), select(drawing)];
  }

  /** The tool that makes new shapes. @param {Drawing} _drawing @returns {Tool} */
  drawTool(_drawing) {
    throw new Error('a shape widget needs a tool to draw with');
  }

  #labelToDraw() {
    if (this.#label === undefined) this.hint('Choose a label first.');
    return this.#label;
  }

  #drawn() {
    if (!this.#kind.labelEachTime) return;
    this.#label = undefined;
    this.hint('Choose a label for the next one.');
    this.edited();
  }

  barExtras() {
    return [rule(), this.#delete];
  }

  #remove() {
    if (this.layer.selected) this.layer.remove(this.layer.selected);
  }

  edited() {
    this.#delete.disabled = !this.layer.selected;
    super.edited();
  }

  /** @param {string} label @returns {string} */
  colorOf(label) {
    const given = this.#givenColor(label);
    if (given) return given;
    const known = this.#colors.get(label);
    if (known) return known;
    this.#colors.set(label, freshColor(this.#colors.values()));
    return this.colorOf(label);
  }

  /** @param {string} label */
  #givenColor(label) {
    const colors = this.hasAttribute('label-colors') ? this.json('label-colors', []) : [];
    const color = colors[this.labels.indexOf(label)];
    return typeof color === 'string' && rgb(color) ? color : undefined;
  }

  /** Renames the selected shape, else sets the label of the next one. @param {number} index */
  chooseLabel(index) {
    const label = this.labels[index];
    if (this.layer.selected) return this.layer.change(this.layer.selected, { label });
    this.#label = label;
    if (this.stage.tool === this.tools[1]) this.hint(this.tools[1].hint);
    else this.useTool(this.tools[1]);
    this.edited();
  }

  /** @param {Tool | undefined} tool */
  useTool(tool) {
    if (tool !== this.stage.tool) this.layer.select(null);
    super.useTool(tool);
  }

  rows() {
    const current = this.layer.selected ? this.layer.selected.label : this.#label;
    return this.labels.map((label, index) => {
      return {
        text: label,
        color: this.colorOf(label),
        key: labelKey(index),
        selected: label === current,
        choose: () => this.chooseLabel(index),
      };
    });
  }

  /** Shapes whose label is not on offer are not shown. */
  start() {
    this.layer.shapes = [];
    this.layer.selected = null;
    const given = this.json('initial-value', null);
    if (given === null) return;
    const list = Array.isArray(given) ? given : given[this.#kind.list];
    if (!Array.isArray(list)) throw new Error(`the attribute initial-value must hold a list of ${this.#kind.list}.`);
    const known = list.filter((item) => this.labels.includes(item?.label));
    this.layer.shapes = known.map((item) => {
      const shape = this.shapeFrom(item);
      if (shape.points.length >= this.#kind.form.fewest && shape.points.every(isPlace)) return shape;
      throw new Error(`the attribute initial-value has an item without a place: ${JSON.stringify(item)}.`);
    });
    this.#initial = JSON.stringify(this.#items());
  }

  get kept() {
    const touched = JSON.stringify(this.#items()) !== (this.#initial ?? '[]');
    return touched ? this.layer.shapes.map(({ label, points }) => ({ label, points })) : super.kept;
  }

  /** Shapes of labels that are gone are not shown. */
  set kept(shapes) {
    super.kept = shapes;
  }

  /** @param {Shape[]} shapes */
  takeUp(shapes) {
    const known = shapes.filter(({ label, points }) => this.labels.includes(label) && points.every(isPlace));
    this.layer.select(null);
    this.layer.shapes = known.map(({ label, points }) => ({ label, points: points.map(({ x, y }) => ({ x, y })) }));
  }

  /** A shape from an item of `initial-value`. @param {any} item @returns {Shape} */
  shapeFrom(item) {
    const vertices = Array.isArray(item.vertices) ? item.vertices : [];
    return { label: item.label, points: vertices.map((/** @type {any} */ vertex) => ({ x: Number(vertex?.x), y: Number(vertex?.y) })) };
  }

  /** An item of the answer, in whole pixels. @param {Shape} shape @returns {Record<string, unknown>} */
  itemFrom({ label, points }) {
    return { label, vertices: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })) };
  }

  get isEmpty() {
    return this.layer.shapes.length === 0;
  }

  #items() {
    return this.layer.shapes.map((shape) => this.itemFrom(shape));
  }

  /** @param {Size} size */
  answerFor(size) {
    const items = this.#items();
    const modified =
      this.#kind.reportsChange && this.#initial !== null ? { initialValueModified: JSON.stringify(items) !== this.#initial } : {};
    return { ...modified, [this.#kind.list]: items, inputImageProperties: { height: size.height, width: size.width } };
  }
}

/** @param {import('../drawing/geometry.js').Point} point */
const isPlace = ({ x, y }) => Number.isFinite(x) && Number.isFinite(y);
