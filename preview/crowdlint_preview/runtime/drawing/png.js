/**
 * A PNG straight from labels: exact colours on every machine, the same bytes every time, and synchronous, because
 * templates read `.value` in `onsubmit`. Indexed, as Amazon's answers are: entry 0 is the background and transparent, the
 * labels in use follow, and a pixel takes 1, 2, 4 or 8 bits by their number. More than 255 of them make it RGBA.
 * Filter "up", then deflate with the fixed code and run-length matches only: long equal runs are all that a mask has, so
 * the work grows with the outline and one look at each label.
 */

/** @typedef {import('./view.js').Size} Size */
/** @typedef {readonly [number, number, number] | null | undefined} Color */

const INDEXED = 3;
const RGBA = 6;

/**
 * @param {Uint8Array | Uint16Array} labels one per pixel, 0 for none
 * @param {Size} size
 * @param {readonly Color[]} colors by label; a label without colour is transparent
 * @returns {Uint8Array} the file
 */
export function encodePng(labels, size, colors) {
  const used = new Uint8Array(colors.length);
  for (let i = 0; i < labels.length; i += 1) used[labels[i]] = 1;
  const palette = colors.flatMap((color, label) => (color && used[label] ? [{ label, color }] : []));
  const file = new Bytes();
  file.add([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (palette.length < 256) addIndexed(file, labels, size, colors.length, palette);
  else {
    addHeader(file, size, 8, RGBA);
    addChunk(file, 'IDAT', compressPixels(labels, size, colors));
  }
  addChunk(file, 'IEND', new Uint8Array(0));
  return file.bytes();
}

/** @param {Bytes} file @param {Size} size @param {number} depth in bits @param {number} kind */
function addHeader(file, size, depth, kind) {
  addChunk(file, 'IHDR', Uint8Array.of(...bigEndian(size.width), ...bigEndian(size.height), depth, kind, 0, 0, 0));
  addChunk(file, 'sRGB', Uint8Array.of(0));
}

/**
 * @param {Bytes} file
 * @param {Uint8Array | Uint16Array} labels
 * @param {Size} size
 * @param {number} count of labels there are
 * @param {{ label: number, color: readonly [number, number, number] }[]} palette those in use, at most 255
 */
function addIndexed(file, labels, size, count, palette) {
  const depth = [1, 2, 4, 8].find((bits) => palette.length < 1 << bits) ?? 8;
  const index = new Uint8Array(count);
  for (const [i, { label }] of palette.entries()) index[label] = i + 1;
  addHeader(file, size, depth, INDEXED);
  addChunk(file, 'PLTE', Uint8Array.from([0, 0, 0, ...palette.flatMap(({ color }) => color)]));
  addChunk(file, 'tRNS', Uint8Array.of(0));
  addChunk(file, 'IDAT', compressIndices(labels, size, index, depth));
}

/** @param {Uint8Array} bytes */
export function base64(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

class Bytes {
  #data = new Uint8Array(1 << 16);
  #length = 0;

  /** @param {ArrayLike<number>} bytes */
  add(bytes) {
    while (this.#length + bytes.length > this.#data.length) {
      const larger = new Uint8Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  bytes() {
    return this.#data.slice(0, this.#length);
  }
}

/** @param {Bytes} file @param {string} type @param {Uint8Array} data */
function addChunk(file, type, data) {
  const body = new Uint8Array(4 + data.length);
  body.set([...type].map((letter) => letter.charCodeAt(0)));
  body.set(data, 4);
  file.add(bigEndian(data.length));
  file.add(body);
  file.add(bigEndian(crc(body)));
}

/** @param {number} number */
const bigEndian = (number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** @param {Uint8Array} bytes */
function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = CRC[(rest ^ byte) & 255] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** @param {Uint8Array | Uint16Array} labels @param {Size} size @param {Uint8Array} index of each label in the palette @param {number} depth */
function compressIndices(labels, size, index, depth) {
  const { width, height } = size;
  const out = new Deflate();
  const bytes = Math.ceil((width * depth) / 8);
  let above = new Uint8Array(bytes);
  let row = new Uint8Array(bytes);
  for (let y = 0; y < height; y += 1) {
    pack(labels.subarray(y * width, (y + 1) * width), index, depth, row);
    out.byte(2);
    for (let at = 0; at < bytes; ) {
      const start = at;
      const left = (row[at] - above[at]) & 255;
      while (at < bytes && ((row[at] - above[at]) & 255) === left) at += 1;
      out.pixels([left], at - start);
    }
    [above, row] = [row, above];
  }
  return out.finish();
}

/** A row of labels as indices, the first in the highest bits. @param {Uint8Array | Uint16Array} labels @param {Uint8Array} index @param {number} depth @param {Uint8Array} row */
function pack(labels, index, depth, row) {
  const each = 8 / depth;
  for (let at = 0, x = 0; at < row.length; at += 1) {
    let byte = 0;
    for (let i = 0; i < each; i += 1, x += 1) byte = (byte << depth) | (x < labels.length ? index[labels[x]] : 0);
    row[at] = byte;
  }
}

/** @param {Uint8Array | Uint16Array} labels @param {Size} size @param {readonly Color[]} colors */
function compressPixels(labels, size, colors) {
  const { width, height } = size;
  const out = new Deflate();
  const above = new Uint16Array(width);
  for (let y = 0; y < height; y += 1) {
    const row = labels.subarray(y * width, (y + 1) * width);
    out.byte(2);
    for (let x = 0; x < width; ) {
      const start = x;
      const now = row[x];
      const before = above[x];
      while (x < width && row[x] === now && above[x] === before) x += 1;
      out.pixels(difference(colors[now], colors[before]), x - start);
    }
    above.set(row);
  }
  return out.finish();
}

/** What filter "up" leaves of a pixel: its bytes minus those above, modulo 256. @param {Color} now @param {Color} above */
function difference(now, above) {
  const a = now ? [...now, 255] : [0, 0, 0, 0];
  const b = above ? [...above, 255] : [0, 0, 0, 0];
  return a.map((byte, i) => (byte - b[i]) & 255);
}

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const MODULUS = 65521;

/** One block of deflate with the fixed Huffman code (RFC 1951, 3.2.6) inside a zlib frame (RFC 1950). */
class Deflate {
  #out = new Bytes();
  #chunk = new Uint8Array(4096);
  #filled = 0;
  #bits = 0;
  #held = 0;
  #a = 1;
  #b = 0;

  constructor() {
    this.#out.add([0x78, 0x01]);
    this.#put(3, 3);
  }

  /** @param {number} byte */
  byte(byte) {
    this.#code(byte);
    this.#sum(byte);
  }

  /** `count` pixels of the same bytes (four, or one): the first as it is, the rest as matches that reach back one pixel, or one byte for equal bytes. @param {readonly number[]} pixel @param {number} count */
  pixels(pixel, count) {
    const same = pixel.every((byte) => byte === pixel[0]);
    const whole = count * pixel.length;
    // No match is shorter than three bytes.
    const spelled = same ? (whole < 4 ? whole : 1) : pixel.length;
    for (let i = 0; i < spelled; i += 1) this.#code(pixel[i % pixel.length]);
    let rest = whole - spelled;
    while (rest > 0) {
      const length = matchLength(rest, same ? 258 : 256);
      this.#match(length, same ? 0 : 3);
      rest -= length;
    }
    this.#sumPixels(pixel, count);
  }

  finish() {
    this.#code(256);
    if (this.#held) this.#put(0, 8 - this.#held);
    this.#out.add(this.#chunk.subarray(0, this.#filled));
    this.#out.add(bigEndian(((this.#b << 16) | this.#a) >>> 0));
    return this.#out.bytes();
  }

  /** @param {number} length @param {number} distanceCode */
  #match(length, distanceCode) {
    let i = LENGTHS.length - 1;
    while (LENGTHS[i] > length) i -= 1;
    this.#code(257 + i);
    this.#put(length - LENGTHS[i], EXTRA[i]);
    this.#put(reversed(distanceCode, 5), 5);
  }

  /** @param {number} symbol of the fixed literal and length code */
  #code(symbol) {
    if (symbol < 144) this.#put(reversed(0x30 + symbol, 8), 8);
    else if (symbol < 256) this.#put(reversed(0x190 + symbol - 144, 9), 9);
    else if (symbol < 280) this.#put(reversed(symbol - 256, 7), 7);
    else this.#put(reversed(0xc0 + symbol - 280, 8), 8);
  }

  /** @param {number} value @param {number} count at most 9 */
  #put(value, count) {
    this.#bits |= value << this.#held;
    this.#held += count;
    while (this.#held >= 8) {
      this.#chunk[this.#filled] = this.#bits & 255;
      this.#filled += 1;
      if (this.#filled === this.#chunk.length) {
        this.#out.add(this.#chunk);
        this.#filled = 0;
      }
      this.#bits >>>= 8;
      this.#held -= 8;
    }
  }

  /** @param {number} byte */
  #sum(byte) {
    this.#a = (this.#a + byte) % MODULUS;
    this.#b = (this.#b + this.#a) % MODULUS;
  }

  /** Adler-32 over `count` equal pixels at once. @param {readonly number[]} pixel @param {number} count */
  #sumPixels(pixel, count) {
    if (pixel.every((byte) => byte === 0)) this.#b = (this.#b + pixel.length * count * this.#a) % MODULUS;
    else for (let i = 0; i < count; i += 1) for (const byte of pixel) this.#sum(byte);
  }
}

/** How much of `rest` the next match takes, so that no rest of one or two bytes stays behind where that can be helped. @param {number} rest @param {number} most */
function matchLength(rest, most) {
  if (rest <= most) return rest;
  return rest - most < 3 ? most - 3 : most;
}

/** @param {number} code @param {number} length */
function reversed(code, length) {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) if (code & (1 << bit)) result |= 1 << (length - 1 - bit);
  return result;
}
