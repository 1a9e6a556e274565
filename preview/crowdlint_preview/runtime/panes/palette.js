/** Colours and keys of labels: the palette that workers see, continued by formula, and the hot keys. */

const PALETTE =
  '#2ca02c #1f77b4 #ff7f0e #d62728 #9467bd #7f7f7f #e377c2 #8c564b #17becf #ff9896 #bcbd22 #aec7e8 #ffbb78 #98df8a #c5b0d5 #c49c94 #f7b6d2'.split(
    ' ',
  );

const KEYS = [...'1234567890ghijknr'];

/** The hot key of the label at `index`, '' beyond the last. @param {number} index */
export const labelKey = (index) => KEYS[index] ?? '';

/** The colour at `index`: the documented palette, then hues a golden angle apart. @param {number} index @returns {string} "#rrggbb" */
export function paletteColor(index) {
  return PALETTE[index] ?? hue((index * 137.508) % 360, 0.42 + (index % 3) * 0.13);
}

/** The first colours of the palette that are not in use. @param {Iterable<string>} used @returns {string} */
export function freshColor(used) {
  const taken = new Set([...used].map((color) => color.toLowerCase()));
  let index = 0;
  while (taken.has(paletteColor(index))) index += 1;
  return paletteColor(index);
}

/** @param {number} degrees @param {number} lightness */
function hue(degrees, lightness) {
  const spread = 0.65 * Math.min(lightness, 1 - lightness);
  const channel = (/** @type {number} */ n) => {
    const k = (n + degrees / 30) % 12;
    return lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return `#${[0, 8, 4]
    .map((n) =>
      Math.round(channel(n) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Red, green and blue, 0 to 255, of "#rgb" or "#rrggbb"; null where it is neither. @param {string} color @returns {[number, number, number] | null} */
export function rgb(color) {
  const digits = /^#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{2})([\da-f]{2})([\da-f]{2}))$/i.exec(String(color).trim());
  if (!digits) return null;
  const parts = digits[1] ? digits.slice(1, 4).map((digit) => digit + digit) : digits.slice(4);
  return /** @type {[number, number, number]} */ (parts.map((part) => Number.parseInt(part, 16)));
}
