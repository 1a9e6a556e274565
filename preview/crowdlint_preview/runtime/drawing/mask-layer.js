/**
 * The labels of a picture, one number per pixel, and how they look on the screen.
 * Changes are remembered as tiles, and only the touched rectangle is drawn again, at the screen's resolution:
 * painting costs the area of the stroke, and no canvas as large as the picture is ever needed.
 */
import { intersection, union } from './geometry.js';
import { count } from './masks.js';
import { toImage, toScreen } from './view.js';

/** @typedef {import('./geometry.js').Rectangle} Rectangle */
/** @typedef {import('./view.js').Size} Size */
/** @typedef {Map<number, Uint8Array | Uint16Array>} Tiles */

const SIDE = 64;

export class MaskLayer {
  /** @type {Tiles | null} */
  #before = null;
  /** Colours as the words of an ImageData, by label. */
  #words = new Uint32Array(256);

  /**
   * @param {Size} size
   * @param {Uint8Array | Uint16Array} labels
   * @param {import('../base/history.js').History} history
   * @param {(touched: Rectangle) => void} changed
   */
  constructor(size, labels, history, changed) {
    this.size = size;
    this.labels = labels;
    this.history = history;
    this.changed = changed;
    this.across = Math.ceil(size.width / SIDE);
    /** How many pixels have a label. */
    this.labelled = labels.length - count(labels, 0)[0];
  }

  /** @param {readonly ([number, number, number] | null | undefined)[]} colors by label */
  setColors(colors) {
    this.#words = new Uint32Array(Math.max(256, colors.length));
    // Little-endian words: alpha is the highest byte.
    for (const [label, color] of colors.entries()) {
      if (color) this.#words[label] = ((255 << 24) | (color[2] << 16) | (color[1] << 8) | color[0]) >>> 0;
    }
  }

  /** Gives `label` to every pixel of `shape`; part of the step that ends with `commit`. @param {import('./masks.js').Shape} shape @param {number} label */
  paint(shape, label) {
    this.#before ??= new Map();
    const before = this.#before;
    /** @type {Rectangle | null} */
    let touched = null;
    shape(this.size, (y, first, last) => {
      for (let column = Math.floor(first / SIDE); column * SIDE <= last; column += 1) {
        const tile = Math.floor(y / SIDE) * this.across + column;
        if (!before.has(tile)) before.set(tile, this.#copy(tile));
      }
      const start = y * this.size.width;
      this.#write(start + first, start + last + 1, () => this.labels.fill(label, start + first, start + last + 1));
      touched = union(touched, { left: first, top: y, width: last - first + 1, height: 1 });
    });
    if (touched) this.changed(touched);
  }

  /** Gives `label` to every pixel that has `from`. @param {number} from @param {number} label */
  replace(from, label) {
    this.paint((size, run) => {
      for (let i = this.labels.indexOf(from); i >= 0; i = this.labels.indexOf(from, i + 1)) {
        const start = i;
        const y = Math.floor(i / size.width);
        const end = (y + 1) * size.width;
        while (i + 1 < end && this.labels[i + 1] === from) i += 1;
        run(y, start - y * size.width, i - y * size.width);
      }
    }, label);
  }

  /** Ends a step; returns what takes it back, or null where nothing changed. @returns {import('../base/history.js').Step | null} */
  take() {
    const before = this.#before;
    this.#before = null;
    if (!before) return null;
    for (const [tile, labels] of before) if (same(labels, this.#copy(tile))) before.delete(tile);
    if (before.size === 0) return null;
    const after = new Map([...before.keys()].map((tile) => [tile, this.#copy(tile)]));
    const bytes = 2 * [...after.values()].reduce((sum, labels) => sum + labels.byteLength, 0);
    return { undo: () => this.#restore(before), redo: () => this.#restore(after), bytes };
  }

  /** Ends a step and makes it one entry of the history. */
  commit() {
    const step = this.take();
    if (step) this.history.push(step);
  }

  /** Takes back what was painted since the last step. */
  cancel() {
    if (this.#before) this.#restore(this.#before);
    this.#before = null;
  }

  /** Changes labels from `start` to `end` and keeps count of those that have one. @param {number} start @param {number} end @param {() => void} change */
  #write(start, end, change) {
    const labelled = () => {
      let sum = 0;
      for (let i = start; i < end; i += 1) if (this.labels[i]) sum += 1;
      return sum;
    };
    const before = labelled();
    change();
    this.labelled += labelled() - before;
  }

  /** @param {number} tile @returns {Rectangle} */
  #area(tile) {
    const whole = { left: 0, top: 0, ...this.size };
    const area = { left: (tile % this.across) * SIDE, top: Math.floor(tile / this.across) * SIDE, width: SIDE, height: SIDE };
    return intersection(area, whole);
  }

  /** @param {number} tile */
  #copy(tile) {
    const { left, top, width, height } = this.#area(tile);
    const copy = this.labels.slice(0, width * height);
    for (let row = 0; row < height; row += 1) {
      const start = (top + row) * this.size.width + left;
      copy.set(this.labels.subarray(start, start + width), row * width);
    }
    return copy;
  }

  /** @param {Tiles} tiles */
  #restore(tiles) {
    for (const [tile, labels] of tiles) {
      const area = this.#area(tile);
      for (let row = 0; row < area.height; row += 1) {
        const part = labels.subarray(row * area.width, (row + 1) * area.width);
        const start = (area.top + row) * this.size.width + area.left;
        this.#write(start, start + area.width, () => this.labels.set(part, start));
      }
      this.changed(area);
    }
  }

  /**
   * Draws the labels inside `area` (screen, CSS pixels) as the view shows them.
   * @param {CanvasRenderingContext2D} context
   * @param {import('./view.js').View} view
   * @param {number} ratio device pixels per CSS pixel
   * @param {Rectangle} area
   */
  draw(context, view, ratio, area) {
    const left = Math.max(0, Math.floor(area.left * ratio));
    const top = Math.max(0, Math.floor(area.top * ratio));
    const width = Math.min(context.canvas.width, Math.ceil((area.left + area.width) * ratio)) - left;
    const height = Math.min(context.canvas.height, Math.ceil((area.top + area.height) * ratio)) - top;
    if (width <= 0 || height <= 0) return;
    const image = context.createImageData(width, height);
    const words = new Uint32Array(image.data.buffer);
    const columns = Int32Array.from({ length: width }, (_, x) => Math.floor(toImage(view, { x: (left + x + 0.5) / ratio, y: 0 }).x));
    for (let y = 0; y < height; y += 1) {
      const row = Math.floor(toImage(view, { x: 0, y: (top + y + 0.5) / ratio }).y);
      if (row >= 0 && row < this.size.height) this.#drawRow(words.subarray(y * width, (y + 1) * width), columns, row);
    }
    context.putImageData(image, left, top);
  }

  /** @param {Uint32Array} words @param {Int32Array} columns @param {number} row */
  #drawRow(words, columns, row) {
    const start = row * this.size.width;
    for (let x = 0; x < columns.length; x += 1) {
      const column = columns[x];
      if (column >= 0 && column < this.size.width) words[x] = this.#words[this.labels[start + column]];
    }
  }
}

/** Where a rectangle of the picture stands on the screen, one CSS pixel wider on each side. @param {Rectangle} area @param {import('./view.js').View} view @returns {Rectangle} */
export function onScreen(area, view) {
  const corner = toScreen(view, { x: area.left, y: area.top });
  return { left: corner.x - 1, top: corner.y - 1, width: area.width * view.scale + 2, height: area.height * view.scale + 2 };
}

/** @param {Uint8Array | Uint16Array} a @param {Uint8Array | Uint16Array} b */
export function same(a, b) {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
