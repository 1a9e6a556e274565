/** Runs before the page's own scripts and writes down what they do that a worker would notice, with the place in the page. */
(() => {
  const notes = [];
  const note = (kind, text, place) => {
    if (notes.length < 300) notes.push({ kind, text: String(text ?? '').slice(0, 400), stack: place ?? (new Error().stack ?? '').slice(0, 1500) });
  };

  for (const name of ['alert', 'confirm', 'prompt']) {
    const own = window[name];
    window[name] = function (text) {
      note(name, text);
      return own.apply(window, arguments);
    };
  }

  const prevent = Event.prototype.preventDefault;
  Event.prototype.preventDefault = function () {
    if (this.type === 'submit' || this.type === 'click') note('prevented', this.type);
    return prevent.call(this);
  };

  for (const name of ['submit', 'requestSubmit']) {
    const own = HTMLFormElement.prototype[name];
    HTMLFormElement.prototype[name] = function () {
      note('sends', name);
      return own.apply(this, arguments);
    };
  }

  addEventListener('error', (event) => {
    if (event.error !== undefined || event.lineno) note('threw', event.message, `${event.filename}:${event.lineno}:${event.colno}`);
  });
  addEventListener('submit', () => note('submit', ''), true);
  addEventListener('invalid', (event) => note('invalid', event.target?.validationMessage), true);
  addEventListener('unhandledrejection', (event) => note('rejected', event.reason?.message ?? event.reason));

  Object.defineProperty(window, '__crowdlintNotes', { value: () => notes.slice(), configurable: true });
})();
