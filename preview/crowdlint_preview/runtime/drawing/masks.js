/**
 * Shapes as runs of pixels: pure functions that call `run(y, first, last)` for each row a shape covers, both ends included.
 * A pixel belongs to a shape when its centre does: exact, no antialiasing. Runs are clipped to the picture.
 */

/** @typedef {import('./geometry.js').Point} Point */
/** @typedef {import('./view.js').Size} Size */
/** @typedef {(y: number, first: number, last: number) => void} Run */
/** @typedef {(size: Size, run: Run) => void} Shape */

/** A brush of `radius` drawn from a to b: every pixel centre within `radius` of the segment. @param {Point} a @param {Point} b @param {number} radius @returns {Shape} */
export const stroke = (a, b, radius) => (size, run) => {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const nx = length === 0 ? 0 : (-(b.y - a.y) / length) * radius;
  const ny = length === 0 ? 0 : ((b.x - a.x) / length) * radius;
  const sides = [
    { x: a.x + nx, y: a.y + ny },
    { x: b.x + nx, y: b.y + ny },
    { x: b.x - nx, y: b.y - ny },
    { x: a.x - nx, y: a.y - ny },
  ];
  rows(size, Math.min(a.y, b.y) - radius, Math.max(a.y, b.y) + radius, (y) => {
    const reach = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
    for (const end of [a, b]) {
      const half = radius ** 2 - (y + 0.5 - end.y) ** 2;
      if (half >= 0) widen(reach, end.x - Math.sqrt(half), end.x + Math.sqrt(half));
    }
    for (const x of crossings(sides, y + 0.5)) widen(reach, x, x);
    clipped(size, run, y, reach.left, reach.right);
  });
};

/** The inside of a ring by the even-odd rule. @param {readonly Point[]} ring @returns {Shape} */
export const polygon = (ring) => (size, run) => {
  const ys = ring.map((point) => point.y);
  rows(size, Math.min(...ys), Math.max(...ys), (y) => {
    const xs = crossings(ring, y + 0.5).sort((left, right) => left - right);
    for (let i = 0; i + 1 < xs.length; i += 2) clipped(size, run, y, xs[i], xs[i + 1]);
  });
};

/**
 * A bitmap whose non-zero bytes are the shape, its left upper corner at (left, top): what the auto-segment tool finds.
 * @param {{ left: number, top: number, width: number, height: number, data: ArrayLike<number> }} bitmap
 * @returns {Shape}
 */
export const bitmap =
  ({ left, top, width, height, data }) =>
  (size, run) => {
    for (let row = Math.max(0, -top); row < height && row + top < size.height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        if (!data[row * width + column]) continue;
        const first = column;
        while (column + 1 < width && data[row * width + column + 1]) column += 1;
        clipped(size, run, row + top, first + left, column + left + 1);
      }
    }
  };

/** Where the edges of a ring cross the horizontal line at `y`. @param {readonly Point[]} ring @param {number} y */
function crossings(ring, y) {
  const xs = [];
  for (let i = 0; i < ring.length; i += 1) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    if (a.y <= y !== b.y <= y) xs.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
  }
  return xs;
}

/** @param {Size} size @param {number} top @param {number} bottom @param {(y: number) => void} visit each row whose centre lies between */
function rows(size, top, bottom, visit) {
  const last = Math.min(size.height - 1, Math.floor(bottom - 0.5));
  for (let y = Math.max(0, Math.ceil(top - 0.5)); y <= last; y += 1) visit(y);
}

/** @param {{ left: number, right: number }} reach @param {number} left @param {number} right */
function widen(reach, left, right) {
  reach.left = Math.min(reach.left, left);
  reach.right = Math.max(reach.right, right);
}

/** @param {Size} size @param {Run} run @param {number} y @param {number} left @param {number} right */
function clipped(size, run, y, left, right) {
  const first = Math.max(0, Math.ceil(left - 0.5));
  const last = Math.min(size.width - 1, Math.ceil(right - 0.5) - 1);
  if (first <= last) run(y, first, last);
}

/** How many pixels each label up to `highest` has; index 0 counts the unlabelled. @param {Uint8Array | Uint16Array} labels @param {number} highest */
export function count(labels, highest) {
  const counts = new Uint32Array(highest + 1);
  for (let i = 0; i < labels.length; i += 1) if (labels[i] <= highest) counts[labels[i]] += 1;
  return counts;
}
