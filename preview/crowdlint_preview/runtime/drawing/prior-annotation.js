/** An earlier annotation over a picture, for workers to judge: boxes, or a mask with its colours. */

import { History } from '../base/history.js';
import { paletteColor, rgb } from '../panes/palette.js';
import { MaskLayer } from './mask-layer.js';
import { labelsFromOverlay, readOverlay } from './overlay.js';
import { box } from './shape-forms.js';
import { ShapeLayer } from './shape-layer.js';

/** @typedef {import('./view.js').Size} Size */
/** @typedef {{ label: string, color: string }} Colored */
/** @typedef {{ layers: import('./canvas.js').Layer[], mask: MaskLayer | null, legend: Colored[] }} Judged what to draw, and what its colours mean */
/** @typedef {{ label: string, left: number, top: number, width: number, height: number }} Box */

/**
 * @param {any} overlay as the attribute says; null for none
 * @param {Size} size of the picture
 * @returns {Promise<Judged>} rejected where it has none of the known forms, or its mask does not load
 */
export async function readJudged(overlay, size) {
  if (overlay === null || overlay === undefined) return { layers: [], mask: null, legend: [] };
  if (overlay.boundingBox) return boxes(overlay.boundingBox);
  const { semanticSegmentation: classes, instanceSegmentation: objects } = overlay;
  if (classes) return masked(Object.entries(classes.labelMappings ?? {}).map(ofMapping), classes.src, size);
  if (objects) return masked(objects.instances ?? [], objects.src, size);
  throw new Error('the attribute overlay must hold boundingBox, semanticSegmentation or instanceSegmentation.');
}

/** @param {[string, any]} mapping @returns {Colored} */
const ofMapping = ([label, mapping]) => ({ label, color: String(mapping?.color) });

/** @param {{ labels?: string[], value?: Box[] }} given @returns {Judged} */
function boxes({ labels = [], value = [] }) {
  if (!Array.isArray(labels) || !Array.isArray(value)) throw new Error('the attribute overlay must hold lists of labels and boxes.');
  const names = [...new Set([...labels, ...value.map(({ label }) => label)].map(String))];
  const layer = new ShapeLayer(
    box,
    new History(() => {}),
    (label) => paletteColor(names.indexOf(label)),
    () => {},
  );
  layer.shapes = value.map(({ label, left, top, width, height }) => {
    const [x, y, across, down] = [left, top, width, height].map(Number);
    return {
      label: String(label),
      points: [
        { x, y },
        { x: x + across, y: y + down },
      ],
    };
  });
  return { layers: [layer], mask: null, legend: names.map((label, i) => ({ label, color: paletteColor(i) })) };
}

/** @param {Colored[]} segments @param {string} url @param {Size} size @returns {Promise<Judged>} */
async function masked(segments, url, size) {
  const picture = await readOverlay(String(url), 'the mask of overlay');
  const numbers = new (segments.length > 255 ? Uint16Array : Uint8Array)(size.width * size.height);
  labelsFromOverlay(picture, [undefined, ...segments.map(({ color }) => color)], size, numbers);
  const mask = new MaskLayer(size, numbers, new History(() => {}), () => {});
  mask.setColors([null, ...segments.map(({ color }) => rgb(color))]);
  return { layers: [], mask, legend: segments };
}
