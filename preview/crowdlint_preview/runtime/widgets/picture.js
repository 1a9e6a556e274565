/**
 * What every widget that works on a picture shares: three panes, a stage with tools, undo, keys, Submit.
 *
 *     class extends PictureWidget {
 *       makeTools() { return [brush(…), …] }     // besides Move, which is always there
 *       side() { return [nodes] }                // of the right pane
 *       async start(size) { … }                  // the picture has loaded and is about to be shown
 *       answerFor(size) { … }
 *     }
 */

import { h } from '../base/dom.js';
import { History } from '../base/history.js';
import { isOnButton } from '../base/hot-keys.js';
import { Stage } from '../drawing/canvas.js';
import { style as labels } from '../panes/label-list.css';
import { PaneWidget } from '../panes/pane-widget.js';
import { style as bar } from '../panes/toolbar.css';
import { barButton, rule, toolButtons, toolbar } from '../panes/toolbar.js';
import { move } from '../tools/move.js';
import { style } from './picture.css';

/** @typedef {import('../tools/tool.js').Tool} Tool */

const STEP = 1.25;
/** @type {[string, string][]} */
const DRAWING_KEYS = [
  ['Esc', 'Drop what was begun'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
];

export class PictureWidget extends PaneWidget {
  /** Whether there is anything to undo: something is drawn. */
  static draws = true;

  stage = new Stage();
  history = new History(() => this.edited());
  /** @type {Tool[]} */
  tools = [];
  #hint = h('div', { class: 'hint', role: 'status' });
  #turn = 0;
  /** @type {Map<Tool, HTMLButtonElement>} */
  #buttons = new Map();

  build() {
    this.root.append(...[bar, labels, style].map((each) => h('style', {}, each)));
    this.tools = [move(), ...this.makeTools()];
    const hints = h('div', { class: 'hint-row' }, this.#hint, ...this.hintExtras());
    this.layOut({
      ...this.arrange(h('div', { class: 'canvas-wrapper' }, this.stage.container, hints)),
      tools: [this.#bar()],
      shortcuts: this.shortcuts(),
    });
    this.stage.acted = () => this.#showUndo();
    this.useTool(this.tools[1] ?? this.tools[0]);
    this.edited();
    this.#load();
  }

  /** @param {string} name */
  changed(name) {
    super.changed(name);
    if (name === 'src') this.#load();
  }

  get #draws() {
    return /** @type {typeof PictureWidget} */ (this.constructor).draws;
  }

  async #load() {
    const { container } = this.stage;
    // A script may ask for another picture before this one has come.
    this.#turn += 1;
    const turn = this.#turn;
    container.setAttribute('aria-busy', 'true');
    try {
      this.stage.size = null;
      this.history.clear();
      const size = await this.stage.load(this.text('src'));
      if (turn === this.#turn) await this.start(size);
      if (turn === this.#turn) this.#takeUp(size);
      if (turn === this.#turn) this.stage.show(size);
    } catch (error) {
      if (turn !== this.#turn) return;
      const message = error instanceof Error ? error.message : String(error);
      this.stage.refuse(message);
      console.error(`<${this.localName}>: ${message}`);
    }
    if (turn !== this.#turn) return;
    container.removeAttribute('aria-busy');
    this.edited();
  }

  /** @returns {Tool[]} */
  makeTools() {
    return [];
  }

  /** The right pane. @returns {Node[]} */
  side() {
    return [];
  }

  /** What goes where. @param {HTMLElement} work the picture, and what is said below it @returns {{ main: Node[], side?: Node[] }} */
  arrange(work) {
    return { main: [work], side: this.side() };
  }

  /** What was kept of an earlier page, until the picture is there. @type {any} */
  #kept;

  /** @returns {any} */
  get kept() {
    return this.#kept;
  }

  set kept(state) {
    this.#kept = state;
    if (this.stage.size) this.#takeUp(this.stage.size);
  }

  /** @param {import('../drawing/view.js').Size} size */
  #takeUp(size) {
    if (this.#kept !== undefined) this.takeUp(this.#kept, size);
    this.#kept = undefined;
    this.edited();
  }

  /** Shows what was kept of an earlier page. @param {any} _state @param {import('../drawing/view.js').Size} _size */
  takeUp(_state, _size) {}

  /** Gets ready for a picture of this size, before it is shown. @param {import('../drawing/view.js').Size} _size @returns {void | Promise<void>} */
  start(_size) {}

  /** @param {import('../drawing/view.js').Size} _size @returns {unknown} */
  answerFor(_size) {
    return undefined;
  }

  get answer() {
    return this.stage.size ? this.answerFor(this.stage.size) : undefined;
  }

  /** @returns {string} */
  get validationMessage() {
    return this.stage.size ? (this.stage.tool?.pending?.() ?? '') : 'The picture is not there yet.';
  }

  settle() {
    this.stage.tool?.settle?.();
  }

  /** Shows what has changed: undo and redo, problems that are none any more. */
  edited() {
    this.#showUndo();
    this.refuse('');
    this.stage.refresh();
  }

  #showUndo() {
    this.#undo.disabled = !(this.stage.tool?.begun?.() || this.history.canUndo);
    this.#redo.disabled = !this.history.canRedo;
  }

  /** @param {Tool | undefined} tool */
  useTool(tool) {
    if (!tool) return;
    if (tool.unavailable) return this.hint(tool.unavailable);
    if (tool !== this.stage.tool) this.settle();
    this.stage.use(tool);
    for (const [each, button] of this.#buttons) button.setAttribute('aria-pressed', String(each === tool));
    this.hint(tool.hint);
  }

  /** Buttons beside the hint. @returns {Node[]} */
  hintExtras() {
    return [];
  }

  /** @param {string} text */
  hint(text) {
    this.#hint.textContent = text;
  }

  #undo = barButton({ name: 'Undo', key: 'Ctrl+Z', icon: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 5 5v2' }, () => this.undo());
  #redo = barButton({ name: 'Redo', key: 'Ctrl+Y', icon: 'M15 7l5 5-5 5M20 12H10a5 5 0 0 0-5 5v2' }, () => this.redo());
  /** Takes back a corner of what is being drawn, else the last step; not in the middle of a stroke. */
  undo() {
    if (this.stage.isPressed) return;
    if (!this.stage.tool?.undo?.()) this.history.undo();
    this.#showUndo();
    this.stage.refresh();
  }

  redo() {
    if (!this.stage.isPressed) this.history.redo();
  }

  #bar() {
    this.#buttons = toolButtons(this.tools, (tool) => this.useTool(tool));
    const zoomIn = barButton({ name: 'Zoom in', key: '+', icon: 'M10 4a6 6 0 1 0 .1 0M15 15l5 5M10 7v6M7 10h6' }, () =>
      this.stage.zoom(STEP),
    );
    const zoomOut = barButton({ name: 'Zoom out', key: '-', icon: 'M10 4a6 6 0 1 0 .1 0M15 15l5 5M7 10h6' }, () =>
      this.stage.zoom(1 / STEP),
    );
    const fit = barButton({ name: 'Fit', key: 'F', icon: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5' }, () => this.stage.fit());
    const steps = this.#draws ? [rule(), this.#undo, this.#redo] : [];
    return toolbar(...this.#buttons.values(), ...steps, rule(), zoomIn, zoomOut, fit, ...this.barExtras());
  }

  /** More controls at the end of the tool bar. @returns {Node[]} */
  barExtras() {
    return [];
  }

  /** @returns {[string, string][]} */
  shortcuts() {
    return [
      ...this.tools.map((tool) => /** @type {[string, string]} */ ([tool.key, tool.name])),
      ...(this.#draws ? DRAWING_KEYS : []),
      ['+, -', 'Zoom in, zoom out'],
      ['f', 'Fit the picture'],
      ['Space', 'Hold to move the picture'],
      ['Arrows, x', 'On the picture, without a mouse: move the pointer, press or let go'],
      ['Shift+Arrows', 'Move the picture'],
    ];
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was used */
  press(event) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.ctrlKey || event.metaKey) return this.#pressControl(key, event.shiftKey);
    if (isOnButton(event) && (key === ' ' || key === 'Enter')) return false;
    if (this.stage.tool?.press?.(event.key, event)) {
      this.#showUndo();
      this.stage.refresh();
      return true;
    }
    const onStage = event.composedPath()[0] === this.stage.upper;
    if (onStage && this.#pressOnStage(event)) return true;
    const act = this.actionFor(key);
    act?.();
    return act !== undefined;
  }

  /** @param {KeyboardEvent} event */
  release(event) {
    if (event.key === ' ') this.stage.moving = false;
  }

  /** @param {string} key @param {boolean} shift */
  #pressControl(key, shift) {
    if (key !== 'z' && key !== 'y') return false;
    if (key === 'y' || shift) this.redo();
    else this.undo();
    return true;
  }

  /** What a key does wherever the focus is. @param {string} key @returns {(() => void) | undefined} */
  actionFor(key) {
    const tool = this.tools.find((each) => each.key === key);
    return tool ? () => this.useTool(tool) : this.#actions.get(key);
  }

  /** @type {Map<string, () => void>} */
  #actions = new Map([
    ['+', () => this.stage.zoom(STEP)],
    ['=', () => this.stage.zoom(STEP)],
    ['-', () => this.stage.zoom(1 / STEP)],
    ['f', () => this.stage.fit()],
    ['Escape', () => this.#escape()],
  ]);

  /** Keys that scroll the page unless the picture has the focus. @param {KeyboardEvent} event */
  #pressOnStage(event) {
    if (!this.stage.size) return false;
    if (event.key !== ' ') return this.stage.keyboard.press(event);
    // While the space bar is down, dragging moves the picture.
    this.stage.moving = true;
    return true;
  }

  #escape() {
    this.stage.keyboard.leave();
    this.stage.tool?.cancel?.();
    this.#showUndo();
    this.stage.refresh();
  }
}
