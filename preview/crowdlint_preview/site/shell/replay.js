/**
 * Renders templates that are simple enough again by itself, with other data: the pieces are those of `replayable.py`.
 *
 * @typedef {{ text: string } | { column: string } | { path?: (string | number)[], value?: string, filters: string[] }} Piece
 * @typedef {{ patterns: { s3: string }, objects: Record<string, string> }} Replayed
 */

/** @param {unknown} value how an output prints it, before autoescape */
function asText(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (each) => ENTITIES[each]);

/** @param {unknown} data @param {(string | number)[]} path */
function look(data, path) {
  let here = data;
  for (const key of path) here = here && typeof here === 'object' ? /** @type {any} */ (here)[key] : undefined;
  return here;
}

/** The picture, sound … that stands for an S3 object; one that is not among the page's own is shown by a stand-in. @param {Replayed} facts @param {string} uri */
function granted(facts, uri) {
  const match = new RegExp(`^${facts.patterns.s3}$`).exec(uri);
  if (!match) throw new Error(`grant_read_access cannot use ${JSON.stringify(uri)}: it is no S3 URI`);
  return facts.objects[`${match[1]}/${match[2]}`] ?? Object.values(facts.objects)[0] ?? '';
}

/** What a piece prints with these data. @param {Replayed} facts @param {Piece} piece @param {unknown} data */
export function printed(facts, piece, data) {
  if ('text' in piece) return piece.text;
  if ('column' in piece) return asText(look(data, [piece.column]));
  let value = piece.path ? look({ task: { input: data } }, piece.path) : piece.value;
  let safe = false;
  for (const filter of piece.filters) {
    if (filter === 'json') value = JSON.stringify(value ?? null);
    else if (filter === 'escape') value = safe ? value : escaped(asText(value));
    else if (filter !== 'raw') value = granted(facts, asText(value));
    safe = filter === 'escape' || (filter === 'raw' && typeof value === 'string');
  }
  const exempt = piece.filters.includes('escape') || piece.filters.includes('raw');
  return exempt ? asText(value) : escaped(asText(value));
}
