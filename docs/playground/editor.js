/** The two editors: a template with Liquid in it, and JSON. */
import * as cm from './codemirror.js';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');

const COLOURS = {
  light: { tag: '#175199', attribute: '#7a3e00', text: '#1d6b34', word: '#8b2a8f', comment: '#5f6b78' },
  dark: { tag: '#7db8ec', attribute: '#e7b27a', text: '#8fd3a0', word: '#dd9de0', comment: '#96a1ae' },
};

function look(dark) {
  const { tags } = cm;
  const colours = dark ? COLOURS.dark : COLOURS.light;
  const style = cm.HighlightStyle.define([
    { tag: [tags.tagName, tags.propertyName], color: colours.tag },
    { tag: tags.attributeName, color: colours.attribute },
    { tag: [tags.string, tags.attributeValue], color: colours.text },
    { tag: [tags.keyword, tags.number, tags.bool, tags.operator, tags.processingInstruction], color: colours.word },
    { tag: tags.comment, color: colours.comment, fontStyle: 'italic' },
  ]);
  const theme = cm.EditorView.theme(
    {
      '&': { backgroundColor: 'transparent', color: 'var(--text)' },
      '.cm-gutters': { backgroundColor: 'var(--bar)', color: 'var(--quiet)', border: 'none' },
      '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
      '.cm-cursor': { borderLeftColor: 'var(--text)' },
      '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--chosen) !important' },
      '.cm-tooltip': { backgroundColor: 'var(--bar)', color: 'var(--text)', border: '1px solid var(--line)' },
      '.cm-content': { caretColor: 'var(--text)' },
    },
    { dark },
  );
  return [theme, cm.syntaxHighlighting(style)];
}

/** An editor in a place. `changed` is called with its text when somebody types, not when `put` does. */
export function editor(place, { language, name, changed }) {
  const looks = new cm.Compartment();
  const view = new cm.EditorView({
    parent: place,
    extensions: [
      cm.lineNumbers(),
      cm.history(),
      cm.drawSelection(),
      cm.indentOnInput(),
      cm.bracketMatching(),
      cm.closeBrackets(),
      cm.autocompletion(),
      cm.highlightSpecialChars(),
      cm.keymap.of([...cm.closeBracketsKeymap, ...cm.defaultKeymap, ...cm.historyKeymap, ...cm.completionKeymap, ...cm.lintKeymap]),
      cm.EditorView.lineWrapping,
      cm.EditorView.contentAttributes.of({ 'aria-label': name }),
      language,
      language === JSON_DATA ? [] : cm.lintGutter(),
      looks.of(look(DARK.matches)),
      cm.EditorView.updateListener.of((update) => {
        const typed = update.transactions.some((each) => each.docChanged && !each.annotation(cm.Transaction.remote));
        if (typed) changed(update.state.doc.toString());
      }),
    ],
  });
  DARK.addEventListener('change', () => view.dispatch({ effects: looks.reconfigure(look(DARK.matches)) }));
  return view;
}

export const JSON_DATA = cm.json();

/** HTML with Liquid, completing what `elements` says: tag -> {attribute: its values or null}. */
export function template(elements) {
  const extraTags = Object.fromEntries(Object.entries(elements).map(([tag, attrs]) => [tag, { attrs }]));
  return cm.liquid({ base: cm.html({ extraTags }) });
}

/** Another text, as if nobody had typed it. */
export function put(view, text) {
  if (view.state.doc.toString() === text) return;
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    annotations: cm.Transaction.remote.of(true),
  });
}

export function mark(view, findings, fixed) {
  const length = view.state.doc.length;
  const marks = findings.map((each) => ({
    from: Math.min(each.from, length),
    to: Math.min(Math.max(each.to, each.from), length),
    severity: each.severity,
    source: `${each.code} ${each.name}`,
    message: each.message,
    actions: each.fix ? [{ name: each.fix.message, apply: () => fixed(each.fix) }] : [],
  }));
  view.dispatch(cm.setDiagnostics(view.state, marks));
}

export function show(view, from, to) {
  view.dispatch({ selection: { anchor: from, head: to }, effects: cm.EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
}
