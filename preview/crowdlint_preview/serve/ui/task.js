/** The task's side: what is asked of the frame around it, and what comes back from there, which is never more than text. */

import { byId } from './panels.js';

/** @typedef {{ answer: (text: string) => void, said: (line: { level: string, place: string, text: string }) => void, key: (name: string) => void }} Heard */

// Milliseconds that a page has to be seen.
const PATIENCE = 6000;

export class TaskFrame {
  #frame = /** @type {HTMLIFrameElement} */ (byId('stage'));
  #turn = 0;
  /** The frame listens. */
  #here = () => {};
  /** @type {Promise<void>} */
  #there = new Promise((resolve) => {
    this.#here = resolve;
  });
  /** @type {(() => void) | null} */
  #shown = null;
  dark = false;
  alerts = false;

  /** @param {Heard} heard */
  constructor(heard) {
    this.heard = heard;
    window.addEventListener('message', (event) => {
      if (event.source !== this.#frame.contentWindow) return;
      if (event.data?.kind === 'here') this.#here();
      else this.#hear(event.data?.kind, event.data?.value);
    });
    // It may have been there before this script was.
    this.#anew();
  }

  /** Another frame in the place of this one: its page may hang, and the process of it with it. */
  #anew() {
    const next = /** @type {HTMLIFrameElement} */ (this.#frame.cloneNode());
    this.#there = new Promise((resolve) => {
      this.#here = resolve;
    });
    const before = this.#frame;
    this.#frame = next;
    before.replaceWith(next);
  }

  /** @param {string} kind @param {any} value */
  #hear(kind, value) {
    if (value?.turn !== this.#turn) return;
    if (kind === 'shown') this.#shown?.();
    else if (kind === 'answer') this.heard.answer(String(value.text));
    else if (kind === 'key') this.heard.key(String(value.key));
    else if (kind === 'said') this.heard.said({ level: String(value.level), place: String(value.place), text: String(value.text) });
  }

  /** Shows a page in the place of the one that is seen; resolved when it is seen, or given up. @param {unknown} facts @param {boolean} fresh with nothing that a worker did */
  async show(facts, fresh) {
    await Promise.race([this.#there, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    this.#turn += 1;
    const { dark, alerts } = this;
    this.#frame.contentWindow?.postMessage({ facts, dark, alerts, fresh, turn: this.#turn }, '*');
    await new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.heard.said({ level: 'thrown', place: '', text: 'the page hangs: one of its scripts does not end' });
        this.#anew();
        resolve(undefined);
      }, PATIENCE);
      this.#shown = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
    this.#shown = null;
  }

  /** @param {string} size such as `390x844`, empty for that of the pane */
  resize(size) {
    const [width, height] = size.split('x');
    this.#frame.classList.toggle('sized', Boolean(width));
    this.#frame.style.width = width ? `${width}px` : '';
    this.#frame.style.height = height ? `${height}px` : '';
  }

  /** Why there is no page for what was typed; the last good one stays behind it. @param {{ message: string, place: string, excerpt?: string } | null} error */
  fail(error) {
    const box = byId('failure');
    box.hidden = !error;
    if (!error) return;
    const heading = document.createElement('h2');
    heading.textContent = 'This cannot be rendered';
    const [message, place, excerpt] = ['p', 'p', 'pre'].map((tag) => document.createElement(tag));
    message.textContent = error.message;
    place.textContent = error.place;
    excerpt.textContent = error.excerpt ?? '';
    box.replaceChildren(heading, message, place, ...(error.excerpt ? [excerpt] : []));
  }
}
