/** Search and filters of the gallery; what they say stands in the address, so that a view can be sent to somebody. */

/** @template {HTMLElement} T @param {string} id @returns {T} */
const field = (id) => /** @type {T} */ (document.getElementById(id));

/** @type {(HTMLInputElement | HTMLSelectElement)[]} */
const fields = [field('search'), field('element'), field('state')];
const given = new URLSearchParams(location.hash.slice(1));
for (const each of fields) each.value = given.get(each.id) ?? '';

const cards = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.card'));
const all = field('count').textContent ?? '';

function filter() {
  const [words, tag, state] = fields.map((each) => each.value);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const card of cards) {
    const { text = '', tags = '' } = card.dataset;
    const fits =
      wanted.every((word) => text.includes(word)) && (!tag || tags.split(' ').includes(tag)) && (!state || card.dataset.state === state);
    card.hidden = !fits;
    left += Number(fits);
  }
  field('none').hidden = left > 0;
  field('count').textContent = left === cards.length ? all : `${left} of ${all}`;
  const kept = new URLSearchParams(fields.filter((each) => each.value).map((each) => [each.id, each.value]));
  history.replaceState(null, '', `#${kept}`);
}

for (const each of fields) each.addEventListener('input', filter);
field('search')
  .closest('form')
  ?.addEventListener('submit', (event) => event.preventDefault());
filter();
