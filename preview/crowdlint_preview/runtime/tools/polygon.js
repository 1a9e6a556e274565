import { polygon as inside } from '../drawing/masks.js';
import { clickPath } from './path.js';

/**
 * Fills a ring of clicked corners.
 * @param {import('./tool.js').Painting} painting
 * @returns {import('./tool.js').Tool}
 */
export const polygon = (painting) => ({
  name: 'Polygon',
  icon: 'M5 8l8-4 7 6-3 9-10 1z',
  key: 'p',
  hint: 'Click around the object; close the shape at its first corner or with Enter. Backspace takes a corner back, Escape drops it.',
  ...clickPath({
    closed: true,
    fewest: 3,
    most: Number.POSITIVE_INFINITY,
    color: painting.color,
    allow: (_, point) => (painting.label() ? point : null),
    finish: (points) => {
      painting.mask?.paint(inside(points), painting.label());
      painting.mask?.commit();
      return true;
    },
  }),
});
