/** Keys and values among the blocks of a Textract result: pure functions of plain data. */

/**
 * @typedef {object} Block keys in lowerCamelCase
 * @property {string} blockType
 * @property {string} id
 * @property {string} [text]
 * @property {string[]} [entityTypes]
 * @property {{ type: string, ids: string[] }[]} [relationships]
 * @property {{ boundingBox?: { left: number, top: number, width: number, height: number } }} [geometry] in parts of the page
 * @property {number} [confidence]
 */

/** @typedef {{ key: string, value: string, keyBlock?: Block, valueBlock?: Block }} Pair without blocks: one that the worker may fill */
/** @typedef {{ importantFormKey: string, importantFormKeyAliases?: string[] }} ImportantKey */

const KEPT = ['blockType', 'confidence', 'geometry', 'id', 'relationships', 'entityTypes', 'text'];

/** @param {Block} block @param {string} type @returns {string[]} */
const related = (block, type) => (block.relationships ?? []).filter((each) => each.type === type).flatMap((each) => each.ids);

/** The block's own text, else that of its words. @param {Block | undefined} block @param {Map<string, Block>} byId */
const textOf = (block, byId) => block?.text ?? wordsOf(block, byId);

/** @param {Block | undefined} block @param {Map<string, Block>} byId */
function wordsOf(block, byId) {
  const words = block ? related(block, 'CHILD').map((id) => byId.get(id)?.text ?? '') : [];
  return words.filter(Boolean).join(' ');
}

/** @param {string} text */
const plain = (text) => text.trim().replace(/\s*:$/, '').toLowerCase();

/**
 * The pairs that were found, then one for each important key that was not.
 * @param {readonly Block[]} blocks
 * @param {readonly ImportantKey[]} important
 * @returns {Pair[]}
 */
export function readPairs(blocks, important) {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const found = blocks.filter((block) => block.entityTypes?.includes('KEY'));
  const pairs = found.map((keyBlock) => {
    const valueBlock = byId.get(related(keyBlock, 'VALUE')[0]);
    return { key: textOf(keyBlock, byId), value: textOf(valueBlock, byId), keyBlock, valueBlock };
  });
  const there = new Set(pairs.map((pair) => plain(pair.key)));
  const missing = important.filter(
    (key) => ![key.importantFormKey, ...(key.importantFormKeyAliases ?? [])].some((name) => there.has(plain(name))),
  );
  return [...pairs, ...missing.map((key) => ({ key: key.importantFormKey, value: '' }))];
}

/**
 * The reviewed blocks. As in a real answer, a text stands in the WORD blocks that a key or value names as its CHILD, one
 * word each, and in no key or value itself; how several words are shared out is inferred.
 * @param {readonly Block[]} blocks
 * @param {readonly Pair[]} pairs
 * @returns {Block[]}
 */
export function writeBlocks(blocks, pairs) {
  const book = new Book(blocks);
  for (const [i, { key, value, keyBlock, valueBlock }] of pairs.entries()) {
    if (keyBlock) book.write(keyBlock, key);
    if (valueBlock) book.write(valueBlock, value);
    else if (value !== '') book.link(keyBlock?.id ?? book.add('KEY', i + 1, key), book.add('VALUE', i + 1, value));
  }
  return book.kept();
}

/** Blocks by their id, in order. */
class Book {
  /** @type {Map<string, Block>} */
  #byId;

  /** @param {readonly Block[]} blocks */
  constructor(blocks) {
    this.#byId = new Map(blocks.map((block) => [block.id, block]));
  }

  /** An id that is not taken. @param {string} name */
  #free(name) {
    let id = name;
    for (let number = 2; this.#byId.has(id); number += 1) id = `${name}-${number}`;
    return id;
  }

  /** Gives a block this text, where its words say another. @param {Block} given @param {string} text */
  write(given, text) {
    if (wordsOf(given, this.#byId) === text) return;
    const block = this.#byId.get(given.id) ?? given;
    const before = related(block, 'CHILD').filter((id) => this.#byId.get(id)?.blockType === 'WORD');
    const words = text.split(/\s+/).filter(Boolean);
    const ids = words.map((word, i) => {
      const id = before[i] ?? this.#free(`${block.id}-word-${i + 1}`);
      this.#byId.set(id, { ...(this.#byId.get(id) ?? { blockType: 'WORD', id }), text: word });
      return id;
    });
    for (const id of before.slice(words.length)) this.#byId.delete(id);
    const others = (block.relationships ?? []).filter((each) => each.type !== 'CHILD');
    this.#byId.set(block.id, { ...block, relationships: ids.length > 0 ? [...others, { type: 'CHILD', ids }] : others });
  }

  /** A block for a key or value that Textract had none for; its id. @param {'KEY' | 'VALUE'} type @param {number} number @param {string} text */
  add(type, number, text) {
    const block = { blockType: 'KEY_VALUE_SET', entityTypes: [type], id: this.#free(`${type.toLowerCase()}-${number}`), relationships: [] };
    this.#byId.set(block.id, block);
    this.write(block, text);
    return block.id;
  }

  /** @param {string} key @param {string} value */
  link(key, value) {
    const block = /** @type {Block} */ (this.#byId.get(key));
    this.#byId.set(key, { ...block, relationships: [...(block.relationships ?? []), { type: 'VALUE', ids: [value] }] });
  }

  /** Keys, values and words. */
  kept() {
    return [...this.#byId.values()].filter(({ blockType }) => blockType === 'KEY_VALUE_SET' || blockType === 'WORD').map(known);
  }
}

/** @param {Block} block the block without keys that an answer does not have @returns {Block} */
function known(block) {
  const has = (/** @type {string} */ name) => KEPT.includes(name) && (name !== 'text' || block.blockType === 'WORD');
  return /** @type {any} */ (Object.fromEntries(Object.entries(block).filter(([name, value]) => has(name) && value !== null)));
}
