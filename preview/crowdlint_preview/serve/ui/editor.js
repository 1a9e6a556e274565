/** The editors: the template, with all that crowdlint knows of it, and the task data. */

import * as cm from './codemirror.js';
import { h, markdown } from './parts.js';

/**
 * @typedef {{ line: number, column: number }} Place from 0, the column in units of UTF-16
 * @typedef {{ from: Place, to: Place, text: string }} Edit
 * @typedef {{ title: string, safe: boolean, edits: Edit[] }} Action
 * @typedef {{ from: Place, to: Place, severity: 'error' | 'warning' | 'info', code: string, message: string, fixes: Action[] }} FoundMistake
 * @typedef {{
 *   changed: () => void, complete: (at: Place) => Promise<any[]>, hover: (at: Place) => Promise<any>, openRule: (code: string) => void,
 *   actionsAt: (at: { from: Place, to: Place }) => void,
 * }} Asked what the editor of a template asks for
 */

const nonce = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name=nonce]')).content;
const { tags } = cm;

const COLOURS = cm.HighlightStyle.define([
  { tag: [tags.tagName, tags.angleBracket], color: 'light-dark(#0b5cad, #7cc0ff)' },
  { tag: tags.attributeName, color: 'light-dark(#7a3e9d, #d2a8ff)' },
  { tag: [tags.attributeValue, tags.string], color: 'light-dark(#1a6b37, #8fdcab)' },
  { tag: [tags.keyword, tags.controlKeyword, tags.processingInstruction], color: 'light-dark(#b3261e, #ff9d95)' },
  { tag: [tags.variableName, tags.propertyName], color: 'light-dark(#8a5a00, #f2c063)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#0b6e6e, #7fd6d6)' },
  { tag: [tags.comment, tags.docComment], color: 'light-dark(#616c77, #93a1ae)', fontStyle: 'italic' },
]);

const BASE = [
  cm.EditorView.cspNonce.of(nonce),
  cm.highlightSpecialChars(),
  cm.history(),
  cm.drawSelection(),
  cm.indentOnInput(),
  cm.bracketMatching(),
  cm.syntaxHighlighting(COLOURS),
  cm.indentUnit.of('  '),
  cm.EditorView.lineWrapping,
  cm.keymap.of([...cm.defaultKeymap, ...cm.historyKeymap, ...cm.searchKeymap, ...cm.completionKeymap, ...cm.lintKeymap]),
];

/** Where completion begins by itself: in a tag, an output or a tag of Liquid that is still open. */
const INSIDE = /(?:<\/?[\w-]*|<[a-z][^>]*[\s"'=\w-]|\{[{%][^}]*[\w\s.|%{["'-])$/i;

/** @param {any} doc @param {Place} place */
function offsetOf(doc, { line, column }) {
  if (line >= doc.lines) return doc.length;
  const found = doc.line(line + 1);
  return Math.min(found.from + column, found.to);
}

/** @param {any} doc @param {number} offset @returns {Place} */
function placeOf(doc, offset) {
  const line = doc.lineAt(offset);
  return { line: line.number - 1, column: offset - line.from };
}

/** The one change that makes a text what it is to be, as small as it can be. @param {string} before @param {string} after */
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

class TextEditor {
  /** @param {HTMLElement} parent @param {any[]} extensions @param {string} label @param {() => void} changed */
  constructor(parent, extensions, label, changed) {
    this.quiet = false;
    const listener = cm.EditorView.updateListener.of((/** @type {any} */ update) => {
      if (update.docChanged && !this.quiet) changed();
    });
    const attributes = cm.EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' });
    this.extensions = [...BASE, attributes, listener, ...extensions];
    this.view = new cm.EditorView({ parent, state: cm.EditorState.create({ extensions: this.extensions }) });
  }

  /** The text, its lines ended by `\n`. */
  get text() {
    return this.view.state.doc.toString();
  }

  /** Another text: nothing is left of the one before. @param {string} text */
  begin(text) {
    this.view.setState(cm.EditorState.create({ doc: text, extensions: this.extensions }));
  }

  /** The same text as somebody else has changed it: the cursor and what can be undone stay. @param {string} text */
  follow(text) {
    const changes = difference(this.text, text);
    if (changes.from === changes.to && !changes.insert) return;
    this.quiet = true;
    this.view.dispatch({ changes });
    this.quiet = false;
  }

  focus() {
    this.view.focus();
  }
}

export class DataEditor extends TextEditor {
  /** @param {HTMLElement} parent @param {() => void} changed */
  constructor(parent, changed) {
    super(parent, [cm.json()], 'Task data, JSON', changed);
  }
}

export class TemplateEditor extends TextEditor {
  /** @param {HTMLElement} parent @param {Asked} asked */
  constructor(parent, asked) {
    const run = (/** @type {any} */ view) => {
      asked.actionsAt(selected(view));
      return true;
    };
    super(
      parent,
      [
        cm.lineNumbers(),
        cm.highlightActiveLine(),
        cm.highlightActiveLineGutter(),
        cm.highlightSelectionMatches(),
        cm.closeBrackets(),
        cm.closePercentBrace,
        cm.liquid({ base: cm.html({ autoCloseTags: true }) }),
        cm.lintGutter(),
        cm.autocompletion({ override: [(/** @type {any} */ context) => complete(context, asked)] }),
        cm.hoverTooltip((/** @type {any} */ view, /** @type {number} */ pos) => told(view, pos, asked), { hoverTime: 350 }),
        cm.keymap.of([{ key: 'Mod-.', run }]),
      ],
      'Template',
      asked.changed,
    );
    this.asked = asked;
  }

  /** Underlines what is wrong. @param {FoundMistake[]} findings */
  underline(findings) {
    const { doc } = this.view.state;
    const diagnostics = findings.map((found) => {
      const from = offsetOf(doc, found.from);
      return {
        from,
        to: Math.max(from, offsetOf(doc, found.to)),
        severity: found.severity,
        message: found.message,
        renderMessage: () => this.#message(found),
        actions: found.fixes.map((fix) => ({ name: fix.title, apply: () => this.apply(fix) })),
      };
    });
    this.view.dispatch(cm.setDiagnostics(this.view.state, diagnostics));
  }

  /** @param {FoundMistake} found */
  #message({ code, message }) {
    if (!code) return h('span', {}, message);
    const link = h('button', { type: 'button', class: 'link', click: () => this.asked.openRule(code) }, code);
    return h('span', { class: 'told' }, `${message} `, link);
  }

  /** Makes all edits of an action at once. @param {Action} action */
  apply(action) {
    const { doc } = this.view.state;
    const changes = action.edits.map(({ from, to, text }) => ({ from: offsetOf(doc, from), to: offsetOf(doc, to), insert: text }));
    this.view.dispatch({ changes, userEvent: 'input.fix' });
    this.focus();
  }

  /** @param {Place} at */
  goTo(at) {
    const anchor = offsetOf(this.view.state.doc, at);
    this.view.dispatch({ selection: { anchor }, effects: cm.EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.focus();
  }
}

/** @param {any} view */
function selected(view) {
  const { doc, selection } = view.state;
  return { from: placeOf(doc, selection.main.from), to: placeOf(doc, selection.main.to) };
}

// A place to fill in, as CodeMirror's snippets write it.
const FIELD = ['$', '{}'].join('');

/** @param {string} part of a snippet that means nothing but itself */
const unfilled = (part) => part.replace(/[{}\\]/g, '\\$&');

/** @param {any} context @param {Asked} asked */
async function complete(context, asked) {
  const { doc } = context.state;
  const before = doc.sliceString(Math.max(0, context.pos - 300), context.pos);
  if (!context.explicit && !INSIDE.test(before)) return null;
  const items = await asked.complete(placeOf(doc, context.pos));
  if (!items.length || context.aborted) return null;
  const kinds = {
    class: 'type',
    property: 'property',
    enummember: 'enum',
    function: 'function',
    keyword: 'keyword',
    variable: 'variable',
    field: 'property',
  };
  return {
    from: offsetOf(doc, items[0].from),
    validFor: /^[\w-]*$/,
    options: items.map((item, at) => ({
      label: item.label,
      type: /** @type {any} */ (kinds)[item.kind.replace('_', '')] ?? 'text',
      detail: item.detail,
      boost: Math.max(-99, 99 - at),
      info: item.told ? () => h('div', { class: 'told' }, markdown(item.told)) : undefined,
      apply: item.parts ? cm.snippet(item.parts.map(unfilled).join(FIELD)) : item.text,
    })),
  };
}

/** @param {any} view @param {number} pos @param {Asked} asked */
async function told(view, pos, asked) {
  const { doc } = view.state;
  const found = await asked.hover(placeOf(doc, pos));
  if (!found || view.state.doc !== doc) return null;
  const from = found.from ? offsetOf(doc, found.from) : pos;
  const end = found.to ? offsetOf(doc, found.to) : pos;
  return { pos: from, end, create: () => ({ dom: h('div', { class: 'told' }, markdown(found.text)) }) };
}
