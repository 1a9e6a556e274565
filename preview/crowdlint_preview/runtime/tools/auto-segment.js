import { clamp, distance } from '../drawing/geometry.js';
import { bitmap } from '../drawing/masks.js';
import { Background } from '../segment/background.js';
import { arrowStep, drawCross, drawFound, drawHandles, drawHowTo, drawWait, tinted } from './auto-segment-look.js';

/** @typedef {import('./tool.js').Point} Point */
/** @typedef {import('../segment/background.js').Found} Found */

const NEAR = 13;
const { host: offers } = shared;
const WAIT = 200;
const HINT = 'Click the object’s top-most, bottom-most, left-most and right-most point, in any order. Arrow keys and Enter do it, too.';
const SEEN = 'crowd-auto-segment-seen';

/**
 * Four clicks on the extreme points of an object give its mask: shown first, painted with Enter or Apply.
 * @param {import('./tool.js').Painting} painting
 * @returns {import('./tool.js').Tool}
 */
export const autoSegment = (painting) => {
  const session = new Session(painting);
  const host = offers?.autoSegment;
  return {
    name: 'Auto-segment',
    icon: 'M12 3v3M12 18v3M3 12h3M18 12h3M12 8a4 4 0 0 1 4 4 4 4 0 0 1-4 4 4 4 0 0 1-4-4 4 4 0 0 1 4-4z',
    key: 'a',
    hint: HINT,
    unavailable: host && !host.offered ? host.reason : undefined,
    down: (point) => session.down(point),
    move: (point) => session.drag(point),
    up: () => session.drop(),
    press: (key, event) => session.press(key, event.shiftKey),
    begun: () => session.points.length > 0,
    undo: () => session.takeBack(),
    cancel: () => session.clear(),
    settle: () => session.settle(),
    pending: () => session.pending,
    draw: (context, view) => session.draw(context, view),
  };
};

/** What a worker has begun: points, the search for their mask, and the mask found. */
class Session {
  /** @type {Point[]} in image pixels */
  points = [];
  /** @type {Found | null} */
  #found = null;
  /** @type {OffscreenCanvas | null} the found mask in the label's colour */
  #tint = null;
  #background = new Background();
  /** Index of the point being dragged. */
  #held = -1;
  /** @type {Point | null} where the keyboard's cross stands */
  #cross = null;
  #scale = 1;
  #search = 0;
  #searching = false;
  #waiting = false;
  /** Enter came before the mask did. */
  #eager = false;
  #seen = wasSeen();
  /** @type {{ of: unknown, image: ImageData | null }} the picture's pixels, read once */
  #pixels = { of: null, image: null };

  /** @param {import('./tool.js').Painting} painting */
  constructor(painting) {
    this.painting = painting;
  }

  /** @param {Point} point */
  down(point) {
    this.#cross = null;
    this.#held = this.points.findIndex((each) => distance(each, point) * this.#scale <= NEAR);
    if (this.#held < 0) this.#add(point);
  }

  /** @param {Point} point */
  #add(point) {
    // With its mask in sight, a fifth click is the first point of the next object.
    if (this.points.length === 4 && !this.settle())
      return this.painting.hint('All four points are there: drag one of them, or press Escape to take one back.');
    if (!this.painting.label()) return this.painting.hint('Choose a label first.');
    const inside = this.#inside(point);
    if (!inside) return this.painting.hint('This is outside the picture. Put the point on the object’s outline.');
    this.points.push(inside);
    this.#held = this.points.length - 1;
    this.#hideHowTo();
    this.painting.hint(this.points.length < 4 ? `${this.points.length} of 4 points. ${HINT}` : '');
  }

  get #size() {
    return this.painting.mask?.size ?? { width: 0, height: 0 };
  }

  /** The point, moved to the edge where it lies just outside the picture; null far outside. @param {Point} point */
  #inside({ x, y }) {
    const inside = { x: clamp(x, 0, this.#size.width - 0.01), y: clamp(y, 0, this.#size.height - 0.01) };
    return distance(inside, { x, y }) * this.#scale <= NEAR ? inside : null;
  }

  /** @param {Point} point */
  drag(point) {
    const inside = this.#held >= 0 ? this.#inside(point) : null;
    if (inside) this.points[this.#held] = inside;
  }

  drop() {
    if (this.#held >= 0 && this.points.length === 4) this.#find();
    this.#held = -1;
  }

  /** @param {string} key @param {boolean} fine @returns {boolean} */
  press(key, fine) {
    const step = arrowStep(key);
    if (step) this.#walk(step, fine ? 1 : 10 / this.#scale);
    else if (key === 'Enter') this.#enter();
    else if (key === 'Escape' || key === 'Backspace' || key === 'Delete') return this.takeBack();
    else return false;
    return true;
  }

  /** Moves the cross, or once there are four points the last of them. @param {Point} step @param {number} by image pixels */
  #walk(step, by) {
    // Enter would press the tool's button again if it kept the focus.
    this.painting.focus?.();
    const whole = this.points.length === 4;
    const from = (whole ? this.points[3] : this.#cross) ?? { x: this.#size.width / 2, y: this.#size.height / 2 };
    const to = {
      x: clamp(from.x + step.x * by, 0, this.#size.width - 0.01),
      y: clamp(from.y + step.y * by, 0, this.#size.height - 0.01),
    };
    if (whole) {
      this.points[3] = to;
      this.#find();
    } else this.#cross = to;
  }

  #enter() {
    if (this.points.length === 4) return this.apply();
    if (!this.#cross) return this.painting.hint('Move the cross with the arrow keys (Shift: by one pixel), then press Enter.');
    this.#add(this.#cross);
    this.drop();
  }

  /** Paints the mask, or will when it is found. */
  apply() {
    const label = this.painting.label();
    this.#eager = this.#searching;
    if (!this.#found || !label) return;
    this.painting.mask?.paint(bitmap(this.#found), label);
    this.painting.mask?.commit();
    this.clear();
    this.painting.hint('Painted. Click the points of a part that is missing or of the next object, or refine it with the other tools.');
  }

  /** Paints the mask that is shown, where there is one: a worker who goes on or submits means it. */
  settle() {
    if (!this.#found) return false;
    this.apply();
    return this.points.length === 0;
  }

  get pending() {
    return this.#searching ? 'The object is still being looked for: wait for its mask, or press Escape.' : '';
  }

  /** Takes the last point back; what is being searched is dropped. @returns {boolean} whether there was one */
  takeBack() {
    const was = this.points.pop() !== undefined;
    this.#forget();
    if (was) this.painting.hint(`${this.points.length} of 4 points. ${HINT}`);
    return was;
  }

  clear() {
    this.points = [];
    this.#cross = null;
    this.#held = -1;
    this.#forget();
  }

  /** Drops the mask, and stops its search. */
  #forget() {
    this.#search += 1;
    this.#background.stop();
    this.#waiting = false;
    this.#searching = false;
    this.#eager = false;
    this.#show(null);
  }

  async #find() {
    this.#search += 1;
    const search = this.#search;
    const image = this.#image();
    if (!image) return this.painting.hint('The picture’s server does not let its pixels be read. Use the other tools.');
    this.#show(null);
    this.#searching = true;
    setTimeout(() => search === this.#search && this.#wait(), WAIT);
    try {
      const found = await this.#background.find(
        image,
        this.points.map(({ x, y }) => [Math.floor(x), Math.floor(y)]),
      );
      if (search !== this.#search) return;
      this.#end(
        found,
        'Press Enter or Apply to paint it, drag a point to better it, or Escape to take the last point back. Going on paints it, too.',
      );
    } catch (error) {
      if (search === this.#search) this.#end(null, error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {Found | null} found @param {string} hint */
  #end(found, hint) {
    this.#search += 1;
    this.#waiting = false;
    this.#searching = false;
    this.#show(found);
    this.painting.hint(hint);
    if (this.#eager) this.apply();
    this.painting.refresh();
  }

  #wait() {
    this.#waiting = true;
    this.painting.hint('Looking for the object … Escape stops.');
    const turn = () => {
      if (!this.#waiting) return;
      this.painting.refresh();
      setTimeout(turn, 60);
    };
    turn();
  }

  /** @param {Found | null} found */
  #show(found) {
    this.#found = found;
    this.#tint = found && tinted(found, this.painting.color());
    this.painting.offer?.(found !== null);
  }

  #image() {
    if (this.#pixels.of !== this.painting.mask) this.#pixels = { of: this.painting.mask, image: this.painting.pixels() };
    return this.#pixels.image;
  }

  #hideHowTo() {
    if (this.#seen) return;
    this.#seen = true;
    remember();
  }

  /** @param {CanvasRenderingContext2D} context @param {import('../drawing/view.js').View} view */
  draw(context, view) {
    this.#scale = view.scale;
    const color = this.painting.color();
    if (this.#found && this.#tint) drawFound(context, view, this.#found, this.#tint);
    drawHandles(context, view, this.points, color);
    if (this.#cross) drawCross(context, view, this.#cross);
    if (this.#waiting) drawWait(context, view, this.points);
    if (!this.#seen) drawHowTo(context);
  }
}

/** Whether this worker has used the tool before. Pages without storage of their own show the hint each time. */
function wasSeen() {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(SEEN, 'yes');
  } catch {
    // Nothing can be kept in a sandboxed page.
  }
}
