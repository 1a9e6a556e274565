/**
 * A mask from an object's four extreme points, as Ground Truth's auto-segmentation tool makes it: offline, without a model.
 * The method (after GrabCut, with a prior of shape and ties between the points) and its figures: benchmarks/autosegment/README.md.
 * Pure functions that name only functions, never values, of their module: a worker is made from their source text.
 */

import { enlarged, softened } from './edge.js';
import { refined } from './refine.js';
import { boxOf, cellAt, complaint, extremesOf, gridAround, gridOver } from './region.js';
import { settings } from './settings.js';
import { solve } from './solve.js';
import { fillPinholes, keepParts, touchPoints } from './tidy.js';

/** @typedef {import('./region.js').Grid} Grid */
/** @typedef {import('./region.js').Pixels} Pixels */
/** @typedef {import('./settings.js').Settings} Settings */

/**
 * The mask of the object whose top-most, bottom-most, left-most and right-most points these are, in any order.
 * It touches all four points (within 2 pixels) and reaches at most `reachOutside(longer side of their box)` pixels out of their box.
 * @param {Pixels} image an ImageData, or plain data of that form
 * @param {ReadonlyArray<ArrayLike<number>>} points four [x, y] in image pixels
 * @param {Settings} [set]
 * @returns {{ mask: Uint8Array, ms: number }} width x height bytes, 1 for the object; and the milliseconds it took
 * @throws {RangeError} when the points bound nothing; its message tells the worker why
 */
export function fromExtremePoints(image, points, set = settings()) {
  const started = performance.now();
  const { width, height } = image;
  const problem = complaint(points, width, height);
  if (problem) throw new RangeError(problem);
  const extremes = extremesOf(points);
  const box = boxOf(points);
  let grid = gridAround(box, width, height, set.side);
  const wide = Math.round(grid.width * grid.scale);
  const high = Math.round(grid.height * grid.scale);
  const finest = Math.max(1, Math.max(wide, high) / set.finestSide);
  const solved = solve(image, grid, extremes, box, set);
  tidied(solved.mask, grid, points);
  while (grid.scale > finest * 1.01) {
    const fine = gridOver(grid.x, grid.y, wide, high, Math.max(finest, grid.scale / 2));
    solved.mask = refined(image, grid, fine, solved, box, set);
    grid = fine;
    tidied(solved.mask, grid, points);
  }
  const mask = enlarged(softened(solved.mask, image, grid), grid, width, height);
  touchPoints(mask, width, height, points);
  return { mask, ms: performance.now() - started };
}

/** @param {Uint8Array} mask changed @param {Grid} grid @param {ReadonlyArray<ArrayLike<number>>} points */
export function tidied(mask, grid, points) {
  keepParts(
    mask,
    grid.width,
    grid.height,
    points.map((point) => cellAt(grid, point)),
  );
  fillPinholes(mask, grid.width, grid.height, Math.round(0.0008 * mask.length));
}
