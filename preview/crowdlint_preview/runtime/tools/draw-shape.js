import { bounds, crossesItself, segmentsMeet } from '../drawing/geometry.js';
import { box, inPicture } from '../drawing/shape-forms.js';
import { drawLine } from '../drawing/shape-layer.js';
import { toScreen } from '../drawing/view.js';
import { clickPath } from './path.js';

/** @typedef {import('./tool.js').Point} Point */
/** @typedef {import('../drawing/view.js').View} View */
/** @typedef {import('../drawing/view.js').Size} Size */

/**
 * What the tools of the shape widgets may touch.
 * @typedef {object} Drawing
 * @property {import('../drawing/shape-layer.js').ShapeLayer} layer
 * @property {() => string | undefined} label of the next shape; undefined when the worker must choose one first, and is told so
 * @property {() => string} color of that label
 * @property {() => Size} size of the picture
 * @property {() => void} drawn called after each new shape
 * @property {(text: string) => void} hint
 * @property {(cursor: string) => void} cursor
 */

const SMALLEST = 3;

/** A rectangle, dragged from corner to corner. @param {Drawing} drawing */
export function drawBox(drawing) {
  /** @type {Point | null} */
  let start = null;
  /** @type {Point | null} */
  let now = null;

  const drop = () => {
    start = null;
  };
  return {
    down: (/** @type {Point} */ point) => {
      if (drawing.label() !== undefined) start = inPicture(point, drawing.size());
      now = start;
    },
    move: (/** @type {Point} */ point) => {
      now = inPicture(point, drawing.size());
    },
    up: () => {
      const label = drawing.label();
      if (!start || !now || label === undefined) return drop();
      const points = [start, now];
      const { width, height } = bounds(points);
      drop();
      if (Math.min(width, height) < SMALLEST) return drawing.hint('Drag from one corner of the object to the opposite one.');
      drawing.layer.add({ label, points });
      drawing.drawn();
    },
    hover: (/** @type {Point | null} */ point) => {
      now = point;
    },
    cancel: drop,
    draw: (/** @type {CanvasRenderingContext2D} */ context, /** @type {View} */ view, /** @type {Size} */ size) => {
      if (now) drawGuides(context, view, now, size);
      if (!start || !now) return;
      const outline = box.outline([start, now]).map((point) => toScreen(view, point));
      drawLine(context, outline, true, drawing.color());
    },
  };
}

/** Hair lines through the pointer, to find where an object begins. @param {CanvasRenderingContext2D} context @param {View} view @param {Point} at @param {Size} size */
function drawGuides(context, view, at, size) {
  const { x, y } = toScreen(view, at);
  const corner = toScreen(view, { x: size.width, y: size.height });
  context.setLineDash([4, 4]);
  context.lineWidth = 1;
  for (const [color, offset] of /** @type {const} */ ([
    ['#ffffff', 0],
    ['#000000', 4],
  ])) {
    context.lineDashOffset = offset;
    context.strokeStyle = color;
    context.beginPath();
    context.moveTo(view.x, y);
    context.lineTo(corner.x, y);
    context.moveTo(x, view.y);
    context.lineTo(x, corner.y);
    context.stroke();
  }
  context.setLineDash([]);
}

/** A polygon, polyline or line, clicked corner by corner. @param {Drawing} drawing */
export function drawPath(drawing) {
  const { form } = drawing.layer;
  return clickPath({
    closed: form.closed,
    fewest: form.fewest,
    most: form.most,
    color: drawing.color,
    allow: (points, next) => allowed(drawing, points, next),
    finish: (points) => {
      const label = drawing.label();
      if (label === undefined || refuse(drawing, points)) return false;
      drawing.layer.add({ label, points });
      drawing.drawn();
      return true;
    },
  });
}

/** @param {Drawing} drawing @param {Point[]} points @param {Point} next */
function allowed(drawing, points, next) {
  if (drawing.label() === undefined) return null;
  const point = inPicture(next, drawing.size());
  // The closing edge may still change, so only the open path is looked at here.
  const crosses = drawing.layer.form.closed && points.length >= 3 && crossesOpen([...points, point]);
  if (crosses) drawing.hint('The outline must not cross itself.');
  return crosses ? null : point;
}

/** Whether the last edge of an open path meets an earlier one that is not its neighbour. @param {Point[]} points */
function crossesOpen(points) {
  const [from, to] = points.slice(-2);
  return points.slice(0, -3).some((point, i) => segmentsMeet(point, points[i + 1], from, to));
}

/** @param {Drawing} drawing @param {Point[]} ring */
export function refuse(drawing, ring) {
  const refused = drawing.layer.form.closed && drawing.layer.form.most > 2 && crossesItself(ring);
  if (refused) drawing.hint('The outline must not cross itself.');
  return refused;
}

/** One point per click. @param {Drawing} drawing */
export function drawPoint(drawing) {
  return {
    clicks: true,
    down: (/** @type {Point} */ point) => {
      const label = drawing.label();
      if (label === undefined) return;
      drawing.layer.add({ label, points: [inPicture(point, drawing.size())] });
      drawing.drawn();
    },
  };
}
