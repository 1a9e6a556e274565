import { stroke } from '../drawing/masks.js';
import { toScreen } from '../drawing/view.js';

/** @typedef {import('./tool.js').Point} Point */

/**
 * Paints the chosen label along the pointer's way.
 * @param {import('./tool.js').Painting} painting
 * @returns {import('./tool.js').Tool}
 */
export const brush = (painting) => ({
  name: 'Brush',
  icon: 'M20 4c-4 2-8 5-10 8l2 2c3-2 6-6 8-10zM9 13c-3 0-4 2-4 4s-1 2-2 2c2 2 7 2 8-2 0-2-1-4-2-4z',
  key: 'b',
  hint: 'Choose a label, then paint over the object.',
  ...strokes(
    painting,
    () => painting.label() || chooseFirst(painting),
    () => painting.color(),
  ),
});

/** There is nothing to paint with. @param {import('./tool.js').Painting} painting */
function chooseFirst(painting) {
  painting.hint('Choose a label first.');
  return null;
}

/**
 * The hand movements that brush and eraser share.
 * @param {import('./tool.js').Painting} painting
 * @param {() => number | null} label null paints nothing
 * @param {() => string} color of the ring that shows the brush
 */
export function strokes(painting, label, color) {
  /** @type {Point | null} */
  let last = null;
  /** @type {Point | null} */
  let shown = null;
  /** @type {number | null} */
  let painted = null;

  /** @param {Point} point */
  const paint = (point) => {
    shown = point;
    if (painted === null) return;
    painting.mask?.paint(stroke(last ?? point, point, painting.brush), painted);
    last = point;
  };
  return {
    cursor: 'none',
    sized: true,
    down: (/** @type {Point} */ point) => {
      painted = label();
      paint(point);
    },
    move: paint,
    up: () => {
      last = null;
      painted = null;
      painting.mask?.commit();
    },
    hover: (/** @type {Point | null} */ point) => {
      shown = point;
    },
    cancel: () => {
      last = null;
      painted = null;
      painting.mask?.cancel();
    },
    draw: (/** @type {CanvasRenderingContext2D} */ context, /** @type {import('../drawing/view.js').View} */ view) => {
      if (shown) ring(context, toScreen(view, shown), painting.brush * view.scale, color());
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {Point} at @param {number} radius @param {string} color */
function ring(context, at, radius, color) {
  context.beginPath();
  context.arc(at.x, at.y, Math.max(radius, 1.5), 0, 2 * Math.PI);
  context.lineWidth = 3;
  context.strokeStyle = '#ffffff';
  context.stroke();
  context.lineWidth = 1.5;
  context.strokeStyle = color;
  context.stroke();
}
