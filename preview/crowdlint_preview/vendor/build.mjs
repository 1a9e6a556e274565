/** node build.mjs OUT: writes polymer/, icons.svg and LICENCES.txt into the folder OUT, from the packages of the lock. Same lock, same bytes. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** All packages are under this one licence; pages that hold parts of them hold its text, too. */
const LICENCE = readFileSync(join(MODULES, '@polymer/polymer/LICENSE.txt'), 'utf8').replace(/^\/\/ ?/gm, '').trim();

/** The open-source elements that Amazon's controls extend: `controls/paper.js` extends them by tag. */
const PAPER = ['badge', 'checkbox', 'fab', 'icon-button', 'radio-button', 'radio-group', 'slider', 'toast', 'toggle-button'];
const ELEMENTS = {
  'iron-icon': 'iron-icon/iron-icon.js',
  'iron-iconset-svg': 'iron-iconset-svg/iron-iconset-svg.js',
  'paper-input': 'paper-input/paper-input.js',
  'paper-textarea': 'paper-input/paper-textarea.js',
  ...Object.fromEntries(PAPER.map((name) => [`paper-${name}`, `paper-${name}/paper-${name}.js`])),
};

const { metafile, outputFiles } = await build({
  entryPoints: Object.entries(ELEMENTS).map(([out, path]) => ({ in: `@polymer/${path}`, out })),
  absWorkingDir: HERE,
  outdir: 'polymer',
  chunkNames: 'shared-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  tsconfigRaw: {},
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  plugins: [noFonts],
  write: false,
});

/** A module that esbuild made, as a classic script: it takes from `polymer` what it imports, and puts there what it exports. */
const IMPORTS = /^(?:import(?:\{[^}]*\}from)?"\.\/[\w-]+\.js";)*/;
const EXPORTS = /(?:export\{([^}]*)\};)?\s*$/;
const exchanged = (names) => names.replace(/([\w$]+) as ([\w$]+)/g, '$1:$2');
function classic(name, text) {
  const imports = text.match(IMPORTS)[0];
  const taken = [...imports.matchAll(/import\{([^}]*)\}from"\.\/([\w-]+)\.js";/g)];
  const given = text.match(EXPORTS)[1] ?? '';
  const body = text.slice(imports.length).replace(EXPORTS, '');
  if (/(?:^|[;}])(?:import|export)[{"* ]/.test(body)) throw new Error(`${name} has an import or export that is not understood`);
  const head = taken.map(([, names, from]) => `const{${exchanged(names)}}=polymer["${from}"];`).join('');
  const back = given.split(',').filter(Boolean).map((pair) => pair.split(' as ')).map(([inner, outer]) => `${outer ?? inner}:${inner}`);
  return `polymer["${name}"]=(()=>{${head}${body}\nreturn{${back}}})();\n`;
}

const nameOf = (path) => path.match(/([\w-]+)\.js$/)[1];
/** esbuild leaves out imports that only have effects where it splits: what must run before what is read from the sources. */
const home = Object.fromEntries(
  Object.entries(metafile.outputs).flatMap(([path, { inputs }]) => Object.keys(inputs).map((input) => [input, nameOf(path)])),
);
const needed = Object.fromEntries(
  Object.entries(metafile.outputs).map(([path, { inputs, imports, entryPoint }]) => {
    const sources = [...new Set([...Object.keys(inputs), ...(entryPoint ? [entryPoint] : [])])];
    const before = sources.flatMap((input) => metafile.inputs[input].imports.map((each) => home[each.path]));
    const names = [...before, ...imports.map((each) => nameOf(each.path))];
    return [nameOf(path), [...new Set(names)].filter((name) => name && name !== nameOf(path))];
  }),
);
/** What an element is made of, each part behind those that it needs. */
function parts(name, found = [], above = []) {
  if (above.includes(name)) throw new Error(`parts need each other: ${[...above, name].join(' ')}`);
  for (const each of needed[name]) if (!found.includes(each)) parts(each, found, [...above, name]);
  if (!found.includes(name)) found.push(name);
  return found;
}
const table = Object.keys(ELEMENTS).sort().map((tag) => {
  // An icon is drawn from a set.
  const draws = parts(tag).includes(home['node_modules/@polymer/iron-icon/iron-icon.js']);
  return [tag, draws ? parts(tag, parts('iron-iconset-svg')) : parts(tag)];
});

rmSync(join(OUT, 'polymer'), { recursive: true, force: true });
mkdirSync(join(OUT, 'polymer'));
for (const { path, text } of outputFiles) writeFileSync(join(OUT, 'polymer', `${nameOf(path)}.js`), classic(nameOf(path), text));
writeFileSync(join(OUT, 'polymer', 'parts.json'), `${JSON.stringify(Object.fromEntries(table), null, 1)}\n`);

const icons = readFileSync(join(MODULES, '@polymer/iron-icons/iron-icons.js'), 'utf8').match(/<svg>.*<\/svg>/s);
writeFileSync(join(OUT, 'icons.svg'), `${icons[0].replace(/>\s+</g, '><')}\n`);

/** `node_modules/@polymer/x/y.js` is of the package `@polymer/x`. */
const bundled = Object.keys(metafile.inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
const packages = [...new Set([...bundled.filter(Boolean), '@polymer/iron-icons'])].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
  if (license !== 'BSD-3-Clause') throw new Error(`${name} is under another licence: ${license}`);
  return `  ${name} ${version}\n`;
});
writeFileSync(join(OUT, 'LICENCES.txt'), `polymer/ and icons.svg are made of\n\n${packages.join('')}\nall under the BSD-3-Clause licence:\n\n${LICENCE}\n`);
