/** node build.mjs OUT: writes polymer.js, icons.svg and LICENCES.txt into the folder OUT, from the packages of the lock. Same lock, same bytes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = process.argv[2] ?? HERE;
const MODULES = join(HERE, 'node_modules');

/** A preview has no network: the style sheet that loads a font from one is left out. */
const noFonts = {
  name: 'no-fonts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@polymer\/font-roboto\// }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/** All packages of the bundle are under this one licence; pages that hold the bundle hold its text, too. */
const LICENCE = readFileSync(join(MODULES, '@polymer/polymer/LICENSE.txt'), 'utf8').replace(/^\/\/ ?/gm, '').trim();

const { metafile, outputFiles } = await build({
  entryPoints: [join(HERE, 'entry.js')],
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  tsconfigRaw: {},
  charset: 'ascii',
  legalComments: 'none',
  banner: { js: `/*\n${LICENCE}\n*/` },
  metafile: true,
  plugins: [noFonts],
  write: false,
});
writeFileSync(join(OUT, 'polymer.js'), outputFiles[0].contents);

const icons = readFileSync(join(MODULES, '@polymer/iron-icons/iron-icons.js'), 'utf8').match(/<svg>.*<\/svg>/s);
writeFileSync(join(OUT, 'icons.svg'), `${icons[0].replace(/>\s+</g, '><')}\n`);

/** `node_modules/@polymer/x/y.js` is of the package `@polymer/x`. */
const bundled = Object.keys(metafile.inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
const packages = [...new Set([...bundled.filter(Boolean), '@polymer/iron-icons'])].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
  if (license !== 'BSD-3-Clause') throw new Error(`${name} is under another licence: ${license}`);
  return `  ${name} ${version}\n`;
});
writeFileSync(join(OUT, 'LICENCES.txt'), `polymer.js and icons.svg are made of\n\n${packages.join('')}\nall under the BSD-3-Clause licence:\n\n${LICENCE}\n`);
