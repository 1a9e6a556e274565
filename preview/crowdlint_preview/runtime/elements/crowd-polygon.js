import { crowd } from '../base/base.js';
import { polygon } from '../drawing/shape-forms.js';
import { drawPath } from '../tools/draw-shape.js';
import { ShapeWidget } from '../widgets/shape-widget.js';

crowd.define(
  'crowd-polygon',
  class extends ShapeWidget {
    static list = 'polygons';
    static labelEachTime = true;
    static form = polygon;

    /** @param {import('../tools/draw-shape.js').Drawing} drawing */
    drawTool(drawing) {
      const hint = 'Choose a label, then click around the object; close the outline at its first corner or with Enter.';
      return { name: 'Polygon', icon: 'M5 8l8-4 7 6-3 9-10 1z', key: 'p', hint, ...drawPath(drawing) };
    }
  },
);
