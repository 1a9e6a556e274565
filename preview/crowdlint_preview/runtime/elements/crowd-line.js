import { crowd } from '../base/base.js';
import { line } from '../drawing/shape-forms.js';
import { drawPath } from '../tools/draw-shape.js';
import { ShapeWidget } from '../widgets/shape-widget.js';

crowd.define(
  'crowd-line',
  class extends ShapeWidget {
    static list = 'lines';
    static reportsChange = true;
    static form = line;

    /** @param {import('../tools/draw-shape.js').Drawing} drawing */
    drawTool(drawing) {
      const hint = 'Choose a label, then click where the line starts and where it ends.';
      return { name: 'Line', icon: 'M5 19L19 5', key: 'l', hint, ...drawPath(drawing) };
    }
  },
);
