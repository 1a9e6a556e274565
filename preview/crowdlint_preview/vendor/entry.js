/** The open-source elements that Amazon's controls extend. Importing one registers it; `controls/paper.js` extends them by tag. */
import '@polymer/iron-iconset-svg/iron-iconset-svg.js';
import '@polymer/paper-checkbox/paper-checkbox.js';
import '@polymer/paper-fab/paper-fab.js';
import '@polymer/paper-icon-button/paper-icon-button.js';
import '@polymer/paper-input/paper-input.js';
import '@polymer/paper-input/paper-textarea.js';
import '@polymer/paper-radio-button/paper-radio-button.js';
import '@polymer/paper-radio-group/paper-radio-group.js';
import '@polymer/paper-slider/paper-slider.js';
import '@polymer/paper-toggle-button/paper-toggle-button.js';
