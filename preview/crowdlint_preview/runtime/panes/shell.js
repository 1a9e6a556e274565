/**
 * The page around a task, as pages saved from the real runtime have it: header, left pane, content, footer, four dialogs.
 * crowd-form (with instructions as children) and the classifiers were seen; that the other widgets share it is inferred.
 */

import { h } from '../base/dom.js';
import { Instructions } from './instructions.js';
import { Modal } from './modal.js';
import { Settings } from './settings.js';
import { style } from './shell.css';

/**
 * @typedef {object} ShellContent
 * @property {Node[]} main what the worker works on
 * @property {Node[]} [side] the right pane; without it there is none
 * @property {string} [sideName] of the right pane, “Labels” by default
 * @property {Node[]} [tools] left in the footer
 * @property {Node[]} [footer] left in the footer, where there are no tools
 * @property {Node} [shortcuts] of its dialog
 * @property {string} [title] where the element has no header of its own
 * @property {string} [moreLink] what the link to the full instructions is called; the default is what authors of saved pages call it
 * @property {() => void} [submit] what Submit does; without it the form around it is submitted by the browser
 * @property {ParentNode} [into] what holds the shell, by default the shadow root
 * @property {boolean} [flat] without the box that only widgets have
 */

export class Shell {
  title = h('div', { class: 'headerTextContainer' });
  /** What stops Submit is said here. */
  problem = h('div', { class: 'crowd-form-message', role: 'alert' });
  #settings = new Settings();
  #guides = {
    tool: new Modal('Tool guide', { class: 'tool-guide-modal', 'data-testid': 'tool-guide-modal' }),
    autoSegment: new Modal('Auto-segment guide', { class: 'auto-segment-guide-modal' }),
  };

  /**
   * @param {import('../base/base.js').CrowdElement} element whose regions fill the left pane and the dialog
   * @param {ShellContent} content
   */
  constructor(element, content) {
    this.title.textContent = content.title ?? element.text('header');
    this.instructions = new Instructions(element, content.moreLink ?? 'View full instructions');
    const box = h('div', { class: 'awsui shell' }, this.#header(content), this.#body(content));
    const inner = content.flat ? box : h('div', {}, box);
    (content.into ?? element.root).append(
      h('style', {}, style),
      h('div', { id: 'react-mount-point', tabindex: '0' }, h('div', { class: 'awsui' }, inner)),
    );
    // In pages that were saved the runtime had made the page's ground white.
    document.body.style.background = 'var(--crowd-ground, white)';
  }

  /** The dialog of a guide, empty until somebody fills it. @param {'tool' | 'autoSegment'} which */
  guide(which) {
    return this.#guides[which];
  }

  /** @param {ShellContent} content */
  #header(content) {
    const keys = content.shortcuts ?? h('p', {}, 'This task has no shortcuts.');
    const buttons = h(
      'div',
      { class: 'headerButtonsContainer' },
      awsuiButton('instructions-button', 'normal', { type: 'button', onclick: () => this.instructions.press() }, 'Instructions'),
      awsuiButton('shortcuts-button', 'normal', { type: 'button', onclick: () => this.#openShortcuts(keys) }, 'Shortcuts'),
    );
    const tip = h('span', { class: 'awsui-tooltip-trigger' }, h('span', {}, this.title));
    tip.addEventListener('pointerenter', () => {
      tip.title = this.title.textContent ?? '';
    });
    const gear = h('paper-icon-button', { class: 'toolIcon', 'aria-hidden': 'true' });
    const tool = h('button', { type: 'button', class: 'tool', 'aria-label': 'Settings', onclick: () => this.#settings.open() }, gear);
    return h(
      'header',
      { class: 'headerContainer' },
      buttons,
      h('awsui-tooltip', {}, h('span', {}, tip)),
      h('div', { class: 'headerToolsContainer', 'data-testid': 'settings-button-container' }, tool),
    );
  }

  /** All below the header. @param {ShellContent} content */
  #body(content) {
    const guides = h('div', {}, this.#guides.tool.box, this.#guides.autoSegment.box, this.#settings.box);
    return h('div', {}, this.#layout(content), this.instructions.modal.box, guides, footer(content));
  }

  /** Pages that were saved have no dialog for them: it is made when it is asked for. @param {Node} keys */
  #openShortcuts(keys) {
    const modal = new Modal('Shortcuts', { class: 'shortcuts-modal' }, keys);
    modal.closed = () => modal.box.remove();
    this.instructions.modal.box.after(modal.box);
    modal.open();
  }

  /** @param {ShellContent} content */
  #layout({ main, side, sideName }) {
    const region = h('div', { 'awsui-app-layout-region': 'content' }, h('span', {}, h('span', {}, ...main)));
    const content = h(
      'div',
      { class: 'awsui-app-layout__content' },
      h('div', { class: 'awsui-app-layout__notifications', role: 'region', 'aria-label': 'Notifications' }, this.problem),
      h('div', { class: 'awsui-app-layout__content--scrollable' }, region),
    );
    const tools = h('div', { class: 'awsui-app-layout__tools awsui-app-layout--open' }, ...(side ?? []));
    if (side) {
      tools.setAttribute('role', 'complementary');
      tools.setAttribute('aria-label', sideName ?? 'Labels');
    } else tools.classList.add('awsui-app-layout__utils--hide');
    return h(
      'awsui-app-layout',
      { class: 'awsui-util-no-gutters' },
      h(
        'div',
        { class: 'awsui-app-layout awsui-app-layout-contentType-default' },
        this.instructions.pane,
        h('nav', { class: 'awsui-app-layout__toggle--navigation awsui-app-layout__utils--hide' }),
        h('main', { class: 'awsui-app-layout__container' }, content),
        tools,
      ),
    );
  }
}

/** @param {ShellContent} content */
function footer({ tools, footer: others = [], submit }) {
  const action = submit ? { type: 'submit', onclick: submit } : { type: 'submit' };
  const left = tools ? h('div', { id: 'toolsContainer' }, ...tools) : h('div', {}, ...others);
  const actions = h('div', { id: 'actionsContainer' }, awsuiButton('crowd-submit', 'primary', action, 'Submit'));
  return h('footer', { id: 'footerContainer' }, left, actions);
}

/**
 * A button as AWSUI builds it.
 * @param {string} id for tests, as the real one has it
 * @param {'normal' | 'primary'} variant
 * @param {Record<string, unknown>} properties of the button inside
 * @param {...(Node | string)} children
 */
export function awsuiButton(id, variant, properties, ...children) {
  const look = `awsui-button awsui-button-variant-${variant}`;
  const button = h('button', { class: look, ...properties }, h('span', {}, ...children));
  return h('awsui-button', id ? { 'data-testid': id } : {}, button);
}
