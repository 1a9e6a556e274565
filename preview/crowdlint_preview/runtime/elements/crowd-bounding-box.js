import { crowd } from '../base/base.js';
import { bounds } from '../drawing/geometry.js';
import { box } from '../drawing/shape-forms.js';
import { drawBox } from '../tools/draw-shape.js';
import { ShapeWidget } from '../widgets/shape-widget.js';

/** @typedef {import('../drawing/shape-layer.js').Shape} Shape */

crowd.define(
  'crowd-bounding-box',
  class extends ShapeWidget {
    static list = 'boundingBoxes';
    static reportsChange = true;
    static form = box;

    /** @param {import('../tools/draw-shape.js').Drawing} drawing */
    drawTool(drawing) {
      const hint = 'Choose a label, then drag a box around the object.';
      return { name: 'Box', icon: 'M4 6h16v12H4z', key: 'b', hint, ...drawBox(drawing) };
    }

    /** @param {{ label: string, left: number, top: number, width: number, height: number }} item @returns {Shape} */
    shapeFrom(item) {
      const [left, top, width, height] = [item.left, item.top, item.width, item.height].map(Number);
      return {
        label: item.label,
        points: [
          { x: left, y: top },
          { x: left + width, y: top + height },
        ],
      };
    }

    /** @param {Shape} shape */
    itemFrom({ label, points }) {
      const { left, top, width, height } = bounds(points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })));
      return { height, label, left, top, width };
    }
  },
);
