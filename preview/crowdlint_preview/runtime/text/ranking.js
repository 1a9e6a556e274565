/** Ranks of responses on one dimension: plain data, 0 for a response without a rank. */

/** @typedef {{ name: string, allowTie: boolean }} Dimension */

/**
 * The ranks after a response got one; where ties are not allowed, it is taken from another that had it.
 * @param {readonly number[]} ranks by response
 * @param {number} response
 * @param {number} rank
 * @param {boolean} allowTie
 */
export function ranked(ranks, response, rank, allowTie) {
  return ranks.map((before, i) => {
    if (i === response) return rank;
    return before === rank && !allowTie ? 0 : before;
  });
}

/** The responses without a rank, counted from 1. @param {readonly number[]} ranks */
export const unranked = (ranks) => ranks.flatMap((rank, i) => (rank === 0 ? [i + 1] : []));

/** The order so far, such as “2, then 1 and 3”. @param {readonly number[]} ranks */
export function order(ranks) {
  const places = [...new Set(ranks)].filter((rank) => rank > 0).sort((a, b) => a - b);
  return places.map((place) => ranks.flatMap((rank, i) => (rank === place ? [i + 1] : [])).join(' and ')).join(', then ');
}
