/** What the joiner puts on the page before the modules run, and takes away when they have. */
interface AttributeFact {
  encoding: 'plain' | 'url' | 'id' | 'pattern' | 'boolean' | 'number' | 'json';
  default?: unknown;
}

/** An element of `vendor/polymer/`, as far as its subclasses here ask. Some lack some of this. */
interface PaperElement extends HTMLElement {
  ready(): void;
  validate?(): boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what it is depends on the element
  value: any;
  checked: boolean;
  disabled: boolean;
  required: boolean;
  invalid: boolean;
  name: string;
  /** Of what is written into. */
  allowedPattern?: string;
  autoFocus?: boolean;
  errorMessage?: string;
  step?: string;
  minlength?: unknown;
  maxlength?: unknown;
  /** `iron-input` around the box of the browser, or the text area that grows. */
  inputElement: HTMLElement & { inputElement: HTMLInputElement; textarea?: HTMLTextAreaElement };
  /** Of sliders. */
  min: number;
  max: number;
}

interface Crowd {
  /** Facts by tag, put there by the joiner. */
  loader: string;
  /** Types of native inputs that hold no answer. */
  silent: string[];
  schemas: Record<string, { attributes: Record<string, AttributeFact>; scripts: string[]; key?: string }>;
  /** What the page that shows the task knows of the job; absent where nobody says. */
  /** An SVG with the icons by their names, on pages that speak of icons. */
  icons?: string;
  host?: { autoSegment?: { offered: boolean; reason: string } };
  /** Who opened the page hears this, if anybody does. */
  told: {
    elements(facts: Crowd['schemas']): void;
    /** Somebody else has defined an element of ours. */
    taken(tag: string): void;
    ready(): void;
    sent(answer: unknown): void;
  };
  define(tag: string, element: import('./base/base.js').AnsweringClass): void;
  Element: typeof import('./base/base.js').CrowdElement;
  /** Masks from extreme points, in the page (`fromExtremePoints`) or in a worker (`Background`). */
  segment: {
    fromExtremePoints: typeof import('./segment/extreme-points.js').fromExtremePoints;
    Background: typeof import('./segment/background.js').Background;
  };
}

/** What modules share: of the joined script alone, out of the page's reach. */
declare const shared: Crowd;

/** Elements of the real page that are no custom elements here, and those that a template of ours makes. */
interface HTMLElementTagNameMap {
  'awsui-app-layout': HTMLElement;
  'awsui-button': HTMLElement;
  'awsui-alert': HTMLElement;
  'awsui-modal': HTMLElement;
  'awsui-tooltip': HTMLElement;
  'crowd-array': HTMLElement;
  'crowd-button': HTMLElement;
  'crowd-card': HTMLElement;
  'crowd-modal': HTMLElement;
  'crowd-tab': HTMLElement;
  'crowd-tabs': HTMLElement;
  'crowd-task': HTMLElement;
  'custom-style': HTMLElement;
  'dom-module': HTMLElement;
  'iron-iconset-svg': HTMLElement;
  'iron-image': HTMLElement;
  'paper-icon-button': HTMLElement;
}

/** A style sheet, as the joiner makes a module of it. */
declare module '*.css' {
  export const style: string;
}
