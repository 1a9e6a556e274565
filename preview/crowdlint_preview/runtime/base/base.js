/**
 * `crowd.Element`: what every stand-in element is made of.
 *
 *     import { crowd } from './base.js';
 *     crowd.define('crowd-x', class extends crowd.Element {
 *       build() { this.root.append(…) }         // once, when the page is parsed: attributes, children and early properties are there
 *       get answer() { return … }               // what it adds to the form under its name; undefined adds nothing
 *       get validationMessage() { return '' }   // why it cannot be submitted yet; '' when it can
 *       changed(name) { … }                     // attribute `name` (or the property of that name) changed after build
 *     });
 *
 * Reading attributes: `this.text(name, fallback)`, `this.flag(name)`, `this.number(name, fallback)`, `this.json(name, fallback)`.
 * A property that a script set, before or after upgrade, wins over the attribute of that name.
 * Each attribute in the element's schema is also a property (`min-length` is `minLength`), unless the class defines it itself.
 * `this.root` is its open shadow root, with the theme in it (elements that live in the light DOM never touch it).
 * `this.crowdForm` is the crowd-form around it, through shadow roots too. `this.fail(message)` shows a named error in its place.
 * `build` that throws, or attribute JSON that cannot be read, ends in such an error and not in a blank page.
 * `this.answerName` is the key of its answer: its name, or the fixed one that the schema gives.
 * `static submits = true`: it brings its own Submit button, so crowd-form hides the automatic one.
 * `.value` and `._submittableValue` give the answer; an input overrides `value` with its own getter and setter.
 * Native inputs belong in the shadow root: crowd-form collects those it finds in the light DOM.
 */

import { h } from './dom.js';
import { style as elementStyle } from './element.css';
import { readJson } from './json5.js';
import { style as pageStyle } from './page.css';
import { announceReady, dimPage, watchReady, whenParsed } from './ready.js';
import { leaveRemains } from './remains.js';

/** What an element asks of the crowd-form around it. @typedef {HTMLElement & { submit(by?: Element | null): void, reset(): void }} FormAround */

/** Amazon has two scripts, each with elements that the other lacks. A page without the loader's URL says which it stands for. */
function generation() {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return 'v1';
  return script.dataset.generation ?? (/-v2\.js(?:[?#]|$)/.test(script.src) ? 'v2' : 'v1');
}

const absent = new Set(Object.keys(shared.schemas).filter((tag) => !shared.schemas[tag].scripts.includes(generation())));
for (const tag of absent) delete shared.schemas[tag];
const { told } = shared;
told.elements(shared.schemas);

/** @typedef {ReturnType<typeof Answering<typeof HTMLElement>>} AnsweringClass */

/** @type {Map<string, AnsweringClass>} */
const classes = new Map();
let parsed = false;

/**
 * What crowd-form and the drivers ask of every element of ours, over any class of elements: `CrowdElement` and the
 * controls, which are Polymer's, have it alike.
 * @template {new (...args: any[]) => HTMLElement} T
 * @param {T} Base
 */
export function Answering(Base) {
  return class extends Base {
    static tag = '';
    static submits = false;

    /** @returns {unknown} */
    get answer() {
      return undefined;
    }

    /** @returns {string} */
    get validationMessage() {
      return '';
    }

    /**
     * What a worker did here, as plain data, where there is anything: the live server takes it out of a page that is to be
     * shown anew, and gives it to the element of that place in the new one, which takes of it what still fits.
     * @returns {any}
     */
    get kept() {
      return undefined;
    }

    set kept(_state) {}

    /** Submit was pressed: what is in the making and shown counts from now on. */
    settle() {}

    get _submittableValue() {
      return this.answer;
    }

    /** The key of its answer in the form's; '' when it adds none. @returns {string} */
    get answerName() {
      return crowd.schemas[this.localName]?.key ?? /** @type {any} */ (this).name ?? '';
    }

    /** The crowd-form that this element answers to. @returns {import('../elements/crowd-form.js').CrowdForm | null} */
    get crowdForm() {
      /** @type {Element | null} */
      let place = this;
      while (place) {
        const form = place.closest('crowd-form');
        if (form) return /** @type {any} */ (form);
        const root = place.getRootNode();
        place = root instanceof ShadowRoot ? root.host : null;
      }
      return null;
    }

    /** Shows what is wrong, with the element's name, where the element would be. @param {string} message */
    fail(message) {
      const name = this.getAttribute('name');
      const text = `<${this.localName}${name ? ` name="${name}"` : ''}>: ${message}`;
      console.error(text);
      (this.shadowRoot ?? this).prepend(h('div', { class: 'crowd-error', role: 'alert' }, text));
    }
  };
}

export class CrowdElement extends Answering(HTMLElement) {
  static get observedAttributes() {
    return Object.keys(attributeFacts(this.tag));
  }

  #built = false;
  /** @type {Map<string, unknown>} */
  #given = new Map();

  connectedCallback() {
    if (this.#built) return;
    // Before it counts as built: there is nothing yet that could follow a change.
    this.#adoptEarlyProperties();
    this.#built = true;
    try {
      this.build();
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
    }
    announceReady(this);
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.#built || before === after) return;
    this.#given.delete(name);
    this.#tell(name);
  }

  /** A property set on the plain element hides the accessor of the class: hand it over. */
  #adoptEarlyProperties() {
    for (const name of Object.getOwnPropertyNames(this)) {
      if (!(name in Object.getPrototypeOf(this))) continue;
      const early = /** @type {any} */ (this)[name];
      Reflect.deleteProperty(this, name);
      /** @type {any} */ (this)[name] = early;
    }
  }

  /** @param {string} name */
  #tell(name) {
    try {
      this.changed(name);
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  build() {}

  /** @param {string} [_name] none where a class brings itself up to date with all of them */
  changed(_name) {}

  /** @returns {any} */
  get value() {
    return this.answer;
  }

  get built() {
    return this.#built;
  }

  get name() {
    return this.text('name');
  }

  set name(name) {
    this.setAttribute('name', name);
  }

  /** @returns {ShadowRoot} */
  get root() {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.attachShadow({ mode: 'open' });
    root.append(h('style', {}, elementStyle));
    return root;
  }

  /**
   * What a script set for attribute `name`, else undefined.
   * @param {string} name
   */
  given(name) {
    return this.#given.get(name);
  }

  /** Sets a property on behalf of a script; null puts the attribute back in charge. @param {string} name @param {unknown} value */
  give(name, value) {
    if (value === null || value === undefined) this.#given.delete(name);
    else this.#given.set(name, value);
    if (this.#built) this.#tell(name);
  }

  /** @param {string} name @param {string} [fallback] */
  text(name, fallback = '') {
    return String(this.#given.get(name) ?? this.getAttribute(name) ?? fallback);
  }

  /** Present means true, whatever it says. @param {string} name */
  flag(name) {
    return Boolean(this.#given.get(name) ?? this.hasAttribute(name));
  }

  /** @param {string} name @param {number} [fallback] */
  number(name, fallback = Number.NaN) {
    const text = this.text(name).trim();
    const number = text === '' ? fallback : Number(text);
    return Number.isNaN(number) ? fallback : number;
  }

  /**
   * The decoded JSON of an attribute, `fallback` where it is absent or blank.
   * @param {string} name
   * @param {any} [fallback]
   * @throws {Error} naming the attribute, where it cannot be read
   */
  json(name, fallback) {
    const given = this.#given.get(name);
    if (given !== undefined && typeof given !== 'string') return given;
    const text = String(given ?? this.getAttribute(name) ?? '');
    if (text.trim() === '') return fallback;
    try {
      return readJson(text);
    } catch (error) {
      throw new Error(`the attribute ${name} cannot be read: ${error instanceof Error ? error.message : error}.`);
    }
  }
}

/** @param {string} tag @returns {Record<string, AttributeFact>} */
function attributeFacts(tag) {
  return crowd.schemas[tag]?.attributes ?? {};
}

/** @param {string} attribute */
const propertyName = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Makes each attribute of the schema a property of the class. @param {typeof CrowdElement} element */
function reflectAttributes(element) {
  for (const [name, fact] of Object.entries(attributeFacts(element.tag))) {
    const property = propertyName(name);
    if (property in element.prototype && property !== 'title') continue;
    Object.defineProperty(element.prototype, property, {
      configurable: true,
      get() {
        return read(this, name, fact);
      },
      set(value) {
        this.give(name, value);
      },
    });
  }
}

/** @param {CrowdElement} element @param {string} name @param {AttributeFact} fact */
function read(element, name, fact) {
  if (fact.encoding === 'boolean') return element.flag(name);
  if (fact.encoding === 'number') return element.number(name, /** @type {number | undefined} */ (fact.default));
  if (fact.encoding === 'json') return element.json(name, fact.default);
  return element.given(name) ?? element.getAttribute(name) ?? fact.default;
}

/** Defines what is not defined yet; crowd-form first, because it moves its children. */
function defineAll() {
  parsed = true;
  const order = [...classes].sort(([a], [b]) => Number(b === 'crowd-form') - Number(a === 'crowd-form'));
  for (const [tag, element] of order) {
    const found = customElements.get(tag);
    if (!found) customElements.define(tag, element);
    else if (found !== element && tag.startsWith('crowd-')) told.taken(tag);
  }
}

export const crowd = Object.assign(shared, {
  Element: CrowdElement,

  /** Names an element's class, unless the script that was asked for lacks it; elements come to life once the page is parsed. @param {string} tag @param {AnsweringClass} element */
  define(tag, element) {
    if (absent.has(tag)) return;
    element.tag = tag;
    if (element.prototype instanceof CrowdElement) reflectAttributes(/** @type {typeof CrowdElement} */ (element));
    classes.set(tag, element);
    if (parsed) defineAll();
  },

  /** Whether it is an element of ours, whatever class it extends. @param {unknown} node @returns {node is InstanceType<AnsweringClass>} */
  owns(node) {
    return node instanceof HTMLElement && 'answerName' in node;
  },

  /** Whether elements of this tag bring their own Submit button. @param {string} tag */
  submits(tag) {
    return classes.get(tag)?.submits ?? false;
  },
});

document.head?.prepend(h('style', { 'data-crowd': 'page' }, pageStyle));
dimPage();
watchReady();
whenParsed(() => {
  defineAll();
  leaveRemains();
});
