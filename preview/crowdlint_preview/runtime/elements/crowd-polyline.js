import { crowd } from '../base/base.js';
import { polyline } from '../drawing/shape-forms.js';
import { drawPath } from '../tools/draw-shape.js';
import { ShapeWidget } from '../widgets/shape-widget.js';

crowd.define(
  'crowd-polyline',
  class extends ShapeWidget {
    static list = 'polylines';
    static reportsChange = true;
    static form = polyline;

    /** @param {import('../tools/draw-shape.js').Drawing} drawing */
    drawTool(drawing) {
      const hint = 'Choose a label, then click along the object; Enter or a double click ends the line.';
      return { name: 'Polyline', icon: 'M4 18l5-9 5 6 6-11', key: 'p', hint, ...drawPath(drawing) };
    }
  },
);
