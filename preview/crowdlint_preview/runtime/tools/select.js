import { distance } from '../drawing/geometry.js';
import { inPicture, moved, nearestEdge } from '../drawing/shape-forms.js';
import { refuse } from './draw-shape.js';

/** @typedef {import('./tool.js').Point} Point */

/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/**
 * Selects a shape, moves it, takes it by a handle, deletes it. On polygons and polylines a double click on the line
 * makes a corner, one on a corner takes it away.
 * @param {import('./draw-shape.js').Drawing} drawing
 * @returns {import('./tool.js').Tool}
 */
export function select(drawing) {
  const { layer } = drawing;
  const { form } = layer;
  /** @type {Point | null} */
  let start = null;
  let handle = -1;

  const stop = () => {
    start = null;
    layer.shown = null;
  };
  const commit = (/** @type {Point[]} */ points) => {
    if (layer.selected && !refuse(drawing, points)) layer.change(layer.selected, { points });
  };
  return {
    name: 'Select',
    icon: 'M6 3l12 9-6 1 3 6-2.5 1.2L9.5 14 6 18z',
    key: 'v',
    hint: 'Click a shape to select it. Drag it or its handles; choose a label to rename it; Delete removes it.',
    cursor: 'default',
    down: (point) => {
      handle = layer.handleAt(point);
      if (handle < 0) layer.select(layer.shapeAt(point));
      start = layer.selected ? point : null;
    },
    move: (point) => {
      if (!start || !layer.selected) return;
      const { points } = layer.selected;
      const by = { x: point.x - start.x, y: point.y - start.y };
      layer.shown = handle < 0 ? moved(points, by, drawing.size()) : form.reshape(points, handle, inPicture(point, drawing.size()));
    },
    up: (point) => {
      const { shown } = layer;
      const far = start ? distance(start, point) > layer.reach / 3 : false;
      stop();
      if (shown && far) commit(shown);
    },
    double: (point) => {
      if (!layer.selected || form.most <= 2) return;
      const { points } = layer.selected;
      const corner = layer.handleAt(point);
      if (corner >= 0 && points.length > form.fewest) commit(points.filter((_, i) => i !== corner));
      else if (corner < 0) commit(points.toSpliced(nearestEdge(form, points, point) + 1, 0, inPicture(point, drawing.size())));
    },
    hover: (point) => {
      const over = point && (layer.handleAt(point) >= 0 ? 'pointer' : layer.shapeAt(point) && 'move');
      drawing.cursor(over || 'default');
    },
    press: (key) => {
      if (!layer.selected) return false;
      if (key === 'Delete' || key === 'Backspace') layer.remove(layer.selected);
      else if (ARROWS[key]) commit(moved(layer.selected.points, ARROWS[key], drawing.size()));
      else if (key === 'Escape') layer.select(null);
      else return false;
      return true;
    },
    cancel: stop,
  };
}
