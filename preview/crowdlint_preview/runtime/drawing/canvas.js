/**
 * The stage: a picture that can be zoomed and moved, layers drawn over it, and the one place where a pointer event
 * becomes image coordinates. It knows no labels and no shapes: tools and layers do.
 *
 * A layer is `{ draw(context, view, size) }`, drawn on `canvas.upper-canvas` in CSS pixels. Masks have their own canvas below it.
 */

import { h } from '../base/dom.js';
import { distance, union } from './geometry.js';
import { KeyboardPointer } from './keyboard-pointer.js';
import { onScreen } from './mask-layer.js';
import { fit, pan, toImage, zoom } from './view.js';

/** @typedef {import('./geometry.js').Point} Point */
/** @typedef {import('./geometry.js').Rectangle} Rectangle */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Size} Size */
/** @typedef {import('../tools/tool.js').Tool} Tool */
/** @typedef {{ draw(context: CanvasRenderingContext2D, view: View, size: Size): void }} Layer */

export class Stage {
  /** @type {View} */
  view = { scale: 1, x: 0, y: 0 };
  /** The picture's own size; null until it is there. @type {Size | null} */
  size = null;
  /** @type {Layer[]} */
  layers = [];
  /** @type {import('./mask-layer.js').MaskLayer | null} */
  mask = null;
  /** @type {Tool | null} */
  tool = null;
  /** Called when a pointer has done something. */
  acted = () => {};
  /** Held space bar or the middle button move the picture, whatever the tool. */
  moving = false;
  #fitted = true;
  #frame = 0;
  /** @type {Rectangle | null} */
  #dirty = null;
  /** @type {Map<number, Point>} */
  #pointers = new Map();
  /** @type {'none' | 'tool' | 'pan' | 'pinch'} */
  #gesture = 'none';

  constructor() {
    this.image = h('img', { class: 'lower-canvas', alt: 'Picture to label', draggable: 'false' });
    this.maskCanvas = h('canvas', { class: 'mask-canvas', 'aria-hidden': 'true' });
    this.upper = h('canvas', { class: 'upper-canvas', role: 'application', 'aria-label': 'Annotation area', tabindex: '0' });
    this.notice = h('div', { class: 'notice' }, 'The picture is loading…');
    this.container = h('div', { id: 'annotation-area-container' }, this.image, this.maskCanvas, this.upper, this.notice);
    this.image.hidden = true;
    this.keyboard = new KeyboardPointer(this);
    this.#listen();
    new ResizeObserver(() => this.#resize()).observe(this.container);
  }

  #listen() {
    const { upper } = this;
    upper.addEventListener('pointerdown', (event) => this.#down(event));
    upper.addEventListener('pointermove', (event) => this.#move(event));
    upper.addEventListener('pointerup', (event) => this.#up(event, false));
    upper.addEventListener('pointercancel', (event) => this.#up(event, true));
    upper.addEventListener('pointerleave', () => this.#hover(null));
    upper.addEventListener('dblclick', (event) => this.#whenShown(() => this.tool?.double?.(this.imagePoint(event))));
    upper.addEventListener('contextmenu', (event) => event.preventDefault());
    upper.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  /** @param {() => void} act */
  #whenShown(act) {
    if (this.size) act();
  }

  /**
   * Loads the picture. Pixels can be read by tools where the server allows it, as with the real widget.
   * @param {string} url
   * @returns {Promise<Size>} rejected with a message that names the URL
   */
  async load(url) {
    if (url.trim() === '') throw new Error('There is no picture: the attribute src is empty.');
    if (/^https?:/.test(new URL(url, document.baseURI).href)) this.image.crossOrigin = 'anonymous';
    this.image.src = url;
    await this.image.decode().catch(() => {
      throw new Error(`The picture did not load: ${url.slice(0, 300)}`);
    });
    const { naturalWidth, naturalHeight } = this.image;
    if (naturalWidth * naturalHeight === 0) throw new Error(`The picture has no size of its own: ${url.slice(0, 300)}`);
    return { width: naturalWidth, height: naturalHeight };
  }

  /** Shows a problem in place of the picture: nobody can work on. @param {string} problem */
  refuse(problem) {
    this.notice.hidden = false;
    this.notice.className = 'notice crowd-error';
    this.notice.setAttribute('role', 'alert');
    this.notice.textContent = problem;
  }

  /** Shows the picture that was loaded: from now on it can be worked on. @param {Size} size */
  show(size) {
    this.size = size;
    this.image.width = size.width;
    this.image.height = size.height;
    this.image.hidden = false;
    this.notice.hidden = true;
    this.fit();
  }

  /** Whether a pointer is down on the picture. */
  get isPressed() {
    return this.#pointers.size > 0 || this.keyboard.pressed;
  }

  /** Size of the stage in CSS pixels. @returns {Size} */
  get area() {
    return { width: this.container.clientWidth, height: this.container.clientHeight };
  }

  get ratio() {
    return window.devicePixelRatio || 1;
  }

  /** The one function that turns an event into image coordinates (not rounded, may lie outside). @param {MouseEvent} event @returns {Point} */
  imagePoint(event) {
    return this.pointAt(this.#stagePoint(event));
  }

  /** Image coordinates of a place on the stage. @param {Point} place in CSS pixels */
  pointAt(place) {
    return toImage(this.view, place);
  }

  /** Where on the stage, in its own CSS pixels, also when the page scales it. @param {MouseEvent} event @returns {Point} */
  #stagePoint(event) {
    const box = this.upper.getBoundingClientRect();
    const { width, height } = this.area;
    return { x: ((event.clientX - box.left) * width) / box.width, y: ((event.clientY - box.top) * height) / box.height };
  }

  fit() {
    if (!this.size) return;
    this.#fitted = true;
    this.view = fit(this.size, this.area);
    this.redraw();
  }

  /** Zooms about a point of the stage, its middle by default. @param {number} factor @param {Point} [point] */
  zoom(factor, point) {
    if (!this.size) return;
    this.#fitted = false;
    const { width, height } = this.area;
    this.view = zoom(this.view, point ?? { x: width / 2, y: height / 2 }, factor, this.size, this.area);
    this.redraw();
  }

  /** @param {Point} by in CSS pixels of the stage */
  pan(by) {
    if (!this.size) return;
    this.#fitted = false;
    this.view = pan(this.view, by, this.size, this.area);
    this.redraw();
  }

  #resize() {
    if (this.#fitted) this.fit();
    else this.redraw();
  }

  /** Gives the canvases as many pixels as the screen has there: it may be another screen than before. */
  #sharpen() {
    const width = Math.round(this.area.width * this.ratio);
    const height = Math.round(this.area.height * this.ratio);
    if (this.upper.width === width && this.upper.height === height) return;
    for (const canvas of [this.maskCanvas, this.upper]) Object.assign(canvas, { width, height });
    this.#dirty = { left: 0, top: 0, ...this.area };
  }

  /** Draws everything with the next frame. */
  redraw() {
    this.#dirty = { left: 0, top: 0, ...this.area };
    this.refresh();
  }

  /** Draws this part of the mask, and the layers, with the next frame. @param {Rectangle} area in image pixels */
  touch(area) {
    this.#dirty = union(this.#dirty, onScreen(area, this.view));
    this.refresh();
  }

  /** Draws the layers with the next frame. */
  refresh() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw() {
    const { size, view, ratio } = this;
    const context = this.upper.getContext('2d');
    // Kept in main memory, where putImageData is cheap.
    const below = this.maskCanvas.getContext('2d', { willReadFrequently: true });
    if (!size || !context || !below) return;
    this.#sharpen();
    this.image.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    this.image.style.imageRendering = view.scale * ratio >= 2 ? 'pixelated' : 'auto';
    if (this.#dirty) this.mask?.draw(below, view, ratio, this.#dirty);
    this.#dirty = null;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.area.width, this.area.height);
    for (const layer of this.layers) layer.draw(context, view, size);
    this.tool?.draw?.(context, view, size);
    this.keyboard.draw(context);
  }

  /** Makes `tool` the one in hand; what the former had begun is dropped. @param {Tool} tool */
  use(tool) {
    this.keyboard.leave();
    this.tool?.cancel?.();
    this.tool = tool;
    this.upper.style.cursor = tool.cursor ?? 'crosshair';
    this.refresh();
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (!this.size || event.button > 1) return;
    this.keyboard.leave();
    this.upper.focus({ preventScroll: true });
    // A pointer that a script made up cannot be captured.
    if (event.isTrusted) this.upper.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, this.#stagePoint(event));
    if (this.#pointers.size > 1) return this.#beginPinch();
    this.#gesture = this.moving || event.button === 1 || this.tool?.pans ? 'pan' : 'tool';
    if (event.button === 1) event.preventDefault();
    if (this.#gesture === 'tool') this.tool?.down?.(this.imagePoint(event));
    this.refresh();
  }

  /** A second finger: what the first had begun was no stroke. */
  #beginPinch() {
    if (this.#gesture === 'tool') this.tool?.cancel?.();
    this.#gesture = 'pinch';
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.size) return;
    const before = this.#pointers.get(event.pointerId);
    if (!before) return this.#hover(this.imagePoint(event));
    const now = this.#stagePoint(event);
    if (this.#gesture === 'tool') {
      const events = event.getCoalescedEvents?.() ?? [];
      for (const each of events.length ? events : [event]) this.tool?.move?.(this.imagePoint(each));
    }
    if (this.#gesture === 'pan') this.pan({ x: now.x - before.x, y: now.y - before.y });
    if (this.#gesture === 'pinch') this.#pinch(event.pointerId, before, now);
    this.#pointers.set(event.pointerId, now);
    this.refresh();
  }

  /** @param {number} id @param {Point} before @param {Point} now */
  #pinch(id, before, now) {
    const other = [...this.#pointers].find(([pointer]) => pointer !== id)?.[1];
    if (!other) return;
    this.zoom(distance(now, other) / Math.max(1, distance(before, other)), other);
  }

  /** @param {PointerEvent} event @param {boolean} cancelled */
  #up(event, cancelled) {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#gesture === 'tool') {
      if (cancelled) this.tool?.cancel?.();
      else this.tool?.up?.(this.imagePoint(event));
    }
    if (this.#pointers.size === 0) this.#gesture = 'none';
    this.acted();
    this.refresh();
  }

  /** @param {Point | null} point */
  #hover(point) {
    this.tool?.hover?.(point);
    this.refresh();
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (!this.size) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), this.#stagePoint(event));
  }
}
