/** The shapes on a picture: which there are, which is selected, how they look, and steps that can be undone. */

import { rgb } from '../panes/palette.js';
import { areaOf, distance } from './geometry.js';
import { covers, distanceToOutline } from './shape-forms.js';
import { toScreen } from './view.js';

/** @typedef {import('./geometry.js').Point} Point */
/** @typedef {import('./view.js').View} View */
/** @typedef {{ label: string, points: Point[] }} Shape */

const REACH = 7;

export class ShapeLayer {
  /** @type {Shape[]} */
  shapes = [];
  /** @type {Shape | null} */
  selected = null;
  /** What a drag shows instead of the selected shape's points. @type {Point[] | null} */
  shown = null;
  /** Whether each shape bears its label. */
  named = true;
  #scale = 1;

  /**
   * @param {import('./shape-forms.js').Form} form
   * @param {import('../base/history.js').History} history
   * @param {(label: string) => string} colorOf
   * @param {() => void} changed after a change of selection
   */
  constructor(form, history, colorOf, changed) {
    this.form = form;
    this.history = history;
    this.colorOf = colorOf;
    this.changed = changed;
  }

  /** @param {Shape} shape */
  add(shape) {
    this.#step(
      () => this.shapes.push(shape),
      () => this.#drop(shape),
    );
  }

  /** @param {Shape} shape */
  remove(shape) {
    const index = this.shapes.indexOf(shape);
    this.#step(
      () => this.#drop(shape),
      () => this.shapes.splice(index, 0, shape),
    );
  }

  /** @param {Shape} shape @param {Partial<Shape>} change */
  change(shape, change) {
    const before = { ...shape };
    this.#step(
      () => Object.assign(shape, change),
      () => Object.assign(shape, before),
    );
  }

  /** @param {Shape | null} shape */
  select(shape) {
    this.selected = shape;
    this.shown = null;
    this.changed();
  }

  /** @param {Shape} shape */
  #drop(shape) {
    this.shapes.splice(this.shapes.indexOf(shape), 1);
    if (this.selected === shape) this.select(null);
  }

  /** @param {() => unknown} act @param {() => unknown} undo */
  #step(act, undo) {
    act();
    this.history.push({ undo: () => void undo(), redo: () => void act() });
  }

  /** How many image pixels the pointer may be off. */
  get reach() {
    return REACH / this.#scale;
  }

  /** The handle of the selected shape at `point`, -1 for none. @param {Point} point */
  handleAt(point) {
    if (!this.selected) return -1;
    const far = this.form.handles(this.selected.points).map((handle) => distance(handle, point));
    const nearest = Math.min(...far);
    return nearest <= this.reach ? far.indexOf(nearest) : -1;
  }

  /** The shape at `point`: the one whose line is nearest, else the smallest around it. @param {Point} point @returns {Shape | null} */
  shapeAt(point) {
    const far = this.shapes.map((shape) => distanceToOutline(this.form, shape.points, point));
    const nearest = Math.min(...far);
    if (nearest <= this.reach) return this.shapes[far.lastIndexOf(nearest)];
    const around = this.shapes.filter((shape) => covers(this.form, shape.points, point));
    const area = (/** @type {Shape} */ shape) => areaOf(this.form.outline(shape.points));
    return around.sort((a, b) => area(a) - area(b))[0] ?? null;
  }

  /** @param {CanvasRenderingContext2D} context @param {View} view */
  draw(context, view) {
    this.#scale = view.scale;
    for (const shape of this.shapes) {
      const points = (shape === this.selected && this.shown) || shape.points;
      const color = this.colorOf(shape.label);
      drawShape(context, view, this.form, points, color, shape === this.selected);
      if (this.named) drawName(context, shape.label, screen(this.form.outline(points), view), color);
    }
  }
}

/** @param {readonly Point[]} points @param {View} view */
const screen = (points, view) => points.map((point) => toScreen(view, point));

/** @param {CanvasRenderingContext2D} context @param {View} view @param {import('./shape-forms.js').Form} form @param {Point[]} points @param {string} color @param {boolean} selected */
function drawShape(context, view, form, points, color, selected) {
  const outline = screen(form.outline(points), view);
  if (outline.length === 1) drawDot(context, outline[0], color, selected);
  else drawLine(context, outline, form.closed, color, selected);
  if (selected) for (const handle of screen(form.handles(points), view)) drawHandle(context, handle, color);
}

/** A line that is seen on any ground: coloured on white. @param {CanvasRenderingContext2D} context @param {readonly Point[]} points on the screen @param {boolean} closed @param {string} color @param {boolean} [strong] */
export function drawLine(context, points, closed, color, strong = false) {
  context.beginPath();
  for (const point of points) context.lineTo(point.x, point.y);
  if (closed) {
    context.closePath();
    context.fillStyle = color + (strong ? '55' : '26');
    context.fill();
  }
  context.lineJoin = 'round';
  context.lineWidth = strong ? 5 : 4;
  context.strokeStyle = '#ffffff';
  context.stroke();
  context.lineWidth = strong ? 3 : 2;
  context.strokeStyle = color;
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {Point} at @param {string} color @param {boolean} strong */
export function drawDot(context, at, color, strong) {
  context.beginPath();
  context.arc(at.x, at.y, strong ? 7 : 5, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = '#ffffff';
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {Point} at @param {string} color */
export function drawHandle(context, at, color) {
  context.fillStyle = '#ffffff';
  context.fillRect(at.x - 4, at.y - 4, 8, 8);
  context.lineWidth = 1.5;
  context.strokeStyle = color;
  context.strokeRect(at.x - 4, at.y - 4, 8, 8);
}

/** The label on a plate at the shape's upper end. @param {CanvasRenderingContext2D} context @param {string} name @param {readonly Point[]} outline @param {string} color */
function drawName(context, name, outline, color) {
  const top = outline.reduce((best, point) => (point.y < best.y || (point.y === best.y && point.x < best.x) ? point : best));
  const [red, green, blue] = rgb(color) ?? [0, 0, 0];
  context.font = '600 12px sans-serif';
  const width = context.measureText(name).width + 10;
  const y = top.y - 24 < 0 ? top.y + 6 : top.y - 24;
  context.fillStyle = color;
  context.fillRect(top.x, y, width, 18);
  context.fillStyle = red * 0.3 + green * 0.59 + blue * 0.11 > 140 ? '#000000' : '#ffffff';
  context.fillText(name, top.x + 5, y + 13);
}
