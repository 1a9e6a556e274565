/**
 * The same off the main thread, so that the page never freezes. The worker is made from the functions' own source text:
 * one classic script has no second file to load, also when it is opened from disk.
 */

import { labOf, linearTable, rootTable } from './color.js';
import { minimumCut } from './cut.js';
import { colorOf, enlarged, rimOf, softened } from './edge.js';
import { fromExtremePoints, tidied } from './extreme-points.js';
import { bonds, directions, neighbours } from './graph.js';
import { farthestFirst, gathered, likelihood, mixtureOf, sampled } from './mixture.js';
import { cheapestPath, steepness } from './paths.js';
import { depthOf, distanceTo, inside, outlineOf } from './prior.js';
import { edgeOf, refined } from './refine.js';
import { boxOf, cellAt, complaint, extremesOf, gridAround, gridOver, inCells, outside, reachOutside } from './region.js';
import { settings } from './settings.js';
import { cellsOf, energyOf, faultOf, groundness, leaning, sceneOf, settled, solve, surely, ties, touching } from './solve.js';
import { fillPinholes, keepParts, nearest, regions, touchPoints } from './tidy.js';

/** @typedef {import('./region.js').Pixels} Pixels */
/** @typedef {{ left: number, top: number, width: number, height: number, data: Uint8Array }} Found a mask and where in the image it stands */

/** The text of a classic worker: it answers `{ image, points }` with `{ mask, ms }` or `{ problem }`. */
export function workerSource() {
  const functions = [
    ...[fromExtremePoints, tidied, minimumCut, colorOf, enlarged, rimOf, softened, bonds, directions, neighbours],
    ...[farthestFirst, gathered, likelihood, mixtureOf, sampled, cheapestPath, steepness, depthOf, distanceTo, inside, outlineOf],
    ...[edgeOf, refined, boxOf, cellAt, complaint, extremesOf, gridAround, gridOver, inCells, labOf, linearTable, outside],
    ...[
      reachOutside,
      rootTable,
      settings,
      cellsOf,
      energyOf,
      groundness,
      leaning,
      settled,
      solve,
      surely,
      ties,
      faultOf,
      sceneOf,
      touching,
    ],
    ...[fillPinholes, keepParts, nearest, regions, touchPoints, answer],
  ];
  return `'use strict';\n${functions.join('\n')}\nonmessage = (event) => postMessage(answer(event.data));\n`;
}

/** @param {{ image: Pixels, points: [number, number][] }} question */
export function answer({ image, points }) {
  try {
    return { ...fromExtremePoints(image, points), problem: '' };
  } catch (error) {
    return { mask: new Uint8Array(0), ms: 0, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The part of the image that matters to these points, copied. @param {Pixels} image @param {[number, number][]} points */
export function cropped(image, points) {
  const grid = gridAround(boxOf(points), image.width, image.height, Number.MAX_SAFE_INTEGER);
  const data = new Uint8ClampedArray(4 * grid.width * grid.height);
  for (let row = 0; row < grid.height; row += 1) {
    const start = 4 * ((grid.y + row) * image.width + grid.x);
    for (let at = 0, to = 4 * row * grid.width; at < 4 * grid.width; at += 1) data[to + at] = image.data[start + at];
  }
  return { left: grid.x, top: grid.y, image: { width: grid.width, height: grid.height, data } };
}

/** One worker, made when it is first needed and again after it was stopped. */
export class Background {
  /** @type {Worker | null} */
  #worker = null;
  #stop = () => {};

  /**
   * Rejected with a RangeError whose message is for the worker when the points bound nothing, with an AbortError when stopped.
   * @param {Pixels} image @param {[number, number][]} points
   * @returns {Promise<Found>}
   */
  async find(image, points) {
    this.stop();
    const problem = complaint(points, image.width, image.height);
    if (problem) throw new RangeError(problem);
    const part = cropped(image, points);
    const moved = points.map(([x, y]) => /** @type {[number, number]} */ ([x - part.left, y - part.top]));
    const { mask, problem: refusal } = await this.#ask({ image: part.image, points: moved });
    if (refusal) throw new RangeError(refusal);
    return { left: part.left, top: part.top, width: part.image.width, height: part.image.height, data: mask };
  }

  /** Drops what is under way. */
  stop() {
    this.#stop();
  }

  /** @param {{ image: Pixels & { data: Uint8ClampedArray }, points: [number, number][] }} question @returns {Promise<ReturnType<typeof answer>>} */
  #ask(question) {
    this.#worker ??= started();
    const worker = this.#worker;
    // A page whose policy forbids workers made from text still gets its mask, at the price of a short freeze.
    if (!worker) return new Promise((resolve) => setTimeout(() => resolve(answer(question)), 0));
    return new Promise((resolve, reject) => {
      const end = () => {
        this.#stop = () => {};
      };
      this.#stop = () => {
        end();
        worker.terminate();
        this.#worker = null;
        reject(new DOMException('stopped', 'AbortError'));
      };
      worker.onmessage = (event) => {
        end();
        resolve(event.data);
      };
      worker.onerror = () => {
        end();
        this.#worker = null;
        resolve(answer(question));
      };
      worker.postMessage(question);
    });
  }
}

/** @returns {Worker | null} null where the page may not have one */
function started() {
  const url = URL.createObjectURL(new Blob([workerSource()], { type: 'text/javascript' }));
  try {
    return new Worker(url);
  } catch {
    return null;
  } finally {
    // The worker has fetched its text by the time the next task runs.
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
}
