/** Icons by the names of the iron-icons set, drawn for this runtime: strokes on a grid of 24 by 24 */

import { h, icon } from './dom.js';

const CIRCLE = 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z';
const STAR = 'M12 3l2.7 5.8 6.3.7-4.7 4.3 1.3 6.2-5.6-3.2L6.4 20l1.3-6.2L3 9.5l6.3-.7z';
const HEART = 'M12 20C5 15 3 11.5 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5c0 3-2 6.5-9 11.5z';
const EYE = 'M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6z';
const SQUARE = 'M4 4h16v16H4z';
const BIN = 'M4 6h16M9 6V4h6v2M6 6l1 15h10l1-15M10 10v7M14 10v7';
const PAPER = 'M8 8h12v13H8zM4 17V3h12';
const THUMB = 'M4 11h4v9H4zM8 11l4-8c2 0 2.5 1.5 2.5 3L14 9h5.5c1 0 1.5 1 1.3 2l-1.5 7.5c-.2 1-1 1.5-2 1.5H8';
const BUBBLE = 'M4 4h16v12H9l-5 5z';
const LENS = 'M10 4a6 6 0 1 0 0 12 6 6 0 1 0 0-12zM14.5 14.5L21 21';
const PERSON = 'M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM4 21c0-4 3-6 8-6s8 2 8 6';
const MARK = 'M12 17.5v.1';
const QUESTION = `M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1-1.5 2.2${MARK}`;
const LETTER_I = 'M12 11v6M12 7v.1';
const EXCLAMATION = 'M12 7v6M12 17v.1';

/** @type {Record<string, string>} */
const PATHS = {
  'account-circle': `${CIRCLE}M12 7a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM6 18c1.5-2 3.5-3 6-3s4.5 1 6 3`,
  add: 'M12 5v14M5 12h14',
  'add-circle': `${CIRCLE}M12 8v8M8 12h8`,
  announcement: `${BUBBLE}M12 7v4M12 13.5v.1`,
  'arrow-back': 'M20 12H4M11 5l-7 7 7 7',
  'arrow-downward': 'M12 4v16M5 13l7 7 7-7',
  'arrow-drop-down': 'M7 10l5 5 5-5z',
  'arrow-drop-up': 'M7 14l5-5 5 5z',
  'arrow-forward': 'M4 12h16M13 5l7 7-7 7',
  'arrow-upward': 'M12 20V4M5 11l7-7 7 7',
  attachment: 'M7 12v4a5 5 0 0 0 10 0V7a3.5 3.5 0 0 0-7 0v9a2 2 0 0 0 4 0V8',
  block: `${CIRCLE}M5.6 5.6l12.8 12.8`,
  bookmark: 'M6 3h12v18l-6-5-6 5z',
  build: 'M14 6a4.5 4.5 0 0 0 5 6l-8 8.5-3.5-3.5L16 9M14 6l3-2.5',
  cancel: `${CIRCLE}M8.5 8.5l7 7M15.5 8.5l-7 7`,
  check: 'M4 12.5l5 5L20 6.5',
  'check-box': `${SQUARE}M7.5 12l3 3.5 6-7`,
  'check-box-outline-blank': SQUARE,
  'check-circle': `${CIRCLE}M7.5 12l3 3.5 6-7`,
  'chevron-left': 'M15 5l-7 7 7 7',
  'chevron-right': 'M9 5l7 7-7 7',
  close: 'M5 5l14 14M19 5L5 19',
  cloud: 'M7 19a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1.5A3.8 3.8 0 0 1 17.5 19z',
  'content-copy': PAPER,
  'content-cut': 'M6 15a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM18 15a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM8 16L16 3M16 16L8 3',
  'content-paste': 'M5 5h14v16H5zM9 3h6v4H9z',
  create: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  crop: 'M7 2v15h15M2 7h15v15',
  delete: BIN,
  description: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7',
  done: 'M4 12.5l5 5L20 6.5',
  error: `${CIRCLE}${EXCLAMATION}`,
  event: 'M4 5h16v16H4zM4 10h16M8 3v4M16 3v4M13 14h3v3h-3z',
  'exit-to-app': 'M9 4H4v16h5M10 12h10M15 7l5 5-5 5',
  'expand-less': 'M5 15l7-7 7 7',
  'expand-more': 'M5 9l7 7 7-7',
  face: `${CIRCLE}M9 11v.1M15 11v.1M8 15c2 2 6 2 8 0`,
  favorite: HEART,
  feedback: `${BUBBLE}M12 7v4M12 13.5v.1`,
  'file-download': 'M12 3v12M6 10l6 6 6-6M4 20h16',
  'file-upload': 'M12 16V4M6 9l6-6 6 6M4 20h16',
  'filter-list': 'M3 6h18M7 12h10M10 18h4',
  flag: 'M5 21V4h13l-3 4.5 3 4.5H5',
  folder: 'M3 6h7l2 2h9v11H3z',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  help: `${CIRCLE}${QUESTION}`,
  home: 'M3 12l9-8 9 8M6 10v10h4v-6h4v6h4V10',
  'hourglass-empty': 'M6 3h12M6 21h12M7 3c0 5 5 6 5 9s-5 4-5 9M17 3c0 5-5 6-5 9s5 4 5 9',
  image: `${SQUARE}M4 17l5-6 4 5 3-3 4 4M15 8v.1`,
  inbox: `${SQUARE}M4 14h5c0 4 6 4 6 0h5`,
  info: `${CIRCLE}${LETTER_I}`,
  label: 'M3 6h12l6 6-6 6H3z',
  language: `${CIRCLE}M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18`,
  launch: 'M11 5H4v15h15v-7M14 3h7v7M21 3L11 13',
  lightbulb: 'M9 17c0-3-3-4-3-8a6 6 0 0 1 12 0c0 4-3 5-3 8zM10 21h4',
  link: 'M10 8H7a4 4 0 0 0 0 8h3M14 8h3a4 4 0 0 1 0 8h-3M8 12h8',
  list: 'M8 6h12M8 12h12M8 18h12M4 6v.1M4 12v.1M4 18v.1',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4M12 15v2',
  'lock-open': 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 7.5-2M12 15v2',
  mail: 'M3 5h18v14H3zM3 6l9 7 9-7',
  menu: 'M4 6h16M4 12h16M4 18h16',
  'more-horiz': 'M5 12v.1M12 12v.1M19 12v.1',
  'more-vert': 'M12 5v.1M12 12v.1M12 19v.1',
  'open-in-new': 'M11 5H4v15h15v-7M14 3h7v7M21 3L11 13',
  pause: 'M8 5v14M16 5v14',
  person: PERSON,
  place: 'M12 21c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12zM12 7a2 2 0 1 0 0 4 2 2 0 1 0 0-4z',
  'play-arrow': 'M7 4l13 8-13 8z',
  print: 'M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7z',
  'question-answer': 'M3 3h13v9H7l-4 4zM19 8h2v13l-4-4H8',
  'radio-button-checked': `${CIRCLE}M12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6z`,
  'radio-button-unchecked': CIRCLE,
  redo: 'M20 9H9a5 5 0 0 0 0 10h4M15 4l5 5-5 5',
  refresh: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5',
  remove: 'M5 12h14',
  'remove-circle': `${CIRCLE}M8 12h8`,
  report: `M8 3h8l5 5v8l-5 5H8l-5-5V8z${EXCLAMATION}`,
  'rotate-left': 'M4 12a8 8 0 1 0 2.5-5.8M4 3v5h5',
  'rotate-right': 'M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5',
  save: 'M4 4h13l3 3v13H4zM8 4v5h7V4M7 20v-7h10v7',
  schedule: `${CIRCLE}M12 7v5l4 2`,
  search: LENS,
  send: 'M3 4l18 8-18 8 2-8zM5 12h9',
  settings:
    'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7zM12 2v4M12 18v4M2 12h4M18 12h4M5 5l2.8 2.8M16.2 16.2L19 19M19 5l-2.8 2.8M7.8 16.2L5 19',
  'shopping-cart': 'M2 4h3l3 11h10l3-8H6M9 19v.1M17 19v.1',
  sort: 'M4 6h16M4 12h10M4 18h5',
  star: STAR,
  stop: 'M6 6h12v12H6z',
  'swap-horiz': 'M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4',
  'swap-vert': 'M8 20V5M4 9l4-4 4 4M16 4v15M12 15l4 4 4-4',
  'thumb-up': THUMB,
  today: 'M4 5h16v16H4zM4 10h16M8 3v4M16 3v4M8 14h3v3H8z',
  translate: 'M3 5h11M8 3v2M11 5c-1 5-4 8-8 10M6 8c1 3 3 5 6 6M12 21l4.5-11L21 21M14 17h5',
  undo: 'M4 9h11a5 5 0 0 1 0 10h-4M9 4L4 9l5 5',
  'view-list': 'M4 5h16v14H4zM4 9.7h16M4 14.3h16M9 5v14',
  visibility: EYE,
  'visibility-off': `${EYE}M4 20L20 4`,
  'volume-off': 'M4 9v6h4l6 5V4L8 9zM17 9l5 6M22 9l-5 6',
  'volume-up': 'M4 9v6h4l6 5V4L8 9zM17 9c2 2 2 4 0 6M19.5 6c4 4 4 8 0 12',
  warning: 'M12 3L2 20h20zM12 10v5M12 17.5v.1',
  work: 'M3 8h18v12H3zM9 8V4h6v4M3 13h18',
  'zoom-in': `${LENS}M10 7v6M7 10h6`,
  'zoom-out': `${LENS}M7 10h6`,
};

/** @type {Record<string, string>} */
const ALSO = { clear: 'close', edit: 'create', email: 'mail', grade: 'star', photo: 'image', room: 'place' };
const FILLED = new Set(['favorite', 'star', 'grade', 'play-arrow', 'stop', 'arrow-drop-down', 'arrow-drop-up', 'bookmark']);
const UNKNOWN = `${SQUARE}M4 4l16 16M20 4L4 20`;

/** Such as `icons:check` or `help-outline`: the set and the kind of line make no difference here. @param {string} name */
function pathOf(name) {
  const plain = name.replace(/^.*:/, '');
  const bare = plain.replace(/-(outline|border)$/, '');
  const turned = bare === 'thumb-down' ? 'thumb-up' : bare;
  return { plain, path: PATHS[plain] ?? PATHS[ALSO[plain] ?? turned] ?? UNKNOWN, turned: bare !== turned };
}

/**
 * The icon of that name, or the picture at that address; a neutral glyph for a name that nobody drew.
 * @param {string} name
 * @returns {Element}
 */
export function glyph(name) {
  if (/[/.]|^data:/.test(name)) return h('img', { src: name, alt: '', class: 'icon' });
  const { plain, path, turned } = pathOf(name);
  const drawn = icon(path);
  if (FILLED.has(plain)) drawn.style.fill = 'currentColor';
  if (turned) drawn.style.rotate = '180deg';
  return drawn;
}
