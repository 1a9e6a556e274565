/**
 * What a tool is. One tool, one file: a function from what it may touch to such an object.
 *
 * @typedef {import('../drawing/geometry.js').Point} Point
 *
 * @typedef {object} Tool
 * @property {string} name the visible name of its button
 * @property {string} icon path of a 24 by 24 icon, drawn as a line
 * @property {string} key its hot key; label keys (1–9, 0, g h i j k n r) are taken
 * @property {string} hint one sentence that tells a worker what to do now
 * @property {string} [cursor] CSS cursor
 * @property {boolean} [sized] the brush size matters to it
 * @property {boolean} [pans] dragging moves the picture
 * @property {boolean} [clicks] it wants clicks, not drags: the keyboard presses and lets go at once
 * @property {(point: Point) => void} [down] points are image pixels, not rounded, perhaps outside
 * @property {(point: Point) => void} [move] while pressed, every coalesced position in order
 * @property {(point: Point) => void} [up]
 * @property {(point: Point) => void} [double]
 * @property {(point: Point | null) => void} [hover] not pressed; null when the pointer leaves
 * @property {string} [unavailable] why a worker of this job would not have it; its button says so and does nothing
 * @property {(key: string, event: KeyboardEvent) => boolean} [press] a key (KeyboardEvent.key) while it is in hand; true when it was used
 * @property {() => boolean} [begun] whether `undo` would find something
 * @property {() => boolean} [undo] takes back the last part of what was begun; false when nothing was
 * @property {() => void} [cancel] drops what was begun (Escape, another tool, a second finger)
 * @property {() => boolean} [settle] makes what is shown count, where the worker goes on or submits; whether there was something
 * @property {() => string} [pending] why the answer cannot be sent at this moment; '' when it can
 * @property {(context: CanvasRenderingContext2D, view: import('../drawing/view.js').View, size: import('../drawing/view.js').Size) => void} [draw] on top, in CSS pixels
 *
 * What a tool of the segmentation widgets may touch:
 * @typedef {object} Painting
 * @property {import('../drawing/mask-layer.js').MaskLayer | null} mask null until the picture is there; `paint(shape, label)` then `commit()`
 * @property {number} brush radius of the brush in image pixels
 * @property {() => number} label what to paint with, 0 when nothing can be painted; may make a first instance
 * @property {() => string} color of that label, "#rrggbb"
 * @property {() => ImageData | null} pixels of the picture; null where the server does not allow reading them
 * @property {(text: string) => void} hint shows and announces one sentence
 * @property {() => void} refresh draws again
 * @property {() => void} [focus] gives the picture the keyboard's focus
 * @property {(can: boolean) => void} [offer] whether Apply has something to apply
 */
export {};
