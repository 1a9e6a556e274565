/** Reads a mask from its picture: that of `initial-value` or of `overlay`. */
import { rgb } from '../panes/palette.js';

/** @typedef {import('./view.js').Size} Size */

const WHITE = 0xffffffff;

/**
 * The pixels of an overlay, untouched by colour management.
 * @param {string} url
 * @param {string} [what] is read, for the message
 * @returns {Promise<ImageData>} rejected with a message that names the URL
 */
export async function readOverlay(url, what = 'the overlay of initial-value') {
  try {
    const bitmap = await createImageBitmap(await blobOf(url), { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  } catch {
    throw new Error(`${what} did not load: ${url.slice(0, 300)}`);
  }
}

/** @param {string} url */
async function blobOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.blob();
}

/**
 * Labels from colours. Pixels that are transparent, white (the background) or of a colour that nobody names stay unlabelled;
 * an overlay of another size is stretched.
 * @param {ImageData} overlay
 * @param {readonly (string | undefined)[]} colors by label
 * @param {Size} size
 * @param {Uint8Array | Uint16Array} labels filled here, one per pixel of `size`
 * @returns {number} how many pixels have a colour that nobody names
 */
export function labelsFromOverlay(overlay, colors, size, labels) {
  const words = new Uint32Array(overlay.data.buffer);
  const known = new Map(colors.flatMap((color, label) => entry(color, label)));
  const columns = Int32Array.from({ length: size.width }, (_, x) => Math.floor(((x + 0.5) * overlay.width) / size.width));
  let word = 0;
  let label = 0;
  let nameless = 0;
  for (let y = 0; y < size.height; y += 1) {
    const row = Math.floor(((y + 0.5) * overlay.height) / size.height) * overlay.width;
    for (let x = 0; x < size.width; x += 1) {
      if (words[row + columns[x]] !== word) {
        word = words[row + columns[x]];
        label = known.get(word) ?? 0;
      }
      labels[y * size.width + x] = label;
      if (label === 0 && word >>> 24 !== 0 && word !== WHITE) nameless += 1;
    }
  }
  return nameless;
}

/** @param {string | undefined} color @param {number} label @returns {[number, number][]} the opaque word of an ImageData and its label */
function entry(color, label) {
  const channels = color ? rgb(color) : null;
  return channels ? [[((255 << 24) | (channels[2] << 16) | (channels[1] << 8) | channels[0]) >>> 0, label]] : [];
}
