import { crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { History } from '../base/history.js';
import { style as labels } from '../panes/label-list.css';
import { LabelList } from '../panes/label-list.js';
import { freshColor, labelKey, paletteColor } from '../panes/palette.js';
import { PaneWidget } from '../panes/pane-widget.js';
import { style as tools } from '../panes/toolbar.css';
import { barButton, toolbar } from '../panes/toolbar.js';
import { style } from '../text/entities.css';
import { MarkedText } from '../text/marked-text.js';
import { SpanList } from '../text/span-list.js';
import { Characters, readSpans, trimmed, writeSpans } from '../text/spans.js';
import { lazyWords, selectionAfter } from '../text/text-keys.js';

/** @typedef {import('../text/spans.js').Span} Span */
/** @typedef {{ label: string, shortDisplayName?: string, fullDisplayName?: string }} Label */

const HINT = 'Choose a label, then drag over the text; or select first, then choose. Click a mark to give it another label.';
/** @type {[string, string][]} */
const SHORTCUTS = [
  ['1 … 9, 0, g h i j k n r', 'Choose a label, or give it to what is selected'],
  ['Arrows', 'In the text: select the next word'],
  ['Shift+Arrows', 'In the text: grow or shrink what is selected; with Ctrl by words'],
  ['Enter', 'In the text: mark what is selected with the chosen label'],
  ['Delete', 'Remove the mark that was clicked'],
  ['Esc', 'Select nothing'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
];

/** Marks in a text. It is the whole task by itself: its own crowd-form stands in its shadow root. */
crowd.define(
  'crowd-entity-annotation',
  class extends PaneWidget {
    #history = new History(() => this.#show());
    #marks = new SpanList(this.#history);
    #text = new MarkedText();
    #labelList = new LabelList();
    #hint = h('div', { class: 'hint', role: 'status' }, HINT);
    #undo = barButton({ name: 'Undo', key: 'Ctrl+Z', icon: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 5 5v2' }, () => this.#history.undo());
    #redo = barButton({ name: 'Redo', key: 'Ctrl+Y', icon: 'M15 7l5 5-5 5M20 12H10a5 5 0 0 0-5 5v2' }, () => this.#history.redo());
    #characters = new Characters('');
    #words = lazyWords('');
    /** The label that a drag gives. @type {string | null} */
    #active = null;
    /** Where the last selection ended: the arrows go on from there. */
    #caret = 0;

    build() {
      const form = document.createElement('crowd-form');
      this.root.append(...[tools, labels, style].map((each) => h('style', {}, each)));
      this.layOut({
        main: [h('div', { class: 'hint-row' }, this.#hint), h('div', { id: 'annotation-area-container' }, this.#text.box)],
        side: [h('h2', {}, 'Labels'), this.#labelList.box],
        tools: [toolbar(this.#undo, this.#redo)],
        // The form inside is submitted by the browser.
        submit: undefined,
        shortcuts: SHORTCUTS,
        into: form,
      });
      this.root.append(form);
      // A press on a label leaves the text selected.
      this.#labelList.box.addEventListener('mousedown', (event) => event.preventDefault());
      this.#text.box.addEventListener('mousedown', () => document.addEventListener('mouseup', () => this.#dragged(), { once: true }));
      document.addEventListener('selectionchange', () => this.#tell());
      this.#read();
    }

    /** @param {string} name */
    changed(name) {
      super.changed(name);
      if (name === 'text' || name === 'initial-value') this.#read();
      if (name === 'labels') this.#show();
    }

    /** Begins anew with what the attributes say. */
    #read() {
      const text = this.text('text');
      const given = this.json('initial-value', []);
      if (!Array.isArray(given)) throw new Error('the attribute initial-value must be a list.');
      this.#characters = new Characters(text);
      this.#words = lazyWords(text);
      this.#caret = 0;
      const { spans, problems } = readSpans(given, this.#characters);
      this.#marks.spans = spans;
      this.#show();
      for (const problem of problems) this.fail(problem);
    }

    /** The kinds of entity; assign a new array to change them. @returns {Label[]} */
    get labels() {
      const labels = this.json('labels', []);
      if (!Array.isArray(labels)) throw new Error('the attribute labels must be a list.');
      if (!labels.every((each) => each?.label)) throw new Error('the attribute labels must hold objects with a label.');
      return labels;
    }

    set labels(labels) {
      this.give('labels', labels);
    }

    #show() {
      const { labels } = this;
      const { selected, spans } = this.#marks;
      this.#text.show(
        this.text('text'),
        spans.map((span) => this.#mark(span, labels)),
      );
      this.#labelList.show(
        labels.map(({ label, fullDisplayName }, i) => ({
          id: label,
          text: fullDisplayName || label,
          color: paletteColor(i),
          key: labelKey(i),
          selected: label === (selected ? selected.label : this.#active),
          choose: () => this.#choose(label),
        })),
      );
      this.#undo.disabled = !this.#history.canUndo;
      this.#redo.disabled = !this.#history.canRedo;
      this.#tell();
    }

    /** @param {Span} span @param {readonly Label[]} labels @returns {import('../text/marked-text.js').Mark} */
    #mark(span, labels) {
      const at = labels.findIndex(({ label }) => label === span.label);
      const { shortDisplayName, fullDisplayName } = labels[at] ?? {};
      return {
        ...span,
        color: at < 0 ? freshColor(labels.map((_, i) => paletteColor(i))) : paletteColor(at),
        tag: shortDisplayName || span.label,
        name: fullDisplayName || span.label,
        selected: span === this.#marks.selected,
        choose: () => this.#select(span),
        remove: () => this.#marks.remove(span),
      };
    }

    /** @param {Span | null} span */
    #select(span) {
      // A drag that ends in a mark is no click on it.
      if (span && this.#text.selection) return;
      this.#marks.selected = span === this.#marks.selected ? null : span;
      this.#show();
    }

    /** A label was chosen: for what is selected, else for the drags to come. @param {string} label */
    #choose(label) {
      const { selected } = this.#marks;
      if (this.#text.selection) return this.#add(label);
      if (selected) return this.#marks.relabel(selected, label);
      this.#active = label === this.#active ? null : label;
      this.#show();
    }

    /** The mouse let go, somewhere: the browser has the selection right after that. */
    #dragged() {
      setTimeout(() => {
        if (this.#active && this.#text.selection) this.#add(this.#active);
        else if (this.#marks.selected) this.#show();
      });
    }

    /** Marks what is selected. @param {string} label */
    #add(label) {
      const { selection } = this.#text;
      const stretch = selection && trimmed(this.text('text'), this.#characters.whole(selection));
      this.#text.select(null);
      if (!stretch) return;
      this.#caret = stretch.end;
      if (this.#marks.touches(stretch)) return this.#say('Marks cannot overlap. Remove the mark that is there first.');
      this.#marks.selected = null;
      this.#marks.add({ ...stretch, label });
      this.refuse('');
    }

    /** @param {string} text */
    #say(text) {
      this.#hint.textContent = text;
    }

    /** What is selected, and what can be done with it. */
    #tell() {
      const { selection } = this.#text;
      const { selected } = this.#marks;
      const part = selection ?? selected;
      const quoted = part && `“${this.text('text').slice(part.start, part.end)}”`;
      if (selection) this.#say(`Selected: ${quoted}. Choose a label for it.`);
      else if (selected) this.#say(`${quoted} is marked. Choose another label, or press Delete to remove the mark.`);
      else if (/^(?:Selected|“)/.test(this.#hint.textContent ?? '')) this.#say(HINT);
    }

    /** @param {KeyboardEvent} event */
    press(event) {
      if (event.composedPath()[0] === this.#text.box && this.#pressInText(event)) return true;
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
        this.#history[key === 'y' || event.shiftKey ? 'redo' : 'undo']();
        return true;
      }
      return super.press(event);
    }

    /** @param {KeyboardEvent} event */
    #pressInText(event) {
      if (event.key === 'Enter' && this.#active) {
        this.#add(this.#active);
        return true;
      }
      const selection = this.#text.selection ?? { start: this.#caret, end: this.#caret };
      const next = selectionAfter(this.#characters, this.#words(), selection, event);
      if (next) this.#text.select(next);
      this.#tell();
      return next !== undefined;
    }

    /** @param {string} key */
    actionFor(key) {
      const { selected } = this.#marks;
      if ((key === 'Delete' || key === 'Backspace') && selected) return () => this.#marks.remove(selected);
      if (key === 'Escape') return () => this.#drop();
      const label = this.labels.find((_, i) => labelKey(i) === key)?.label;
      return label === undefined ? undefined : () => this.#choose(label);
    }

    #drop() {
      this.#text.select(null);
      this.#marks.selected = null;
      this.#show();
    }

    get kept() {
      const { spans } = this.#marks;
      return this.#history.canUndo ? { text: this.text('text'), spans } : undefined;
    }

    /** Marks fit the text that they were made in alone. */
    set kept(state) {
      if (state?.text !== this.text('text')) return;
      const names = this.labels.map(({ label }) => label);
      const before = this.#marks.spans;
      const use = (/** @type {readonly Span[]} */ spans) => {
        this.#marks.spans = spans;
      };
      const spans = state.spans.filter((/** @type {Span} */ span) => names.includes(span.label));
      use(spans);
      this.#history.push({ undo: () => use(before), redo: () => use(spans) });
    }

    get answer() {
      return { entities: writeSpans(this.#marks.spans, this.#characters) };
    }
  },
);
