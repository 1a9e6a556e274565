/** Undo and redo of anything that can be taken back. */

/** @typedef {{ undo: () => void, redo: () => void, bytes?: number }} Step `bytes`: what it must remember */

const DEEPEST = 500;
const LARGEST = 256 * 1024 * 1024;

export class History {
  /** @type {Step[]} */
  #done = [];
  /** @type {Step[]} */
  #undone = [];

  /** @param {() => void} changed called after every change of what can be undone or redone */
  constructor(changed) {
    this.changed = changed;
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** Forgets everything: another picture has come. */
  clear() {
    this.#done = [];
    this.#undone = [];
  }

  /** Remembers a step that has been done. @param {Step} step */
  push(step) {
    this.#done.push(step);
    this.#undone = [];
    let bytes = this.#done.reduce((sum, each) => sum + (each.bytes ?? 0), 0);
    while (this.#done.length > DEEPEST || (bytes > LARGEST && this.#done.length > 1)) bytes -= this.#done.shift()?.bytes ?? 0;
    this.changed();
  }

  undo() {
    const step = this.#done.pop();
    if (!step) return;
    step.undo();
    this.#undone.push(step);
    this.changed();
  }

  redo() {
    const step = this.#undone.pop();
    if (!step) return;
    step.redo();
    this.#done.push(step);
    this.changed();
  }
}
