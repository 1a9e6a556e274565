/** node build-editor.mjs OUT: writes editor/ (CodeMirror as one module, and its licences) into the folder OUT, from the packages of the lock. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(process.argv[2] ?? HERE, 'editor');
const MODULES = join(HERE, 'node_modules');

const { metafile, outputFiles } = await build({
  entryPoints: [join(HERE, 'codemirror.mjs')],
  absWorkingDir: HERE,
  outfile: 'codemirror.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  write: false,
});

/** `node_modules/@codemirror/x/y.js` is of the package `@codemirror/x`. */
const bundled = Object.keys(metafile.inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
const packages = [...new Set(bundled.filter(Boolean))].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
  if (license !== 'MIT') throw new Error(`${name} is under another licence: ${license}`);
  return { head: `${name} ${version}`, text: readFileSync(join(MODULES, name, 'LICENSE'), 'utf8').trim() };
});
/** Each text once, below the packages that are under it. */
const texts = new Map();
for (const { head, text } of packages) texts.set(text, [...(texts.get(text) ?? []), head]);
const licences = [...texts].map(([text, heads]) => `${heads.map((head) => `  ${head}\n`).join('')}\n${text}\n`);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'codemirror.js'), `/*! CodeMirror and what it needs, under the MIT licence: LICENCES.txt beside this file. */\n${outputFiles[0].text}`);
writeFileSync(join(OUT, 'LICENCES.txt'), `codemirror.js is made of\n\n${licences.join('\n----\n\n')}`);
