/**
 * Runs in the page before its own scripts, with the built-ins as they are then: what scripts change later changes nothing
 * here. Writes down what the stand-in says it sends, and answers the looks from outside (`asked.js`), which come as events
 * with a name that the page does not know. Lists are texts: what is put into an array asks `Array.prototype`, which is the
 * page's. Strict, since functions that are not can be had from an error's stack, or as the `caller` of a page's own.
 *
 * @param {string} channel the name of those events
 * @param {string} hook what the stand-in calls, with `key`, which only its text holds: nobody else says what was sent
 * @param {string} key
 * @param {number} most characters of an answer
 */
(channel, hook, key, most) => {
  'use strict';
  const { stringify } = JSON;
  const { keys } = Object;
  const { getOwnPropertyDescriptor: describe, defineProperty: define } = Object;
  const { apply } = Reflect;
  const { join } = Array.prototype;
  const { slice } = String.prototype;
  const listen = EventTarget.prototype.addEventListener;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const detailOf = describe(CustomEvent.prototype, 'detail').get;
  const pathOf = Event.prototype.composedPath;
  const stop = Event.prototype.stopImmediatePropagation;
  const Message = CustomEvent;
  const text = String;

  let ready = '';
  let answers = '';
  let count = 0;
  const sent = (document) => {
    let answer = '';
    try {
      answer = stringify(document);
      if (answer.length > most) answer = `!has ${answer.length} characters, more than any job takes`;
    } catch (error) {
      answer = '!cannot be written as JSON by the scripts of the page';
      try { answer += `: ${error}`; } catch {}
    }
    count += 1;
    answers += `${answer}\0`;
  };

  /** What the runtime knows of its elements; nothing where there is no runtime. */
  let schemas;
  let taken = '';
  define(window, hook, {
    value: (said) => said === key && {
      __proto__: null,
      elements: (facts) => { schemas ??= facts; },
      taken: (tag) => { taken += `${taken ? ', ' : ''}the definition of <${tag}>`; },
      ready: () => { ready = 'yes'; },
      sent,
    },
  });

  /** Built-ins that Amazon's script cannot do without, or that make an answer of what a worker did, as they were. */
  const depended = [];
  const depend = (label, owner, names) => {
    for (let at = 0; at < names.length; at += 1) {
      depended[depended.length] = [`${label}.${names[at]}`, owner, names[at], describe(owner, names[at])];
    }
  };
  const { getOwnPropertyNames: namesOf } = Object;
  depend('JSON', JSON, ['stringify', 'parse']);
  depend('Promise.prototype', Promise.prototype, ['then']);
  depend('Object.prototype', Object.prototype, ['toJSON']);
  depend('Array.prototype', Array.prototype, ['toJSON', ...namesOf(Array.prototype)]);
  depend('Map.prototype', Map.prototype, namesOf(Map.prototype));
  depend('Object', Object, ['keys', 'entries', 'values', 'assign', 'fromEntries']);
  depend('Document.prototype', Document.prototype, ['querySelector', 'querySelectorAll']);
  const ofElements = ['getAttribute', 'setAttribute', 'hasAttribute', 'querySelector', 'querySelectorAll', 'matches', 'closest', 'attachShadow', 'shadowRoot'];
  depend('Element.prototype', Element.prototype, ofElements);
  depend('EventTarget.prototype', EventTarget.prototype, ['dispatchEvent']);
  depend('HTMLInputElement.prototype', HTMLInputElement.prototype, ['value', 'checked', 'type']);
  depend('HTMLTextAreaElement.prototype', HTMLTextAreaElement.prototype, ['value']);
  depend('HTMLSelectElement.prototype', HTMLSelectElement.prototype, ['value', 'selectedOptions']);
  depend('CustomElementRegistry.prototype', CustomElementRegistry.prototype, ['define', 'get']);
  // What an object has of its own hides what its prototype has.
  depend('document', document, ['querySelector', 'querySelectorAll', 'dispatchEvent']);
  depend('customElements', customElements, ['define', 'get']);
  const replaced = () => {
    let names = taken;
    for (let at = 0; at < depended.length; at += 1) {
      const now = describe(depended[at][1], depended[at][2]);
      const before = depended[at][3];
      if (now?.value !== before?.value || now?.get !== before?.get) names += `${names ? ', ' : ''}${depended[at][0]}`;
    }
    return names;
  };

  const camel = (name) => {
    let made = '';
    let upper = false;
    for (let at = 0; at < name.length; at += 1) {
      if (name[at] === '-') upper = true;
      else {
        made += upper ? name[at].toUpperCase() : name[at];
        upper = false;
      }
    }
    return made;
  };

  /** What elements of the runtime hold in properties, which only scripts of the page see. */
  const state = (element) => {
    const value = typeof element.value === 'string' ? apply(slice, element.value, [0, 2000]) : '';
    return `${element.checked === true ? 1 : 0}${element.readOnly === true ? 1 : 0}${text(element.type ?? '')}\0${value}`;
  };
  const attributes = (element) => {
    const found = {};
    const names = keys(schemas?.[element.localName]?.attributes ?? {});
    for (let at = 0; at < names.length; at += 1) {
      const value = element[camel(names[at])];
      if (value !== undefined && value !== null && typeof value !== 'function') found[names[at]] = value;
    }
    return stringify(found);
  };
  const replies = {
    __proto__: null,
    ready: () => ready,
    loader: () => (schemas === undefined ? '' : ` ${apply(join, keys(schemas), [' '])}`),
    replaced,
    count: () => text(count),
    answers: () => answers,
    state,
    attributes,
  };
  apply(listen, window, [channel, (event) => {
    // What reads properties of the page's may run code of the page, which learns the name from `window.event`: what it
    // says is said before the reply, and the last reply counts.
    apply(stop, event, []);
    let said = '';
    try {
      said = replies[apply(detailOf, event, [])](apply(pathOf, event, [])[0]);
    } catch {}
    apply(dispatch, document, [new Message(`${channel}-reply`, { __proto__: null, detail: said })]);
  }, true]);
  return replies;
}
