/** Points and distances: pure functions of plain data, all in image pixels unless said otherwise. */

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ left: number, top: number, width: number, height: number }} Rectangle */

/** @param {number} value @param {number} low @param {number} high */
export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/** @param {Point} a @param {Point} b */
export const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/** The smallest rectangle that holds all points. @param {readonly Point[]} points @returns {Rectangle} */
export function bounds(points) {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The part of `rectangle` that lies in both. @param {Rectangle} a @param {Rectangle} b @returns {Rectangle} */
export function intersection(a, b) {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.left + a.width, b.left + b.width);
  const bottom = Math.min(a.top + a.height, b.top + b.height);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The smallest rectangle that holds both; an absent one holds nothing. @param {Rectangle | null} a @param {Rectangle} b @returns {Rectangle} */
export function union(a, b) {
  if (!a) return b;
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** Whether segments ab and cd have a point in common, touching included. @param {Point} a @param {Point} b @param {Point} c @param {Point} d */
export function segmentsMeet(a, b, c, d) {
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) return true;
  return (
    (sides[0] === 0 && within(a, b, c)) ||
    (sides[1] === 0 && within(a, b, d)) ||
    (sides[2] === 0 && within(c, d, a)) ||
    (sides[3] === 0 && within(c, d, b))
  );
}

/** Positive, negative or zero: which side of the line ab holds c. @param {Point} a @param {Point} b @param {Point} c */
const side = (a, b, c) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

/** @param {Point} a @param {Point} b @param {Point} point known to be on the line ab */
const within = (a, b, point) =>
  Math.min(a.x, b.x) <= point.x && point.x <= Math.max(a.x, b.x) && Math.min(a.y, b.y) <= point.y && point.y <= Math.max(a.y, b.y);

/** Distance of a point from the segment ab. @param {Point} point @param {Point} a @param {Point} b */
export function distanceToSegment(point, a, b) {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
  const t = clamp(along, 0, 1);
  return distance(point, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
}

/** Whether the point lies inside the ring by the even-odd rule. @param {Point} point @param {readonly Point[]} ring */
export function isInside(point, ring) {
  let inside = false;
  for (let i = 0; i < ring.length; i += 1) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    const across = a.y <= point.y !== b.y <= point.y;
    if (across && point.x < a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

/** The area of a ring, never negative. @param {readonly Point[]} ring */
export function areaOf(ring) {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    twice += a.x * b.y - b.x * a.y;
  }
  return Math.abs(twice) / 2;
}

/** Whether two edges of the ring that are not neighbours meet. @param {readonly Point[]} ring */
export function crossesItself(ring) {
  for (let i = 0; i < ring.length; i += 1) {
    for (let j = i + 2; j < ring.length; j += 1) {
      const closing = i === 0 && j === ring.length - 1;
      if (!closing && segmentsMeet(ring[i], ring[i + 1], ring[j], ring[(j + 1) % ring.length])) return true;
    }
  }
  return false;
}
