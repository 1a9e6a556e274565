/** Icons by name, of the one set that Amazon's pages have; a name that is not in it shows nothing, there as here. */

import { h, icon } from './dom.js';
import { whenParsed } from './ready.js';

const { icons } = shared;
const CIRCLE = 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z';

/** Signs of the stand-in's own, which it shows on pages that have no icons, too. @type {Record<string, string>} */
const OWN = {
  'check-circle': `${CIRCLE}M7.5 12l3 3.5 6-7`,
  close: 'M5 5l14 14M19 5L5 19',
  error: `${CIRCLE}M12 7v6M12 17v.1`,
  info: `${CIRCLE}M12 11v6M12 7v.1`,
  warning: 'M12 3L2 20h20zM12 10v5M12 17.5v.1',
};

/** The set where saved pages have it, before everything else in the page: an icon `send` comes before an element of the template with that id. */
function addIcons() {
  if (!icons || document.querySelector('body > iron-iconset-svg[name=icons]')) return;
  const set = h(/** @type {'div'} */ ('iron-iconset-svg'), { name: 'icons', size: 24, hidden: true, style: 'display: none' });
  set.innerHTML = icons;
  document.body.prepend(set);
}

whenParsed(addIcons);

/**
 * One of the stand-in's own signs.
 * @param {'check-circle' | 'close' | 'error' | 'info' | 'warning'} name
 */
export const sign = (name) => icon(OWN[name]);

/**
 * The icon of that name, or the picture at that address.
 * @param {string} name
 * @returns {Element}
 */
export function glyph(name) {
  if (/[/.]|^data:/.test(name)) return h('img', { src: name, alt: '', class: 'icon' });
  const drawn = icon('');
  drawn.style.cssText = 'fill: currentColor; stroke: none';
  addIcons();
  const drawing = document.querySelector(`iron-iconset-svg [id="${CSS.escape(name.replace(/^icons:/, ''))}"]`);
  drawn.replaceChildren(...(drawing?.cloneNode(true).childNodes ?? []));
  return drawn;
}
