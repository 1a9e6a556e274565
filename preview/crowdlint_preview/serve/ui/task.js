/** The task's side: what is asked of the frame around it, and what comes back from there, which is never more than text. */

import { byId } from './panels.js';

/** @typedef {{ answer: (text: string) => void, said: (line: { level: string, place: string, text: string }) => void }} Heard */

export class TaskFrame {
  #frame = /** @type {HTMLIFrameElement} */ (byId('stage'));
  #turn = 0;
  /** Whether the frame listens. @type {Promise<void>} */
  #there;
  /** @type {(() => void) | null} */
  #shown = null;
  dark = false;
  alerts = false;

  /** @param {Heard} heard */
  constructor(heard) {
    this.heard = heard;
    this.#there = new Promise((resolve) => {
      window.addEventListener('message', (event) => {
        if (event.source !== this.#frame.contentWindow) return;
        if (event.data?.kind === 'here') resolve();
        else this.#hear(event.data?.kind, event.data?.value);
      });
    });
    // It may have been there before this script was.
    this.#frame.src = this.#frame.src;
  }

  /** @param {string} kind @param {any} value */
  #hear(kind, value) {
    if (value?.turn !== this.#turn) return;
    if (kind === 'shown') this.#shown?.();
    else if (kind === 'answer') this.heard.answer(String(value.text));
    else if (kind === 'said') this.heard.said({ level: String(value.level), place: String(value.place), text: String(value.text) });
  }

  /** Shows a page in the place of the one that is seen; resolved when it is seen. @param {unknown} facts @param {boolean} fresh with nothing that a worker did */
  async show(facts, fresh) {
    await this.#there;
    this.#turn += 1;
    const { dark, alerts } = this;
    this.#frame.contentWindow?.postMessage({ facts, dark, alerts, fresh, turn: this.#turn }, '*');
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, 6000);
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
