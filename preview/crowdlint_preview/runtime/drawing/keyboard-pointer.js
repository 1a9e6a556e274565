/** A pointer for those who draw without a mouse: arrows move it, one key presses and lets go. Places are on the stage, in CSS pixels. */
import { clamp } from './geometry.js';

/**
 * @typedef {import('./geometry.js').Point} Point
 *
 * What it needs of the stage that it moves over:
 * @typedef {object} Ground
 * @property {HTMLElement} upper what has the focus
 * @property {{ width: number, height: number }} area
 * @property {import('../tools/tool.js').Tool | null} tool
 * @property {(place: Point) => Point} pointAt the image pixel under a place
 * @property {(by: Point) => void} pan
 * @property {() => void} refresh
 * @property {() => void} acted
 */

const STEP = 8;
/** @type {Record<string, Point>} */
const WAYS = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

export class KeyboardPointer {
  /** Null while the mouse is in charge. @type {Point | null} */
  place = null;
  pressed = false;

  /** @param {Ground} stage */
  constructor(stage) {
    this.stage = stage;
    stage.upper.addEventListener('blur', () => this.leave());
  }

  /** What a key does while the picture has the focus; whether it was used. @param {KeyboardEvent} event */
  press(event) {
    const way = WAYS[event.key];
    if (way && event.shiftKey) this.stage.pan({ x: -40 * way.x, y: -40 * way.y });
    else if (way) this.#move(way);
    else if (event.key.toLowerCase() === 'x') this.#toggle();
    else return false;
    this.stage.refresh();
    return true;
  }

  /** @param {Point} way */
  #move(way) {
    const { width, height } = this.stage.area;
    const from = this.place ?? { x: width / 2, y: height / 2 };
    this.place = { x: clamp(from.x + STEP * way.x, 0, width), y: clamp(from.y + STEP * way.y, 0, height) };
    const point = this.stage.pointAt(this.place);
    if (this.pressed) this.stage.tool?.move?.(point);
    else this.stage.tool?.hover?.(point);
  }

  /** Presses, or lets go; a tool that wants clicks gets both at once. */
  #toggle() {
    const { tool, area } = this.stage;
    this.place ??= { x: area.width / 2, y: area.height / 2 };
    const point = this.stage.pointAt(this.place);
    if (!this.pressed) tool?.down?.(point);
    this.pressed = !this.pressed && !tool?.clicks;
    if (!this.pressed) tool?.up?.(point);
    this.stage.acted();
  }

  /** The mouse takes over, another tool comes, or the focus goes: what was begun is dropped. */
  leave() {
    if (this.pressed) this.stage.tool?.cancel?.();
    this.pressed = false;
    this.place = null;
  }

  /** @param {CanvasRenderingContext2D} context */
  draw(context) {
    if (!this.place) return;
    const { x, y } = this.place;
    for (const [color, width] of /** @type {const} */ ([
      ['#ffffff', 4],
      ['#000000', 2],
    ])) {
      context.beginPath();
      context.moveTo(x - 14, y);
      context.lineTo(x + 14, y);
      context.moveTo(x, y - 14);
      context.lineTo(x, y + 14);
      context.lineWidth = width;
      context.strokeStyle = color;
      context.stroke();
    }
  }
}
