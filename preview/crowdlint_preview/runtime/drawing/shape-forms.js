/** What a shape is: pure functions of its points in image pixels. A shape is `{ label, points }`; its form says what the points mean. */
import { bounds, clamp, distance, distanceToSegment, isInside } from './geometry.js';

/** @typedef {import('./geometry.js').Point} Point */
/** @typedef {import('./view.js').Size} Size */

/**
 * @typedef {object} Form
 * @property {boolean} closed whether its outline is a ring with an inside
 * @property {number} fewest points that it needs
 * @property {number} most points that it can have
 * @property {(points: readonly Point[]) => Point[]} outline corners of the drawn line
 * @property {(points: readonly Point[]) => Point[]} handles where it can be taken to reshape it
 * @property {(points: readonly Point[], handle: number, to: Point) => Point[]} reshape its points after handle number `handle` went to `to`
 */

/** @param {boolean} closed @param {number} fewest @param {number} most @returns {Form} */
const path = (closed, fewest, most) => ({
  closed,
  fewest,
  most,
  outline: (points) => [...points],
  handles: (points) => [...points],
  reshape: (points, handle, to) => points.map((point, i) => (i === handle ? to : point)),
});

export const polygon = path(true, 3, Number.POSITIVE_INFINITY);
export const polyline = path(false, 2, Number.POSITIVE_INFINITY);
export const line = path(false, 2, 2);
export const keypoint = path(false, 1, 1);

/** Places of a box's handles as parts of its width and height, clockwise from the left upper corner. */
const AROUND = [
  [0, 0],
  [0.5, 0],
  [1, 0],
  [1, 0.5],
  [1, 1],
  [0.5, 1],
  [0, 1],
  [0, 0.5],
];

/** Two opposite corners, in any order. @type {Form} */
export const box = {
  closed: true,
  fewest: 2,
  most: 2,
  outline: (points) => box.handles(points).filter((_, i) => i % 2 === 0),
  handles: ([a, b]) => AROUND.map(([x, y]) => ({ x: a.x + x * (b.x - a.x), y: a.y + y * (b.y - a.y) })),
  reshape: ([a, b], handle, to) => {
    const [x, y] = AROUND[handle];
    return [
      { x: x === 0 ? to.x : a.x, y: y === 0 ? to.y : a.y },
      { x: x === 1 ? to.x : b.x, y: y === 1 ? to.y : b.y },
    ];
  },
};

/** The point inside the picture that is nearest. @param {Point} point @param {Size} size @returns {Point} */
export const inPicture = (point, size) => ({ x: clamp(point.x, 0, size.width), y: clamp(point.y, 0, size.height) });

/** The points moved together, as far as the picture allows. @param {readonly Point[]} points @param {Point} by @param {Size} size @returns {Point[]} */
export function moved(points, by, size) {
  const { left, top, width, height } = bounds(points);
  const x = clamp(by.x, -left, size.width - width - left);
  const y = clamp(by.y, -top, size.height - height - top);
  return points.map((point) => ({ x: point.x + x, y: point.y + y }));
}

/** How far `point` is from the drawn line. @param {Form} form @param {readonly Point[]} points @param {Point} point */
export function distanceToOutline(form, points, point) {
  const outline = form.outline(points);
  if (outline.length === 1) return distance(point, outline[0]);
  return Math.min(...edges(form, outline).map(([a, b]) => distanceToSegment(point, a, b)));
}

/** The edge of the outline that is nearest to `point`, as the number of its first corner. @param {Form} form @param {readonly Point[]} points @param {Point} point */
export function nearestEdge(form, points, point) {
  const far = edges(form, form.outline(points)).map(([a, b]) => distanceToSegment(point, a, b));
  return far.indexOf(Math.min(...far));
}

/** @param {Form} form @param {readonly Point[]} points @param {Point} point */
export const covers = (form, points, point) => form.closed && isInside(point, form.outline(points));

/** @param {Form} form @param {readonly Point[]} outline @returns {[Point, Point][]} */
function edges(form, outline) {
  const ends = form.closed ? [...outline.slice(1), outline[0]] : outline.slice(1);
  return ends.map((end, i) => [outline[i], end]);
}
