/** The dialog behind the gear. Style sheets of saved pages say that it offers colour themes; what it looks like is inferred. */

import { h } from '../base/dom.js';
import { Modal } from './modal.js';

const THEMES = ['Light', 'Dark'];

export class Settings extends Modal {
  constructor() {
    super('Settings', { id: 'settings-modal', class: 'settings-modal' });
    this.closed = () => this.fill();
  }

  open() {
    const now = document.documentElement.dataset.theme ?? 'light';
    this.fill(h('div', { class: 'themes', role: 'radiogroup', 'aria-label': 'Colour theme' }, ...THEMES.map((theme) => card(theme, now))));
    super.open();
  }
}

/** @param {string} name @param {string} now the theme that is worn */
function card(name, now) {
  const theme = name.toLowerCase();
  const choice = h('input', { type: 'radio', name: 'crowd-theme', value: theme, checked: theme === now });
  choice.addEventListener('change', () => {
    document.documentElement.dataset.theme = theme;
  });
  return h('label', { class: `theme-card ${theme}` }, choice, name);
}
