/** A text on the screen with marks in it, and which part of it is selected. It knows where marks are, not what they mean. */

import { h, icon } from '../base/dom.js';

/** @typedef {import('./spans.js').Stretch} Stretch */
/** @typedef {Stretch & { color: string, tag: string, name: string, selected: boolean, choose: () => void, remove: () => void }} Mark `tag` stands behind the text, `name` is for those who hear it */

export class MarkedText {
  box = h('div', { class: 'text', role: 'group', 'aria-label': 'Text', tabindex: '0' });
  /** Every piece of the text, in order. @type {{ node: Text, start: number }[]} */
  #pieces = [];
  #length = 0;

  /** @param {string} text @param {readonly Mark[]} marks in the order of the text, without overlap */
  show(text, marks) {
    const focused = this.box.contains(this.#root.activeElement);
    this.#pieces = [];
    this.#length = text.length;
    /** @type {Node[]} */
    const parts = [];
    let at = 0;
    for (const mark of marks) {
      parts.push(this.#piece(text, at, mark.start), markElement(mark, this.#piece(text, mark.start, mark.end)));
      at = mark.end;
    }
    this.box.replaceChildren(...parts, this.#piece(text, at, text.length));
    if (focused) this.box.focus({ preventScroll: true });
  }

  /** @param {string} text @param {number} start @param {number} end */
  #piece(text, start, end) {
    const node = document.createTextNode(text.slice(start, end));
    this.#pieces.push({ node, start });
    return node;
  }

  /** @returns {ShadowRoot} */
  get #root() {
    return /** @type {ShadowRoot} */ (this.box.getRootNode());
  }

  /** What is selected of the text; null for nothing. @returns {Stretch | null} */
  get selection() {
    const range = this.#range();
    if (!range || !this.#root.contains(range.startContainer) || !this.#root.contains(range.endContainer)) return null;
    const start = this.#offset(range.startContainer, range.startOffset);
    const end = this.#offset(range.endContainer, range.endOffset);
    return start < end ? { start, end } : null;
  }

  /** Inside a shadow root the document's own ranges end at its host. @returns {StaticRange | Range | undefined} */
  #range() {
    const selection = document.getSelection();
    if (!selection) return undefined;
    if (selection.getComposedRanges) return selection.getComposedRanges({ shadowRoots: [this.#root] })[0];
    const own = /** @type {{ getSelection?: () => Selection }} */ (this.#root).getSelection?.();
    return own?.rangeCount ? own.getRangeAt(0) : undefined;
  }

  /** @param {Node} node @param {number} at */
  #offset(node, at) {
    const piece = this.#pieces.find((each) => each.node === node);
    if (piece) return piece.start + at;
    const place = document.createRange();
    place.setStart(node, at);
    const next = this.#pieces.find((each) => place.comparePoint(each.node, 0) >= 0);
    return next ? next.start : this.#length;
  }

  /** Selects a part of the text, as the mouse would; null for nothing. @param {Stretch | null} stretch */
  select(stretch) {
    const selection = document.getSelection();
    if (!stretch) return selection?.removeAllRanges();
    const [from, to] = [this.#place(stretch.start, true), this.#place(stretch.end, false)];
    selection?.setBaseAndExtent(from.node, stretch.start - from.start, to.node, stretch.end - to.start);
    from.node.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  /** The piece that holds this offset; at a border the later one for a start, else the earlier. @param {number} offset @param {boolean} isStart */
  #place(offset, isStart) {
    const found = this.#pieces.findLast(({ start }) => (isStart ? start <= offset : start < offset));
    return found ?? this.#pieces[0];
  }
}

/** @param {Mark} mark @param {Text} text */
function markElement(mark, text) {
  const remove = h(
    'button',
    { type: 'button', class: 'remove', 'aria-label': `Remove ${text.data}`, title: 'Remove', onclick: mark.remove },
    icon('M6 6l12 12M18 6L6 18'),
  );
  // The name must hold the text that is seen, so that it can be said to a voice control.
  const spoken = mark.tag === mark.name ? mark.name : `${mark.tag}, ${mark.name}`;
  const tag = h(
    'button',
    { type: 'button', class: 'tag', 'aria-label': `${text.data}: ${spoken}`, title: mark.name, 'aria-pressed': String(mark.selected) },
    mark.tag,
  );
  const element = h('mark', { class: `entity${mark.selected ? ' selected' : ''}`, style: `--tone: ${mark.color}` }, text, tag, remove);
  element.addEventListener('click', (event) => {
    if (!event.composedPath().includes(remove)) mark.choose();
  });
  return element;
}
