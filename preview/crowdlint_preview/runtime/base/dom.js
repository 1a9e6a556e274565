/** Builds elements in one expression. */

/**
 * An HTML element. `on…` properties are listeners, `true` and `false` set or leave out a bare attribute, the rest are attributes.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) setProperty(element, name, value);
  element.append(...children);
  return element;
}

/** @param {HTMLElement} element @param {string} name @param {unknown} value */
function setProperty(element, name, value) {
  if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
}

/**
 * A 24 by 24 icon drawn from one SVG path; decoration only, its button carries the name.
 * @param {string} path
 */
export function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/**
 * Acts when every listener has seen the event, as a browser does for its own controls, unless one of them prevented it.
 * @param {Event} event
 * @param {() => void} act
 */
export function afterListeners(event, act) {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    window.removeEventListener(event.type, once);
    if (!event.defaultPrevented) act();
  };
  window.addEventListener(event.type, once);
  // For an event that somebody stops on its way.
  setTimeout(once);
}
