/** Where the picture stands on the screen: pure functions of `{ scale, x, y }`, screen = image * scale + (x, y). */
import { clamp } from './geometry.js';

/** @typedef {{ scale: number, x: number, y: number }} View */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {import('./geometry.js').Point} Point */

const MARGIN = 12;
const CLOSEST = 40;

/** Screen to image. @param {View} view @param {Point} point @returns {Point} */
export const toImage = (view, point) => ({ x: (point.x - view.x) / view.scale, y: (point.y - view.y) / view.scale });

/** Image to screen. @param {View} view @param {Point} point @returns {Point} */
export const toScreen = (view, point) => ({ x: point.x * view.scale + view.x, y: point.y * view.scale + view.y });

/** The whole picture, centred, as large as it goes, but no pixel larger than 8. @param {Size} image @param {Size} area @returns {View} */
export function fit(image, area) {
  const room = Math.min((area.width - 2 * MARGIN) / image.width, (area.height - 2 * MARGIN) / image.height);
  const scale = clamp(room, 0.01, 8);
  return { scale, x: (area.width - image.width * scale) / 2, y: (area.height - image.height * scale) / 2 };
}

/** The same view closer or farther; what is under `point` stays there. @param {View} view @param {Point} point @param {number} factor @param {Size} image @param {Size} area @returns {View} */
export function zoom(view, point, factor, image, area) {
  const whole = fit(image, area).scale;
  const scale = clamp(view.scale * factor, Math.min(whole, 1) / 2, Math.max(CLOSEST, whole));
  const under = toImage(view, point);
  return within({ scale, x: point.x - under.x * scale, y: point.y - under.y * scale }, image, area);
}

/** @param {View} view @param {Point} by @param {Size} image @param {Size} area @returns {View} */
export function pan(view, by, image, area) {
  return within({ scale: view.scale, x: view.x + by.x, y: view.y + by.y }, image, area);
}

/** Some of the picture stays in sight. @param {View} view @param {Size} image @param {Size} area @returns {View} */
function within(view, image, area) {
  const keep = 48;
  return {
    scale: view.scale,
    x: clamp(view.x, keep - image.width * view.scale, area.width - keep),
    y: clamp(view.y, keep - image.height * view.scale, area.height - keep),
  };
}
