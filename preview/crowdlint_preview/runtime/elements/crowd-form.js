/**
 * crowd-form: wraps what it holds in a real form, adds Submit where nothing submits, and turns named elements into the answer.
 * Its structure is that of saved pages: plain, or with the shell around it where instructions are its children.
 *
 * A control inside may be called `append` or `classList` and then hides what the form has of that name. So everything that
 * is done to the form once it holds something goes through the prototypes.
 */

import { CrowdElement, crowd } from '../base/base.js';
import { h } from '../base/dom.js';
import { flatten, merge, nativeAnswer } from '../base/serialise.js';
import { MORE } from '../panes/instructions.js';
import { Shell } from '../panes/shell.js';
import { style } from './crowd-form.css';

const KEPT = ':scope > short-instructions, :scope > full-instructions, :scope > [slot="footer-content"]';
const NATIVE = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} NativeControl */

export class CrowdForm extends CrowdElement {
  #form = h('form', { method: 'post', action: `${turkSubmitTo()}/mturk/externalSubmit` });
  #errors = h('div', { id: 'errors-box' });
  #asking = false;

  build() {
    EventTarget.prototype.addEventListener.call(this.#form, 'reset', () => this.#resetElements());
    EventTarget.prototype.addEventListener.call(this.#form, 'submit', (event) => this.#takeOver(event), { capture: true });
    Object.defineProperty(this.#form, 'submit', { value: () => this.submit(), configurable: true });
    this.addEventListener('invalid', (event) => this.#sayInvalid(event), { capture: true });
    for (const type of ['input', 'change']) this.addEventListener(type, () => this.#say(''));
    this.#drawAround();
    const kept = new Set(this.querySelectorAll(KEPT));
    const inside = [...this.childNodes].filter((node) => !kept.has(/** @type {Element} */ (node)));
    Element.prototype.append.apply(this.#form, inside);
    this.append(this.#form);
    if (!this.#hasShell && !this.#submits) Element.prototype.append.call(this.#form, automaticSubmit());
  }

  /** The real form, which holds the template's content. */
  get form() {
    return this.#form;
  }

  get #hasShell() {
    return this.querySelector(':scope > short-instructions, :scope > full-instructions') !== null;
  }

  /** Whether something in it submits: a button, or a widget, which brings its own. */
  get #submits() {
    const inside = [...this.querySelectorAll('*')];
    if (this.#host || inside.some((element) => element instanceof HTMLElement && crowd.submits(tagOf(element)))) return true;
    return this.querySelector('crowd-button[form-action="submit"]') !== null || inside.some(submitsNatively);
  }

  /** The element in whose shadow root it stands: that is the task, and answers with the rest. @returns {CrowdElement | null} */
  get #host() {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && root.host instanceof CrowdElement ? root.host : null;
  }

  /** What stands in the shadow root: around the content, nothing or the shell. */
  #drawAround() {
    const task = box('crowd-task', {}, h('slot'));
    const content = h('div', { id: 'crowd-form-content' }, box('crowd-array', { name: 'taskAnswers' }, task));
    this.root.append(h('style', {}, style), this.#errors, h('div', { id: 'answers-box' }), h('form'));
    if (!this.#hasShell) {
      this.root.append(h('div', { id: 'react-mount-point', tabindex: '0' }, content));
      return;
    }
    const footer = [h('slot', { name: 'footer-content' })];
    new Shell(this, { main: [content], footer, flat: true, title: '', moreLink: MORE, submit: () => this.submit() });
  }

  /** The browser's own submission (Enter, a native button) goes the same way as ours. @param {Event} event */
  #takeOver(event) {
    if (this.#asking) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.submit(/** @type {SubmitEvent} */ (event).submitter);
  }

  /**
   * Checks, asks the template's `submit` listeners, then sends. Returns whether the answer was sent.
   * @param {HTMLElement | null} [submitter]
   */
  submit(submitter = null) {
    // A listener that calls submit() itself has made up its mind: asking it again would never end.
    if (this.#asking) return this.#send();
    for (const element of this.#elements()) if (crowd.owns(element)) element.settle();
    if (!this.#check()) return false;
    this.#asking = true;
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter });
    const allowed = EventTarget.prototype.dispatchEvent.call(this.#form, event);
    this.#asking = false;
    return allowed && this.#send();
  }

  reset() {
    HTMLFormElement.prototype.reset.call(this.#form);
  }

  /** The native controls are reset by the browser. */
  #resetElements() {
    this.#say('');
    for (const element of this.#elements()) if (!isNative(element)) /** @type {any} */ (element).reset?.();
  }

  /** Named or not, every element of ours and every native control, in document order. @returns {(CrowdElement | NativeControl)[]} */
  #elements() {
    const inside = /** @type {(CrowdElement | NativeControl)[]} */ (
      [...this.querySelectorAll('*')].filter((element) => crowd.owns(element) || isNative(element))
    );
    return this.#host ? [this.#host, ...inside] : inside;
  }

  #check() {
    for (const control of this.#elements()) {
      if (control instanceof HTMLInputElement && !control.willValidate) continue;
      if (control.validationMessage === '') continue;
      this.#refuse(control, control.validationMessage);
      return false;
    }
    this.#say('');
    return true;
  }

  /** The browser itself stopped a submission: the first control that does so is named. @param {Event} event */
  #sayInvalid(event) {
    const first = this.#elements().find((element) => isNative(element) && element.willValidate && element.validationMessage !== '');
    if (first && event.target === first) this.#refuse(first, first.validationMessage);
  }

  /** @param {HTMLElement} control @param {string} message */
  #refuse(control, message) {
    const name = control.getAttribute('label') ?? control.getAttribute('name');
    // First, so that a tab or dialog around it can bring it into sight; a widget says itself what stops it.
    const told = !control.dispatchEvent(new CustomEvent('crowd-refused', { bubbles: true, cancelable: true, detail: message }));
    this.#say(told ? '' : name ? `${name}: ${message}` : message);
    control.scrollIntoView({ block: 'nearest' });
    control.focus();
  }

  /** @param {string} message */
  #say(message) {
    this.#errors.replaceChildren(...(message ? [h('div', { class: 'crowd-form-message', role: 'alert' }, message)] : []));
  }

  #entries() {
    /** @type {import('../base/serialise.js').Entry[]} */
    const entries = [];
    for (const element of this.#elements()) {
      const ours = crowd.owns(element);
      const name = ours ? element.answerName : element.getAttribute('name');
      const answer = ours ? element.answer : nativeAnswer(element);
      if (name && answer !== undefined) entries.push([name, answer]);
    }
    return entries;
  }

  /** The document that would be sent now. */
  #document() {
    const answers = merge(this.#entries());
    return [this.text('answer-format') === 'flatten-objects' ? flatten(answers) : answers];
  }

  /** What templates that reach for Amazon's private method get. */
  _serializeForm() {
    return { taskAnswers: JSON.stringify(this.#document()) };
  }

  #send() {
    crowd.told.sent(this.#document());
    return true;
  }
}

/** Where a page of Mechanical Turk sends its answer, as its address says; elsewhere nothing says it. */
const turkSubmitTo = () => new URLSearchParams(location.search).get('turkSubmitTo') ?? '';

/** The tag of an element that may be a form with a control named `localName`. @param {Element} element */
const tagOf = (element) => (element instanceof HTMLFormElement ? 'form' : element.localName);

/** @param {Element} element @returns {element is NativeControl} */
const isNative = (element) => NATIVE.some((kind) => element instanceof kind);

/** @param {Element} element */
const submitsNatively = (element) =>
  (element instanceof HTMLButtonElement && element.type === 'submit') ||
  (element instanceof HTMLInputElement && (element.type === 'submit' || element.type === 'image'));

function automaticSubmit() {
  return h('crowd-button', { 'form-action': 'submit', variant: 'primary', 'data-testid': 'crowd-submit' }, 'Submit');
}

/** One of the two elements around the content, each with a slot in a shadow root of its own. @param {'crowd-array' | 'crowd-task'} tag @param {Record<string, string>} attributes @param {...Node} children */
function box(tag, attributes, ...children) {
  const element = h(tag, attributes, ...children);
  element.attachShadow({ mode: 'open' }).append(h('slot'));
  return element;
}

crowd.define('crowd-form', CrowdForm);
