import { crowd } from '../base/base.js';
import { keypoint } from '../drawing/shape-forms.js';
import { drawPoint } from '../tools/draw-shape.js';
import { ShapeWidget } from '../widgets/shape-widget.js';

/** @typedef {import('../drawing/shape-layer.js').Shape} Shape */

crowd.define(
  'crowd-keypoint',
  class extends ShapeWidget {
    static list = 'keypoints';
    static form = keypoint;

    /** @param {import('../tools/draw-shape.js').Drawing} drawing */
    drawTool(drawing) {
      const hint = 'Choose a label, then click its place.';
      return { name: 'Keypoint', icon: 'M12 9a3 3 0 1 0 .1 0M12 2v4M12 18v4M2 12h4M18 12h4', key: 'p', hint, ...drawPoint(drawing) };
    }

    /** @param {{ label: string, x: number, y: number }} item @returns {Shape} */
    shapeFrom({ label, x, y }) {
      return { label, points: [{ x: Number(x), y: Number(y) }] };
    }

    /** @param {Shape} shape */
    itemFrom({ label, points: [{ x, y }] }) {
      return { label, x: Math.round(x), y: Math.round(y) };
    }
  },
);
