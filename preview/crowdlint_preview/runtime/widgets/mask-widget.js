/** What the two segmentation widgets share: a mask with one number per segment, tools that paint it, and its PNG. */

import { h } from '../base/dom.js';
import { clamp } from '../drawing/geometry.js';
import { MaskLayer, same } from '../drawing/mask-layer.js';
import { count } from '../drawing/masks.js';
import { labelsFromOverlay, readOverlay } from '../drawing/overlay.js';
import { base64, encodePng } from '../drawing/png.js';
import { rgb } from '../panes/palette.js';
import { rule, slider } from '../panes/toolbar.js';
import { Background } from '../segment/background.js';
import { fromExtremePoints } from '../segment/extreme-points.js';
import { autoSegment } from '../tools/auto-segment.js';
import { guide, TITLE } from '../tools/auto-segment-guide.js';
import { brush } from '../tools/brush.js';
import { eraser } from '../tools/eraser.js';
import { polygon } from '../tools/polygon.js';
import { ImageWidget } from './labelled-picture.js';

/** @typedef {import('../drawing/view.js').Size} Size */
/** @typedef {{ label: string, color: string }} Segment one number of the mask; `removed` while a worker has taken it away */
/** @typedef {Segment & { removed?: boolean }} Listed */

// For every page that holds the runtime, whatever its elements.
shared.segment = { fromExtremePoints, Background };

const GUIDED = 'Auto-segment';

export class SegmentationWidget extends ImageWidget {
  /** By number in the mask; number 0 means unlabelled. @type {(Listed | null)[]} */
  segments = [null];
  /** The number that the tools paint with, 0 for none. */
  active = 0;
  /** @type {MaskLayer | null} */
  mask = null;
  /** Radius of the brush in image pixels. */
  brush = 12;
  #apply = h(
    'button',
    { type: 'button', class: 'button apply', 'aria-keyshortcuts': 'Enter', hidden: true, onclick: () => this.#applyFound() },
    'Apply',
  );
  #howTo = h('button', { type: 'button', class: 'button how-to', hidden: true }, 'How to use this tool');
  #size = slider('Brush size', { min: 1, max: 100, value: 12 }, (value) => this.setBrush(value));
  /** @type {Uint8Array | Uint16Array | null} */
  #initial = null;
  /** @type {{ data: string, counts: Uint32Array } | null} */
  #png = null;

  makeTools() {
    const widget = this;
    /** @type {import('../tools/tool.js').Painting} */
    const painting = {
      get mask() {
        return widget.mask;
      },
      get brush() {
        return widget.brush;
      },
      label: () => this.numberToPaint(),
      color: () => this.segments[this.active]?.color ?? '#000000',
      pixels: () => this.#pixels(),
      hint: (text) => this.hint(text),
      refresh: () => this.stage.refresh(),
      focus: () => this.stage.upper.focus({ preventScroll: true }),
      offer: (can) => {
        this.#apply.hidden = !can;
      },
    };
    return [brush, eraser, polygon, autoSegment].map((make) => make(painting));
  }

  build() {
    super.build();
    const guided = this.tools.find((tool) => tool.name === GUIDED && !tool.unavailable);
    const dialog = this.shell?.guide('autoSegment');
    if (!guided || !dialog) return;
    dialog.title = TITLE;
    dialog.fill(...guide());
    this.#howTo.addEventListener('click', () => dialog.open());
    this.shell?.instructions.offer(TITLE, dialog);
  }

  barExtras() {
    const opacity = slider('Opacity', { min: 0, max: 100, value: 60 }, (value) => this.#setOpacity(value));
    this.#setOpacity(60);
    return [rule(), this.#size.label, opacity.label];
  }

  hintExtras() {
    return [this.#apply, this.#howTo];
  }

  #applyFound() {
    this.stage.tool?.press?.('Enter', new KeyboardEvent('keydown', { key: 'Enter' }));
    this.stage.refresh();
  }

  /** @param {number} radius */
  setBrush(radius) {
    this.brush = clamp(Math.round(radius), 1, Number(this.#size.input.max));
    this.#size.input.value = String(this.brush);
    this.stage.refresh();
  }

  /** A brush that suits the picture: 12 pixels on one of 800x533. @param {Size} size */
  #fitBrush(size) {
    const side = Math.min(size.width, size.height);
    this.#size.input.max = String(Math.max(20, Math.round(side / 5)));
    this.setBrush(Math.max(2, side / 45));
  }

  /** @param {import('../tools/tool.js').Tool | undefined} tool */
  useTool(tool) {
    super.useTool(tool);
    // Disabled, not hidden: the picture must not jump when a tool is chosen.
    this.#size.input.disabled = !tool?.sized;
    this.#howTo.hidden = this.stage.tool?.name !== GUIDED;
  }

  shortcuts() {
    return [...super.shortcuts(), /** @type {[string, string]} */ (['[, ]', 'Smaller or larger brush'])];
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key === '[') this.setBrush(Math.min(this.brush - 1, this.brush * 0.8));
    else if (event.key === ']') this.setBrush(Math.max(this.brush + 1, this.brush * 1.25));
    else return super.press(event);
    return true;
  }

  /** @param {number} percent */
  #setOpacity(percent) {
    this.stage.maskCanvas.style.opacity = String(percent / 100);
  }

  /** What `initial-value` says, null where it is not given. @returns {any} */
  get initial() {
    return this.json('initial-value', null);
  }

  /** One number per pixel, all unlabelled. @param {number} length @returns {Uint8Array | Uint16Array} */
  emptyLabels(length) {
    return this.segments.length > 128 ? new Uint16Array(length) : new Uint8Array(length);
  }

  /** The number to paint with; 0 when there is none. */
  numberToPaint() {
    return this.active;
  }

  /** @param {Size} size */
  async start(size) {
    const labels = this.emptyLabels(size.width * size.height);
    const url = this.initial?.src;
    if (url) {
      const colors = this.segments.map((segment) => segment?.color);
      const overlay = await readOverlay(String(url));
      this.#doubt(overlay, labelsFromOverlay(overlay, colors, size, labels), size);
    }
    if (this.initial) this.#initial = labels.slice();
    this.#fitBrush(size);
    this.mask = new MaskLayer(size, labels, this.history, (touched) => this.#painted(touched));
    this.stage.mask = this.mask;
  }

  /** Tells the author what of the overlay cannot be meant. @param {Size} overlay @param {number} nameless pixels of a colour without label @param {Size} size */
  #doubt(overlay, nameless, size) {
    const own = `${overlay.width}x${overlay.height}`;
    const doubts = [];
    if (overlay.width !== size.width || overlay.height !== size.height) doubts.push(`is ${own}, the picture ${size.width}x${size.height}`);
    if (nameless > 0) doubts.push(`has ${nameless} pixels in colours that no label has`);
    if (doubts.length > 0) console.warn(`<${this.localName}>: the overlay of initial-value ${doubts.join(' and ')}.`);
  }

  /** @param {import('../drawing/geometry.js').Rectangle} touched */
  #painted(touched) {
    this.#png = null;
    this.stage.touch(touched);
  }

  edited() {
    this.#png = null;
    this.mask?.setColors(this.segments.map((segment) => segment && rgb(segment.color)));
    super.edited();
  }

  get isEmpty() {
    return !this.mask || this.mask.labelled === 0;
  }

  /** Segments that have at least one pixel, by number. @returns {Segment[]} */
  usedSegments() {
    const { counts } = this.#encoded();
    return this.segments.flatMap((segment, number) => (segment && counts[number] ? [segment] : []));
  }

  /** @param {Size} size */
  answerFor(size) {
    if (!this.mask) return undefined;
    return {
      ...this.describe(),
      inputImageProperties: { height: size.height, width: size.width },
      labeledImage: { pngImageData: this.#encoded().data },
    };
  }

  /** What the answer says about the colours. @returns {Record<string, unknown>} */
  describe() {
    return {};
  }

  /** @returns {any} */
  get kept() {
    const { mask } = this;
    if (!mask || !(this.#initial ? this.modified : mask.labelled)) return super.kept;
    const segments = this.segments.map((segment) => segment && { label: segment.label, color: segment.color, removed: segment.removed });
    return { segments, size: mask.size, runs: runsOf(mask.labels) };
  }

  set kept(state) {
    super.kept = state;
  }

  /** @param {{ segments: (Listed | null)[], size: Size, runs: number[] }} state @param {Size} size */
  takeUp({ segments, size, runs }, { width, height }) {
    if (size.width !== width || size.height !== height) return;
    const numbers = segments.map((segment) => (segment && !segment.removed ? this.numberOf(segment) : 0));
    const labels = this.emptyLabels(width * height);
    let at = 0;
    for (let i = 0; i < runs.length; i += 2) {
      labels.fill(numbers[runs[i]] ?? 0, at, at + runs[i + 1]);
      at += runs[i + 1];
    }
    this.mask = new MaskLayer(size, labels, this.history, (touched) => this.#painted(touched));
    this.stage.mask = this.mask;
  }

  /** The number of a segment of an earlier page; 0 where its label is gone. @param {Segment} segment */
  numberOf({ label, color }) {
    if (!this.labels.includes(label)) return 0;
    const known = this.segments.findIndex((each) => each?.label === label && each.color === color);
    return known > 0 ? known : this.segments.push({ label, color }) - 1;
  }

  /** Whether the mask differs from the one that `initial-value` gave. */
  get modified() {
    return Boolean(this.mask && this.#initial && !same(this.mask.labels, this.#initial));
  }

  #encoded() {
    const mask = /** @type {MaskLayer} */ (this.mask);
    const colors = this.segments.map((segment) => segment && rgb(segment.color));
    this.#png ??= {
      data: base64(encodePng(mask.labels, mask.size, colors)),
      counts: count(mask.labels, this.segments.length),
    };
    return this.#png;
  }

  #pixels() {
    const { image, size } = this.stage;
    if (!size) return null;
    const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
    try {
      context?.drawImage(image, 0, 0, size.width, size.height);
      return context?.getImageData(0, 0, size.width, size.height) ?? null;
    } catch {
      return null;
    }
  }
}

/** Numbers of a mask as pairs: a number, and how many times it stands there. @param {Uint8Array | Uint16Array} labels */
function runsOf(labels) {
  const runs = [];
  for (let start = 0; start < labels.length; ) {
    let end = start + 1;
    while (end < labels.length && labels[end] === labels[start]) end += 1;
    runs.push(labels[start], end - start);
    start = end;
  }
  return runs;
}
