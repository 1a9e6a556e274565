/** crowd-form: wraps what it holds in a real form, adds Submit, and turns named elements into the answer. */

import { CrowdElement, crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { flatten, merge, nativeAnswer } from '../base/serialise.js';

const NATIVE = 'input, select, textarea';

export class CrowdForm extends CrowdElement {
  #form = h('form', { novalidate: true });
  #message = h('div', { class: 'crowd-form-message', role: 'alert' });
  #asking = false;

  build() {
    this.#form.append(...this.childNodes);
    this.append(this.#form);
    if (!this.querySelector('crowd-button[form-action="submit"]')) this.#addSubmit();
    this.#form.append(this.#message);
    this.#form.classList.toggle('crowd-form-plain', !this.#holdsWidget);
    this.#form.addEventListener('reset', () => this.#resetElements());
    this.#form.addEventListener('submit', (event) => this.#takeOver(event), { capture: true });
    Object.defineProperty(this.#form, 'submit', { value: () => this.submit() });
  }

  /** The real form, which holds the template's content. */
  get form() {
    return this.#form;
  }

  /** Whether it holds an annotation widget, which fills the page and brings its own Submit. */
  get #holdsWidget() {
    return [this.#host, ...this.querySelectorAll('*')].some((element) => element && crowd.submits(element.localName));
  }

  /** The element in whose shadow root it stands: that is the task, and answers with the rest. @returns {CrowdElement | null} */
  get #host() {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && root.host instanceof CrowdElement ? root.host : null;
  }

  #addSubmit() {
    const button = document.createElement('crowd-button');
    button.setAttribute('form-action', 'submit');
    button.setAttribute('variant', 'primary');
    button.setAttribute('data-testid', 'crowd-submit');
    // An annotation widget brings its own Submit; two of them would make a worker wonder which one counts.
    button.hidden = this.#holdsWidget;
    button.append('Submit');
    this.#form.append(button);
  }

  /** The browser's own submission (Enter, a native button) goes the same way as ours. @param {SubmitEvent} event */
  #takeOver(event) {
    if (this.#asking) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.submit(event.submitter);
  }

  /**
   * Checks, asks the template's `submit` listeners, then sends. Returns whether the answer was sent.
   * @param {HTMLElement | null} [submitter]
   */
  submit(submitter = null) {
    // A listener that calls submit() itself has made up its mind: asking it again would never end.
    if (this.#asking) return this.#send();
    if (!this.#check()) return false;
    this.#asking = true;
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter });
    const allowed = this.#form.dispatchEvent(event);
    this.#asking = false;
    return allowed && this.#send();
  }

  reset() {
    this.#form.reset();
  }

  /** The native controls are reset by the browser. */
  #resetElements() {
    this.#message.textContent = '';
    for (const element of this.#elements()) /** @type {any} */ (element).reset?.();
  }

  /** Named or not, every element of ours and every native control, in document order. */
  #elements() {
    const inside = [...this.querySelectorAll('*')].filter((element) => crowd.owns(element) || element.matches(NATIVE));
    return this.#host ? [this.#host, ...inside] : inside;
  }

  #check() {
    for (const element of this.#elements()) {
      const control = /** @type {CrowdElement | HTMLInputElement} */ (element);
      if (control instanceof HTMLInputElement && !control.willValidate) continue;
      if (control.validationMessage === '') continue;
      this.#refuse(control, control.validationMessage);
      return false;
    }
    this.#message.textContent = '';
    return true;
  }

  /** @param {HTMLElement} control @param {string} message */
  #refuse(control, message) {
    const name = control.getAttribute('label') ?? control.getAttribute('name');
    this.#message.textContent = name ? `${name}: ${message}` : message;
    // First, so that a tab or dialog around it can bring it into sight.
    control.dispatchEvent(new CustomEvent('crowd-refused', { bubbles: true, detail: message }));
    control.scrollIntoView({ block: 'nearest' });
    control.focus();
  }

  #entries() {
    /** @type {import('../base/serialise.js').Entry[]} */
    const entries = [];
    for (const element of this.#elements()) {
      const ours = crowd.owns(element);
      const name = ours ? element.answerName : element.getAttribute('name');
      const answer = ours ? element.answer : nativeAnswer(/** @type {any} */ (element));
      if (name && answer !== undefined) entries.push([name, answer]);
    }
    return entries;
  }

  /** The document that would be sent now. */
  get document() {
    const answers = merge(this.#entries());
    return [this.text('answer-format') === 'flatten-objects' ? flatten(answers) : answers];
  }

  /** What templates that reach for Amazon's private method get. */
  _serializeForm() {
    return { taskAnswers: JSON.stringify(this.document) };
  }

  #send() {
    const answer = this.document;
    crowd.answers.push(answer);
    document.dispatchEvent(new CustomEvent('crowd-answer', { detail: answer }));
    return true;
  }
}

crowd.define('crowd-form', CrowdForm);
