/** What has changed since an earlier run: pictures beside each other or one over the other, texts line by line. */

import { h } from './report-parts.js';

const WAYS = ['side by side', 'swipe', 'difference'];
let count = 0;

/** @param {any} change @param {(name: string) => string} source */
export function sideBySide(change, source) {
  const head = h('p', {}, h('strong', {}, change.title), `: ${change.words}`);
  if (!change.difference) return h('div', { class: 'change' }, head);
  const [before, after, marked] = ['old', 'new', 'difference'].map((key) => source(change[key]));
  const image = (/** @type {string} */ from, /** @type {string} */ alt) => h('img', { src: from, alt: `${change.title}, ${alt}` });
  const stage = h('div', { class: 'change-stage' });
  /** @type {Record<string, () => Node[]>} */
  const shown = {
    'side by side': () => [figure('before', image(before, 'before')), figure('now', image(after, 'now'))],
    swipe: () => [swipe(image(before, 'before'), image(after, 'now'), change.title)],
    difference: () => [figure('what differs, in red', image(marked, 'what differs'))],
  };
  count += 1;
  const name = `way-${count}`;
  const ways = WAYS.map((way) => {
    const pick = () => {
      stage.className = `change-stage ${way.replaceAll(' ', '-')}`;
      stage.replaceChildren(...shown[way]());
    };
    return h('label', {}, h('input', { type: 'radio', name, value: way, checked: way === WAYS[0], change: pick }), ` ${way}`);
  });
  stage.className = 'change-stage side-by-side';
  stage.append(...shown[WAYS[0]]());
  return h(
    'div',
    { class: 'change' },
    head,
    h('fieldset', { class: 'ways' }, h('legend', { class: 'unseen' }, `How ${change.title} is shown`), ...ways),
    stage,
  );
}

/** @param {string} words @param {Node} picture */
const figure = (words, picture) => h('figure', {}, picture, h('figcaption', {}, words));

/** The picture of now over that of before, uncovered from the left. @param {HTMLElement} before @param {HTMLElement} after @param {string} title */
function swipe(before, after, title) {
  const slider = /** @type {HTMLInputElement} */ (
    h('input', { type: 'range', min: 0, max: 100, value: 50, 'aria-label': `${title}: how much is shown as it is now` })
  );
  const cut = () => {
    after.style.clipPath = `inset(0 ${100 - Number(slider.value)}% 0 0)`;
  };
  slider.addEventListener('input', cut);
  cut();
  return h('div', { class: 'swiped' }, h('div', { class: 'swipe' }, before, after), slider);
}

/** @type {Record<string, string>} */
const KINDS = { '+': 'came', '-': 'went', '@': 'place' };

/** @param {string[]} lines */
export function difference(lines) {
  return h('pre', { class: 'diff', tabindex: 0 }, ...lines.map((line) => h('span', { class: KINDS[line[0]] ?? '' }, `${line}\n`)));
}
