/**
 * Reads attribute JSON as leniently as official samples need: single quotes, bare keys, trailing commas, comments
 * and the number forms of JSON5. Anything else is refused with the place, so that an author sees what is wrong.
 */

const SPACE = /(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/)*/y;
const NUMBER = /[+-]?(?:0[xX][\da-fA-F]+|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Infinity|NaN)/y;
const START = String.raw`[\p{L}\p{Nl}_$]|\\u[\da-fA-F]{4}`;
const WORD = new RegExp(String.raw`(?:${START})(?:${START}|[\p{Mn}\p{Mc}\p{Nd}\p{Pc}\u200c\u200d])*`, 'uy');
const WORDS = new Map(Object.entries({ true: true, false: false, null: null }));
/** @type {Record<string, string>} */
const ESCAPES = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0', '\n': '', '\r': '', '\u2028': '', '\u2029': '' };

/**
 * The value that `text` says.
 * @param {string} text
 * @returns {any}
 * @throws {SyntaxError} naming what was expected and where, counted from 1
 */
export function readJson(text) {
  const reader = new Reader(text);
  const value = reader.value();
  reader.space();
  if (reader.at < text.length) throw reader.wrong('the end');
  return value;
}

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /** @param {string} expected */
  wrong(expected) {
    const found = this.at < this.text.length ? `“${this.text.slice(this.at, this.at + 12)}”` : 'the end';
    return new SyntaxError(`expected ${expected} but found ${found} at character ${this.at + 1}`);
  }

  /** @param {RegExp} pattern */
  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found?.[0];
  }

  space() {
    this.match(SPACE);
  }

  /** Skips space, then takes `character` if it comes next. @param {string} character */
  take(character) {
    this.space();
    const there = this.text[this.at] === character;
    if (there) this.at += 1;
    return there;
  }

  /** @returns {any} */
  value() {
    if (this.take('[')) return this.array();
    if (this.take('{')) return this.object();
    const next = this.text[this.at];
    if (next === '"' || next === "'") return this.string();
    const number = this.match(NUMBER);
    if (number !== undefined) return numberOf(number);
    const start = this.at;
    const word = this.match(WORD);
    if (word !== undefined && WORDS.has(word)) return WORDS.get(word);
    this.at = start;
    throw this.wrong('a value');
  }

  array() {
    const items = [];
    while (!this.take(']')) {
      items.push(this.value());
      if (!this.take(',') && this.text[this.at] !== ']') throw this.wrong('“,” or “]”');
    }
    return items;
  }

  object() {
    /** @type {Record<string, any>} */
    const members = {};
    while (!this.take('}')) {
      const key = this.key();
      if (!this.take(':')) throw this.wrong('“:”');
      Object.defineProperty(members, key, { value: this.value(), enumerable: true, writable: true, configurable: true });
      if (!this.take(',') && this.text[this.at] !== '}') throw this.wrong('“,” or “}”');
    }
    return members;
  }

  key() {
    this.space();
    const next = this.text[this.at];
    if (next === '"' || next === "'") return this.string();
    const word = this.match(WORD);
    if (word === undefined) throw this.wrong('a key');
    return word.replace(/\\u(.{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
  }

  string() {
    const quote = this.text[this.at];
    const start = this.at;
    this.at += 1;
    let value = '';
    while (this.text[this.at] !== quote) {
      if (this.at >= this.text.length || /[\n\r]/.test(this.text[this.at])) {
        this.at = start;
        throw this.wrong(`a string with its closing ${quote}`);
      }
      value += this.text[this.at] === '\\' ? this.escape() : this.text[this.at++];
    }
    this.at += 1;
    return value;
  }

  escape() {
    const letter = this.text[this.at + 1] ?? '';
    this.at += 2;
    const digits = { u: /[\da-fA-F]{4}/y, x: /[\da-fA-F]{2}/y }[letter];
    if (letter === '\r' && this.text[this.at] === '\n') this.at += 1;
    if (/[1-9]/.test(letter) || (letter === '0' && /\d/.test(this.text[this.at] ?? ''))) throw this.wrong('no digit after \\');
    if (!digits) return ESCAPES[letter] ?? letter;
    const code = this.match(digits);
    if (code === undefined) throw this.wrong('hexadecimal digits');
    return String.fromCharCode(Number.parseInt(code, 16));
  }
}

/** @param {string} text */
function numberOf(text) {
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * Number(text.replace(/^[+-]/, ''));
}
