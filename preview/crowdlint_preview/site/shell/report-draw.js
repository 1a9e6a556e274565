/** What was drawn, over its picture: shapes as lines, masks as pictures, both with the colours of their labels. */

import { h, svg } from './report-parts.js';

/** @typedef {{ name: string, picture: string, width: number, height: number }} Drawn */

const COLOURS = ['#2ca02c', '#1f77b4', '#ff7f0e', '#d62728', '#9467bd', '#17becf', '#e377c2', '#8c564b'];

/** @param {Drawn} drawn @param {any} part what the answer holds of it @param {string} source of the picture */
export function drawing(drawn, part, source) {
  const { width, height } = drawn;
  /** @type {Map<string, string>} */
  const labels = new Map();
  /** @param {unknown} label */
  const colour = (label) => {
    const name = String(label ?? 'no label');
    if (!labels.has(name)) labels.set(name, COLOURS[labels.size % COLOURS.length]);
    return /** @type {string} */ (labels.get(name));
  };
  const layer = svg('svg', { viewBox: `0 0 ${width} ${height}`, class: 'shapes', 'aria-hidden': 'true' });
  const line = Math.max(2, width / 300);
  layer.append(...shapes(part).map((shape) => outline(shape, colour(shape.label), line)));
  const mask = maskOf(part);
  for (const [label, own] of mask ? coloured(part) : []) labels.set(label, own);
  const count = shapes(part).length;
  const said = mask ? 'a mask' : `${count} ${count === 1 ? 'shape' : 'shapes'}`;
  const picture = h('img', { src: source, alt: `The picture of ${drawn.name}, with ${said} drawn by the exercise`, loading: 'lazy' });
  const over = mask ? h('img', { src: mask, alt: '', class: 'mask' }) : null;
  const legend = [...labels].map(([name, own]) => {
    const mark = h('span', { class: 'swatch', 'aria-hidden': 'true' });
    mark.style.background = own;
    return h('li', {}, mark, name);
  });
  const box = h('div', { class: 'drawn-picture' }, picture, over, layer);
  box.style.aspectRatio = `${width} / ${height}`;
  return h('figure', { class: 'drawn' }, box, h('figcaption', {}, `${drawn.name}: ${said}`, h('ul', { class: 'legend' }, ...legend)));
}

/** A colour that an answer gives, if it is one. @param {unknown} text */
const safe = (text) => (typeof text === 'string' && /^#[0-9a-f]{3,8}$/i.test(text) ? text : '#888888');

/** The labels of a mask with their colours; each instance by itself. @param {any} part @returns {[string, string][]} */
function coloured(part) {
  const instances = Array.isArray(part.instances) ? part.instances.slice(0, 60) : [];
  return [
    ...Object.entries(part.labelMappings ?? {}).map(
      ([label, facts]) => /** @type {[string, string]} */ ([label, safe(/** @type {any} */ (facts)?.color)]),
    ),
    ...instances.map((/** @type {any} */ each, /** @type {number} */ at) => [`${each?.label} ${at + 1}`, safe(each?.color)]),
  ];
}

/** @param {any} part */
function maskOf(part) {
  const data = part?.labeledImage?.pngImageData;
  return typeof data === 'string' && /^[\w+/=]+$/.test(data) ? `data:image/png;base64,${data}` : '';
}

/** @typedef {{ label: unknown, points: [number, number][], closed: boolean }} Outline */

/** @param {any} part @returns {any[]} */
function shapes(part) {
  const of = (/** @type {string} */ key) => (Array.isArray(part?.[key]) ? part[key].slice(0, 500) : []);
  return [
    ...of('boundingBoxes').map((/** @type {any} */ each) => {
      const [x, y, w, t] = [each.left, each.top, each.width, each.height].map(Number);
      return {
        label: each.label,
        closed: true,
        points: [
          [x, y],
          [x + w, y],
          [x + w, y + t],
          [x, y + t],
        ],
      };
    }),
    ...of('polygons').map((/** @type {any} */ each) => ({ label: each.label, closed: true, points: vertices(each) })),
    ...['polylines', 'lines'].flatMap(of).map((/** @type {any} */ each) => ({ label: each.label, closed: false, points: vertices(each) })),
    ...of('keypoints').map((/** @type {any} */ each) => ({ label: each.label, closed: false, points: [[Number(each.x), Number(each.y)]] })),
  ];
}

/** @param {any} shape @returns {[number, number][]} */
const vertices = (shape) =>
  Array.isArray(shape.vertices) ? shape.vertices.map((/** @type {any} */ at) => [Number(at.x), Number(at.y)]) : [];

/** @param {Outline} shape @param {string} colour @param {number} line */
function outline({ points, closed }, colour, line) {
  if (points.length === 1)
    return svg('circle', { cx: points[0][0], cy: points[0][1], r: line * 2.5, fill: colour, stroke: '#ffffff', 'stroke-width': line / 2 });
  const facts = {
    points: points.map((at) => at.join(',')).join(' '),
    stroke: colour,
    'stroke-width': line,
    fill: closed ? `${colour}33` : 'none',
  };
  return svg(closed ? 'polygon' : 'polyline', facts);
}

/** A picture of the window with what was worked and where the pointer was. @param {string} source @param {any} step @param {string} words */
export function withPointer(source, step, words) {
  const picture = /** @type {HTMLImageElement} */ (h('img', { src: source, alt: `The page after: ${words}` }));
  const box = h('div', { class: 'step-picture' }, picture);
  picture.addEventListener('load', () => {
    const layer = svg('svg', { viewBox: `0 0 ${picture.naturalWidth} ${picture.naturalHeight}`, class: 'shapes', 'aria-hidden': 'true' });
    if (step.target) {
      const [x, y, width, height] = step.target;
      layer.append(svg('rect', { x: x - 3, y: y - 3, width: width + 6, height: height + 6, class: 'target', rx: 4 }));
    }
    if (step.pointer) {
      const [x, y] = step.pointer;
      layer.append(svg('path', { d: `M${x} ${y}l0 20 5 -4.5 3.5 8 4 -1.8 -3.5 -7.8 7 -0.6z`, class: 'pointer' }));
    }
    box.append(layer);
  });
  return box;
}
