/**
 * Runs in the page before its own scripts, with the built-ins as they are then: what scripts change later changes nothing
 * here. Writes down what was submitted, and answers the looks from outside (`asked.js`), which come as events with a name
 * that the page does not know. Lists are texts: what is put into an array asks `Array.prototype`, which is the page's.
 *
 * @param {string} channel the name of those events
 * @param {number} most characters of an answer
 */
(channel, most) => {
  const { stringify } = JSON;
  const { keys } = Object;
  const describe = Object.getOwnPropertyDescriptor;
  const { apply } = Reflect;
  const { join } = Array.prototype;
  const { slice } = String.prototype;
  const listen = EventTarget.prototype.addEventListener;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const detailOf = describe(CustomEvent.prototype, 'detail').get;
  const pathOf = Event.prototype.composedPath;
  const Message = CustomEvent;
  const text = String;

  let ready = '';
  apply(listen, document, ['all-crowd-elements-ready', () => { ready = 'yes'; }]);

  let answers = '';
  let count = 0;
  apply(listen, document, ['crowd-answer', (event) => {
    let answer = '';
    try {
      answer = stringify(apply(detailOf, event, []));
      if (answer.length > most) answer = `!has ${answer.length} characters, more than any job takes`;
    } catch (error) {
      answer = '!cannot be written as JSON by the scripts of the page';
      try { answer += `: ${error}`; } catch {}
    }
    count += 1;
    answers += `${answer}\0`;
  }]);

  /** What the runtime knows of its elements; nothing where there is no runtime. */
  let schemas;
  apply(listen, document, ['crowd-elements', (event) => { schemas ??= apply(detailOf, event, []); }]);

  /** Built-ins that Amazon's script cannot do without, as they were. */
  const depended = [
    ['JSON.stringify', JSON, 'stringify'], ['JSON.parse', JSON, 'parse'], ['Promise.prototype.then', Promise.prototype, 'then'],
    ['Object.prototype.toJSON', Object.prototype, 'toJSON'], ['Array.prototype.toJSON', Array.prototype, 'toJSON'],
    ['document.querySelector', Document.prototype, 'querySelector'], ['document.querySelectorAll', Document.prototype, 'querySelectorAll'],
  ];
  for (const name of ['keys', 'entries', 'assign']) depended[depended.length] = [`Object.${name}`, Object, name];
  for (const name of ['map', 'filter', 'forEach', 'push', 'indexOf', 'join', 'slice']) depended[depended.length] = [`Array.prototype.${name}`, Array.prototype, name];
  for (const name of ['getAttribute', 'setAttribute', 'querySelector', 'querySelectorAll']) {
    depended[depended.length] = [`Element.prototype.${name}`, Element.prototype, name];
  }
  for (let at = 0; at < depended.length; at += 1) depended[at][3] = describe(depended[at][1], depended[at][2])?.value;
  const page = document;
  const replaced = () => {
    let names = '';
    const add = (name) => { names += `${names ? ', ' : ''}${name}`; };
    for (let at = 0; at < depended.length; at += 1) {
      const found = describe(depended[at][1], depended[at][2]);
      if (found?.value !== depended[at][3] || found?.get) add(depended[at][0]);
    }
    if (describe(page, 'querySelector')) add('document.querySelector');
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
    let said = '';
    try {
      said = replies[apply(detailOf, event, [])](apply(pathOf, event, [])[0]);
    } catch {}
    apply(dispatch, document, [new Message(`${channel}-reply`, { __proto__: null, detail: said })]);
  }, true]);
  return replies;
}
