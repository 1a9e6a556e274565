/**
 * Runs before the page's own scripts and writes down what they do that a worker would notice, with the place in the page.
 * As in `browser/told.js`, whose `replies` this adds to, everything is taken before the page can change it.
 */
(replies) => {
  const { apply, construct } = Reflect;
  const { getOwnPropertyDescriptor: describe, defineProperty: define } = Object;
  const { slice } = String.prototype;
  const listen = EventTarget.prototype.addEventListener;
  const Failure = Error;
  const text = String;

  let notes = '';
  let count = 0;
  /** A note is three texts, each with a NUL behind it. */
  const note = (kind, said, place) => {
    if (count >= 300) return;
    count += 1;
    let words = '';
    let where = '';
    try {
      words = apply(slice, text(said ?? ''), [0, 400]);
      where = apply(slice, text(place ?? construct(Failure, []).stack ?? ''), [0, 1500]);
    } catch {}
    notes += `${kind}\0${words}\0${where}\0`;
  };
  replies.notes = () => notes;

  for (const name of ['alert', 'confirm', 'prompt']) {
    const own = window[name];
    window[name] = function () {
      note(name, arguments[0]);
      return apply(own, window, arguments);
    };
  }

  // Who asks for the page around the task is noted a few times only: libraries do so, too, and mean no harm.
  let asked = 0;
  for (const name of ['parent', 'frameElement']) {
    const own = describe(window, name);
    if (!own?.get || !own.configurable) continue;
    const get = function () {
      asked += 1;
      if (asked <= 5) note('parent', name);
      return apply(own.get, window, []);
    };
    define(window, name, { get, set: own.set, configurable: true, enumerable: own.enumerable });
  }

  const prevent = Event.prototype.preventDefault;
  Event.prototype.preventDefault = function () {
    if (this.type === 'submit' || this.type === 'click') note('prevented', this.type);
    return apply(prevent, this, []);
  };

  /** Elements that listen for clicks themselves: a script lets one press them, whatever their cursor says. */
  const listening = new WeakSet();
  const following = new WeakSet(); // the pointer, as what one draws on does
  const taking = new WeakSet(); // what is dropped on them
  const marking = new WeakSet(); // where the mouse is let go, as what takes in marked words does
  let marked = ''; // whether the whole page does that
  const { add, has } = WeakSet.prototype;
  const { includes } = String.prototype;
  const PRESSES = ' click mousedown pointerdown ';
  const FOLLOWS = `${PRESSES}mousemove mouseup pointermove pointerup touchstart touchmove dblclick `;
  const LETS_GO = ' mouseup pointerup selectionchange ';
  EventTarget.prototype.addEventListener = function (type) {
    if (typeof type === 'string' && this && this !== window && this !== document) {
      if (apply(includes, PRESSES, [` ${type} `])) apply(add, listening, [this]);
      if (apply(includes, FOLLOWS, [` ${type} `])) apply(add, following, [this]);
      if (type === 'drop') apply(add, taking, [this]);
      if (apply(includes, LETS_GO, [` ${type} `])) apply(add, marking, [this]);
    } else if (typeof type === 'string' && apply(includes, LETS_GO, [` ${type} `]) && isOfPage()) marked = 'yes';
    return apply(listen, this, arguments);
  };
  /** Whether the page itself calls, or a library: what works the page, and Amazon's elements, listen at the document, too. */
  const isOfPage = () => {
    const stack = text(construct(Failure, []).stack ?? '');
    return apply(includes, stack, ['://']) && !apply(includes, stack, ['/LOADER']);
  };
  replies.listens = (element) => (apply(has, listening, [element]) ? 'yes' : '');
  replies.takes = (element) => (apply(has, taking, [element]) || typeof element.ondrop === 'function' ? 'yes' : '');
  replies.marks = (element) => {
    if (element === document) return marked || (typeof document.onmouseup === 'function' ? 'yes' : '');
    return apply(has, marking, [element]) || typeof element.onmouseup === 'function' ? 'yes' : '';
  };
  const handled = ['onmousedown', 'onpointerdown', 'onmousemove', 'onpointermove', 'ontouchstart', 'onclick'];
  replies.follows = (element) => {
    if (apply(has, following, [element])) return 'yes';
    for (let at = 0; at < handled.length; at += 1) if (typeof element[handled[at]] === 'function') return 'yes';
    return '';
  };

  for (const name of ['submit', 'requestSubmit']) {
    const own = HTMLFormElement.prototype[name];
    HTMLFormElement.prototype[name] = function () {
      note('sends', name);
      return apply(own, this, arguments);
    };
  }

  const on = (type, act, capture) => apply(listen, window, [type, act, capture]);
  on('error', (event) => {
    if (event.error !== undefined || event.lineno) note('threw', event.message, `${event.filename}:${event.lineno}:${event.colno}`);
  });
  on('submit', () => note('submit', ''), true);
  on('invalid', (event) => note('invalid', event.target?.validationMessage), true);
  on('unhandledrejection', (event) => note('rejected', event.reason?.message ?? event.reason));
}
