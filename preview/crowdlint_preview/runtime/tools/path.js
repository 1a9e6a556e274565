import { distance } from '../drawing/geometry.js';
import { drawHandle, drawLine } from '../drawing/shape-layer.js';
import { toScreen } from '../drawing/view.js';

/** @typedef {import('./tool.js').Point} Point */

const NEAR = 9;

/**
 * The hand movements of clicking a path corner by corner: it ends at its first corner (when closed), with Enter, a double
 * click, or when it has all its points; Backspace takes a corner back, Escape drops it.
 * @param {object} path
 * @param {boolean} path.closed
 * @param {number} path.fewest
 * @param {number} path.most
 * @param {() => string} path.color
 * @param {(points: Point[], next: Point) => Point | null} path.allow the corner to add, null to refuse it
 * @param {(points: Point[]) => boolean} path.finish whether the path was accepted
 */
export function clickPath({ closed, fewest, most, color, allow, finish }) {
  /** @type {Point[]} */
  let points = [];
  /** @type {Point | null} */
  let pointer = null;
  let scale = 1;

  const near = (/** @type {Point | undefined} */ corner, /** @type {Point} */ point) =>
    corner !== undefined && distance(point, corner) * scale <= NEAR;
  const drop = () => {
    points = [];
  };
  const end = () => {
    if (points.length >= fewest && finish(points)) drop();
  };
  const add = (/** @type {Point} */ point) => {
    // The second click of a double click adds nothing.
    if (points.length > 0 && distance(point, points[points.length - 1]) * scale < 3) return;
    const next = allow(points, point);
    if (next) points.push(next);
    if (points.length === most) end();
  };
  return {
    clicks: true,
    down: (/** @type {Point} */ point) => {
      pointer = point;
      if (closed && points.length >= fewest && near(points[0], point)) end();
      else add(point);
    },
    move: (/** @type {Point} */ point) => {
      pointer = point;
    },
    up: (/** @type {Point} */ point) => {
      // A line may also be dragged.
      if (most === 2 && points.length === 1 && !near(points[0], point)) add(point);
    },
    double: end,
    hover: (/** @type {Point | null} */ point) => {
      pointer = point;
    },
    press: (/** @type {string} */ key) => {
      if (points.length === 0) return false;
      if (key === 'Enter') end();
      else if (key === 'Backspace' || key === 'Delete') points.pop();
      else return false;
      return true;
    },
    begun: () => points.length > 0,
    undo: () => points.pop() !== undefined,
    cancel: drop,
    draw: (/** @type {CanvasRenderingContext2D} */ context, /** @type {import('../drawing/view.js').View} */ view) => {
      scale = view.scale;
      if (points.length === 0) return;
      const corners = points.map((point) => toScreen(view, point));
      drawLine(context, pointer ? [...corners, toScreen(view, pointer)] : corners, false, color());
      for (const corner of corners) drawHandle(context, corner, color());
    },
  };
}
