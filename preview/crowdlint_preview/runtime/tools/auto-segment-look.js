/** How the auto-segment tool looks: pure drawing, in CSS pixels of the stage. */

import { toScreen } from '../drawing/view.js';
import { rgb } from '../panes/palette.js';

/** @typedef {import('./tool.js').Point} Point */
/** @typedef {import('../drawing/view.js').View} View */
/** @typedef {import('../segment/background.js').Found} Found */
/** @typedef {CanvasRenderingContext2D} Context */

const RADIUS = 9;

/** @param {string} key @returns {Point | undefined} */
export const arrowStep = (key) =>
  new Map([
    ['ArrowLeft', { x: -1, y: 0 }],
    ['ArrowRight', { x: 1, y: 0 }],
    ['ArrowUp', { x: 0, y: -1 }],
    ['ArrowDown', { x: 0, y: 1 }],
  ]).get(key);

/** The mask in a colour. @param {Found} found @param {string} color */
export function tinted({ width, height, data }, color) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const [red, green, blue] = rgb(color) ?? [0, 0, 0];
  const image = new ImageData(width, height);
  for (let at = 0; at < data.length; at += 1) if (data[at]) image.data.set([red, green, blue, 255], 4 * at);
  context?.putImageData(image, 0, 0);
  return canvas;
}

/** @param {Context} context @param {View} view @param {Found} found @param {OffscreenCanvas} tint */
export function drawFound(context, view, found, tint) {
  const corner = toScreen(view, { x: found.left, y: found.top });
  context.save();
  context.globalAlpha = 0.55;
  context.imageSmoothingEnabled = view.scale < 1;
  context.drawImage(tint, corner.x, corner.y, found.width * view.scale, found.height * view.scale);
  context.restore();
}

/** Numbered discs with a hole, so that the pixel under them can be seen. @param {Context} context @param {View} view @param {readonly Point[]} points @param {string} color */
export function drawHandles(context, view, points, color) {
  context.save();
  context.font = 'bold 11px sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const [index, point] of points.entries()) {
    const { x, y } = toScreen(view, point);
    ring(context, x, y, RADIUS, '#ffffff', 4);
    ring(context, x, y, RADIUS, color, 2);
    ring(context, x, y, 1, '#000000', 1.5);
    context.lineWidth = 3;
    context.strokeStyle = '#ffffff';
    context.strokeText(String(index + 1), x + RADIUS + 6, y - RADIUS);
    context.fillStyle = '#000000';
    context.fillText(String(index + 1), x + RADIUS + 6, y - RADIUS);
  }
  context.restore();
}

/** @param {Context} context @param {View} view @param {Point} at */
export function drawCross(context, view, at) {
  const { x, y } = toScreen(view, at);
  for (const [width, style] of /** @type {const} */ ([
    [4, '#ffffff'],
    [1.5, '#000000'],
  ])) {
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      context.moveTo(x + 3 * dx, y + 3 * dy);
      context.lineTo(x + 14 * dx, y + 14 * dy);
    }
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
}

/** An arc that runs round. @param {Context} context @param {View} view @param {readonly Point[]} points */
export function drawWait(context, view, points) {
  if (points.length === 0) return;
  const places = points.map((point) => toScreen(view, point));
  const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
  const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
  const from = (performance.now() / 180) % (2 * Math.PI);
  for (const [width, style] of /** @type {const} */ ([
    [7, '#ffffff'],
    [4, '#0b66c3'],
  ])) {
    context.beginPath();
    context.arc(x, y, 16, from, from + 4.4);
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
}

/** The one-time hint: an object with its four points. The words are in the hint line, where screen readers find them. @param {Context} context */
export function drawHowTo(context) {
  context.save();
  context.translate(12, 12);
  context.fillStyle = 'rgb(255 255 255 / 92%)';
  context.strokeStyle = '#4d5761';
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(0, 0, 250, 112, 6);
  context.fill();
  context.stroke();
  leafShape(context);
  context.font = '12px sans-serif';
  context.textAlign = 'left';
  for (const [place, x, y, text] of /** @type {const} */ ([
    [0, 46, 20, 'top-most'],
    [1, 62, 96, 'bottom-most'],
    [2, 22, 68, 'left-most'],
    [3, 96, 44, 'right-most'],
  ])) {
    ring(context, x, y, 5, '#ffffff', 4);
    ring(context, x, y, 5, '#d62728', 2);
    context.fillStyle = '#16191f';
    context.fillText(String(place + 1), x + (place === 2 ? -14 : 8), y + (place === 0 ? -4 : place === 1 ? 14 : 4));
    context.fillText(`${place + 1}  ${text}`, 126, 26 + place * 21);
  }
  context.restore();
}

/** @param {Context} context */
function leafShape(context) {
  context.beginPath();
  context.moveTo(44, 16);
  context.bezierCurveTo(62, 20, 84, 26, 96, 44);
  context.bezierCurveTo(98, 66, 80, 92, 62, 96);
  context.bezierCurveTo(36, 98, 14, 86, 16, 66);
  context.bezierCurveTo(18, 44, 26, 20, 44, 16);
  context.fillStyle = '#9bc47d';
  context.fill();
}

/** @param {Context} context @param {number} x @param {number} y @param {number} radius @param {string} style @param {number} width */
function ring(context, x, y, radius, style, width) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = style;
  context.stroke();
}
