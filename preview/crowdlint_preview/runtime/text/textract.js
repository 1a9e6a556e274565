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
function textOf(block, byId) {
  if (!block) return '';
  const words = related(block, 'CHILD').map((id) => byId.get(id)?.text ?? '');
  return block.text ?? words.filter(Boolean).join(' ');
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
 * The reviewed blocks: keys, values and words as they were, with the texts of the pairs, then new blocks for pairs that had none.
 * @param {readonly Block[]} blocks
 * @param {readonly Pair[]} pairs
 * @returns {Block[]}
 */
export function writeBlocks(blocks, pairs) {
  const taken = new Set(blocks.map((block) => block.id));
  const made = pairs.flatMap((pair, i) => (pair.valueBlock || pair.value === '' ? [] : [{ pair, ...freshBlocks(pair, i + 1, taken) }]));
  /** @type {Map<string, Partial<Block>>} */
  const changes = new Map();
  for (const { key, value, keyBlock, valueBlock } of pairs) {
    if (keyBlock) changes.set(keyBlock.id, { text: key });
    if (valueBlock) changes.set(valueBlock.id, { text: value });
  }
  for (const { pair, keyEntry, valueEntry } of made) {
    const relationships = [...(pair.keyBlock?.relationships ?? []), ...keyEntry.relationships];
    if (pair.keyBlock) changes.set(pair.keyBlock.id, { text: pair.key, relationships });
    else blocks = [...blocks, keyEntry];
    blocks = [...blocks, valueEntry];
  }
  const kept = blocks.filter((block) => block.blockType === 'KEY_VALUE_SET' || block.blockType === 'WORD');
  return kept.map((block) => ({ ...known(block), ...changes.get(block.id) }));
}

/** @param {Block} block the block without keys that an answer does not have @returns {Block} */
const known = (block) =>
  /** @type {any} */ (Object.fromEntries(Object.entries(block).filter(([name, value]) => KEPT.includes(name) && value !== null)));

/** Blocks for a value that Textract had none for, and for its key. @param {Pair} pair @param {number} number @param {Set<string>} taken */
function freshBlocks({ key, value }, number, taken) {
  const free = (/** @type {string} */ name) => (taken.has(name) ? `${name}-new` : name);
  const valueId = free(`value-${number}`);
  const relationships = [{ type: 'VALUE', ids: [valueId] }];
  const blockType = 'KEY_VALUE_SET';
  return {
    keyEntry: { blockType, entityTypes: ['KEY'], id: free(`key-${number}`), relationships, text: key },
    valueEntry: { blockType, entityTypes: ['VALUE'], id: valueId, text: value },
  };
}
