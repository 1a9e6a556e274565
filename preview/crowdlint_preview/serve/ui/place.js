/** The address of the page holds what is shown: template, choice of data, size, panel. Another tab may show something else. */

/** @typedef {{ template: string, data: string, size: string, panel: string, dark: string, view: string }} Shown */

/** @returns {Partial<Shown>} */
export const readPlace = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

/** @param {Partial<Shown>} change */
export function writePlace(change) {
  const words = new URLSearchParams(location.hash.slice(1));
  for (const [name, value] of Object.entries(change)) {
    if (value) words.set(name, value);
    else words.delete(name);
  }
  history.replaceState(null, '', `#${words}`);
}
