/**
 * A task's page as it stands in its frame, and where a line of it comes from: for a preview and for the live server.
 *
 * @typedef {{
 *   html: string, lines: number[], runtime: string, guard: string, sandbox: string, media: Record<string, string>,
 *   patterns: { loader: string, helper: string, styles: string, s3: string },
 * }} Framed
 */

// A page inside the task's page: `srcdoc` is the one form of it that no policy stops, and a shadow may hide it.
const PAGES = /(?<=[\s"'/])(?:srcdoc|shadowrootmode)(?=[\s=/>])/gi;
// Where the browser knows trusted types, all markup and all code that a script makes passes through the guard.
const TYPES = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types default">`;
const DARK = `<script>document.documentElement.dataset.theme = 'dark'</script>`;

/** A script element that loads from such an address. @param {string} address @returns {RegExp} */
const loading = (address) => new RegExp(`<script\\b[^>]*\\ssrc\\s*=\\s*["']?\\s*${address}(?:[\\s"'][^>]*)?>\\s*</script\\s*>`, 'gi');

/** @param {string} text */
const linesIn = (text) => text.split('\n').length - 1;

/**
 * The page as it stands in the frame: media and runtime in it, nothing left to load.
 * @param {Framed} facts
 * @param {string} html
 * @param {boolean} dark in the theme that a worker can choose
 * @param {string} [more] what else runs before the template's scripts
 */
export function framed(facts, html, dark, more = '') {
  let page = html;
  for (const [url, data] of Object.entries(facts.media)) page = page.split(url).join(data);
  page = page
    .replace(new RegExp(`<link\\b[^>]*${facts.patterns.styles}[^>]*>`, 'gi'), '')
    .replace(loading(facts.patterns.helper), '')
    .replace(
      loading(facts.patterns.loader),
      (_, _scheme, second) => `<script data-generation="${second ? 'v2' : 'v1'}">${facts.runtime}</script>`,
    );
  // In front of a doctype the guard would put the page into quirks mode.
  const start = /^\s*<!doctype[^>]*>/i.exec(page)?.[0] ?? '';
  const guard = `<script>(() => {\n${facts.guard}\nguard(${PAGES});\n})()</script>`;
  return start + TYPES + guard + more + (dark ? DARK : '') + page.slice(start.length).replace(PAGES, 'data-not-here');
}

/**
 * Where in the template a line of the document in the frame comes from, in words; nothing for what was put into it.
 * @param {Framed} facts
 * @param {{ whole: string, html: string, more?: string }} shown the document, the page that it was made of, what else was put in
 * @param {number} line
 */
export function placeOf(facts, shown, line) {
  let at = line;
  for (const inserted of [facts.runtime, facts.guard, shown.more ?? '']) {
    if (!inserted) continue;
    for (let from = shown.whole.indexOf(inserted); from >= 0; from = shown.whole.indexOf(inserted, from + inserted.length)) {
      // The guard stands in a function: one line before it, two behind it.
      const around = inserted === facts.guard;
      const first = linesIn(shown.whole.slice(0, from)) + (around ? 0 : 1);
      const more = linesIn(inserted) + (around ? 3 : 0);
      if (line >= first + more) at -= more;
      else if (line > first) return '';
    }
  }
  const own = shown.html === facts.html ? facts.lines[at - 1] : 0;
  return own ? `line ${own} of the template: ` : `line ${at} of the page: `;
}
