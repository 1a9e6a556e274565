/** How workers learn the auto-segment tool: one picture of ours, and what to do in a few steps. */

import { h } from '../base/dom.js';

const LEAF = 'M62 14C92 20 128 34 150 62C154 98 124 132 92 142C50 146 12 126 14 92C18 56 32 20 62 14Z';
/** Where its extreme points are, and on which side of them the number stands. @type {[number, number, number, number][]} */
const POINTS = [
  [62, 14, 14, 2],
  [92, 142, 14, 10],
  [14, 92, -16, 4],
  [150, 62, 14, 4],
];

/** @param {[number, number, number, number]} point @param {number} index */
const mark = ([x, y, dx, dy], index) =>
  `<circle cx="${x}" cy="${y}" r="6" fill="#fff" stroke="#fff" stroke-width="3"/>` +
  `<circle cx="${x}" cy="${y}" r="5.5" fill="#fff" stroke="#d62728" stroke-width="2.5"/><circle cx="${x}" cy="${y}" r="1.5"/>` +
  `<text x="${x + dx}" y="${y + dy}" font-weight="bold" text-anchor="middle">${index + 1}</text>`;

const GROUND = '<rect width="176" height="160" rx="4" fill="#e9e2d0"/>';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 200" font-family="sans-serif" font-size="13">' +
  '<rect width="440" height="200" fill="#fff"/>' +
  `<g transform="translate(16 10)">${GROUND}<path d="${LEAF}" fill="#7fae5c"/><path d="M62 14L92 142" stroke="#5f8a40"/>${POINTS.map(mark).join('')}</g>` +
  '<path d="M204 90h24m-8-7 8 7-8 7" fill="none" stroke="#545b64" stroke-width="2.5"/>' +
  `<g transform="translate(244 10)">${GROUND}<path d="${LEAF}" fill="#7fae5c"/><path d="M62 14L92 142" stroke="#5f8a40"/>` +
  `<path d="${LEAF}" fill="#1f77b4" fill-opacity="0.6" stroke="#1f77b4" stroke-width="2"/></g>` +
  '<text x="104" y="190" text-anchor="middle">four points on the outline</text><text x="332" y="190" text-anchor="middle">the mask that is found</text></svg>';

export const TITLE = 'How to use Auto-segment';

const STEPS = [
  'Choose a label, then Auto-segment.',
  'Click the object’s top-most, bottom-most, left-most and right-most point, in any order.',
  'Look at the mask that appears. Drag a point to better it, or press Escape to take the last point back.',
  'Press Enter or Apply to paint it. It is painted, too, when you click the first point of the next object, choose another tool or submit.',
  'Is a part missing? Use the tool again on that smaller part. Is there too much? Take it away with Eraser.',
];

/** What the dialog shows. @returns {Node[]} */
export function guide() {
  const alt =
    'Left, a leaf with numbered points where it reaches highest, lowest, farthest left and farthest right. Right, the same leaf under its mask.';
  const picture = h('img', {
    src: `data:image/svg+xml,${encodeURIComponent(PICTURE)}`,
    alt,
    style: 'display: block; width: 100%; height: auto',
  });
  return [picture, h('ol', {}, ...STEPS.map((step) => h('li', {}, step)))];
}
