/** Holds Python: checks a template and writes the page of its task, one question after the other. */
import { loadPyodide } from './pyodide/pyodide.mjs';

const ready = start();

self.onmessage = async ({ data: { id, kind, arguments: given } }) => {
  try {
    const module = await ready;
    const answer = module[kind](...given);
    postMessage({ id, answer });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};

async function start() {
  const [python, packed, scripts] = await Promise.all([loadPyodide({ indexURL: './pyodide/' }), bytes('crowdlint.zip'), parser()]);
  python.unpackArchive(packed, 'zip', { extractDir: '/app' });
  python.runPython('import sys; sys.path.insert(0, "/app")');
  if (scripts) python.pyimport('tree_sitter').read = scripts;
  const module = python.pyimport('crowdlint_playground');
  postMessage({ id: 0, answer: 'ready' });
  return module;
}

async function bytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A function from a script to its nodes, as tree_sitter.py reads them; null where the browser cannot load one. */
async function parser() {
  try {
    const { Parser, Language } = await import('./tree-sitter/web-tree-sitter.js');
    await Parser.init({ locateFile: (name) => new URL(`./tree-sitter/${name}`, import.meta.url).href });
    const reader = new Parser();
    reader.setLanguage(await Language.load(await bytes('./tree-sitter/tree-sitter-javascript.wasm')));
    return (text) => JSON.stringify(nodes(reader.parse(text)));
  } catch (error) {
    console.warn(error);
    return null;
  }
}

function nodes(tree) {
  const found = [];
  const cursor = tree.walk();
  for (let depth = 0; ; ) {
    found.push([
      cursor.nodeType,
      cursor.startIndex,
      cursor.endIndex,
      cursor.nodeIsNamed,
      cursor.nodeIsMissing,
      cursor.currentFieldName,
      depth,
    ]);
    if (cursor.gotoFirstChild()) {
      depth += 1;
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        tree.delete();
        return found;
      }
      depth -= 1;
    }
  }
}
