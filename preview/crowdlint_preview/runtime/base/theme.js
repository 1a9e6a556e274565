/** All looks, light and dark, in one place. Colours are custom properties of the page, so they reach into every shadow root. */

const LIGHT = `
  --crowd-ink: #16191f; --crowd-soft-ink: #4d5761; --crowd-ground: #ffffff; --crowd-pane: #f4f6f8; --crowd-line: #c9d0d6;
  --crowd-stage: #e3e7eb; --crowd-accent: #0b66c3; --crowd-on-accent: #ffffff; --crowd-chosen: #dcecfb; --crowd-hover: #e9eef3;
  --crowd-bad: #b3261e; --crowd-good: #1d7a33; --crowd-warn: #9a5b00; --crowd-bad-ground: #fdecea; --crowd-shade: rgb(0 0 0 / 45%); color-scheme: light;`;

const DARK = `
  --crowd-ink: #e8ecf0; --crowd-soft-ink: #aab4be; --crowd-ground: #16191d; --crowd-pane: #1e2328; --crowd-line: #3c454e;
  --crowd-stage: #0d1013; --crowd-accent: #6cb2f7; --crowd-on-accent: #08131f; --crowd-chosen: #1d3a57; --crowd-hover: #2a3138;
  --crowd-bad: #ff9d95; --crowd-good: #7fd394; --crowd-warn: #f0b357; --crowd-bad-ground: #3d1815; --crowd-shade: rgb(0 0 0 / 65%); color-scheme: dark;`;

/** For the page itself; it comes first in the head, so that any rule of the template wins. `data-theme` on the root element overrides the system's choice. */
export const pageStyle = `
:root { ${LIGHT} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${DARK} } }
:root[data-theme="dark"] { ${DARK} }
body { margin: 0; color: var(--crowd-ink); background: var(--crowd-ground); font-family: "Amazon Ember", "Helvetica Neue", Roboto, Arial, sans-serif; line-height: 1.45; }
crowd-form { display: block; }
.crowd-form-plain { padding: 8px; }
.crowd-form-plain > [data-testid="crowd-submit"] { display: block; width: fit-content; margin: 0.9rem 0; }
.crowd-error, .crowd-form-message:not(:empty) { margin: 0.5rem; padding: 0.6rem 0.8rem; border: 1px solid var(--crowd-bad); border-radius: 4px;
  color: var(--crowd-bad); background: var(--crowd-bad-ground); font-size: 0.9rem; overflow-wrap: anywhere; white-space: pre-wrap; }
short-instructions, full-instructions, classification-target, worker-comment, short-summary, detailed-instructions, positive-example, negative-example { display: block; }
`;

/** What every element's shadow root starts with. */
export const elementStyle = `
:host([hidden]) { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
:focus-visible { outline: 2px solid var(--crowd-accent); outline-offset: 2px; }
button { font: inherit; color: inherit; }
.button, button[type="submit"] { padding: 0.45rem 1rem; border: 1px solid var(--crowd-line); border-radius: 4px; background: var(--crowd-ground); color: var(--crowd-ink); cursor: pointer; }
.button:hover { background: var(--crowd-hover); }
.button[data-variant="primary"], button[type="submit"] { border-color: var(--crowd-accent); background: var(--crowd-accent); color: var(--crowd-on-accent); font-weight: 600; }
.button[data-variant="link"], .button[data-variant="icon"] { border-color: transparent; background: none; color: var(--crowd-accent); }
button:disabled { opacity: 0.5; cursor: not-allowed; }
.crowd-error, .crowd-form-message:not(:empty) { margin: 0.5rem; padding: 0.6rem 0.8rem; border: 1px solid var(--crowd-bad); border-radius: 4px; color: var(--crowd-bad);
  background: var(--crowd-bad-ground); font-size: 0.9rem; overflow-wrap: anywhere; white-space: pre-wrap; }
.icon { width: 1.35rem; height: 1.35rem; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
dialog { max-width: min(46rem, 92vw); max-height: 86vh; padding: 1.25rem 1.5rem; border: 1px solid var(--crowd-line); border-radius: 8px; color: var(--crowd-ink); background: var(--crowd-ground); overflow: auto; }
dialog::backdrop { background: var(--crowd-shade); }
dialog h2 { margin: 0 0 0.75rem; font-size: 1.2rem; }
dialog .close { float: right; }
kbd, [data-key]::after { content: attr(data-key); min-width: 1.4em; padding: 0 0.3em; border: 1px solid var(--crowd-line); border-radius: 3px; background: var(--crowd-ground); color: var(--crowd-soft-ink); font: 0.8rem ui-monospace, monospace; text-align: center; }
`;

/** A text under a slider, at its value. */
export const sliderLabelStyle = `
:host { position: relative; grid-area: 1 / 1; justify-self: start; left: calc(var(--crowd-at, 0) * 100%); max-width: var(--crowd-share, 50%); translate: calc(var(--crowd-at, 0) * -100%) 0; overflow-wrap: anywhere; }
`;

/** Buttons with text. */
export const pressStyle = `
:host { display: inline-block; max-width: 100%; vertical-align: middle; }
.button { display: inline-flex; align-items: center; justify-content: center; gap: 0.45rem; width: 100%; min-height: 2.1rem; overflow-wrap: anywhere; text-align: center; text-decoration: none; }
.button[aria-busy="true"] { cursor: progress; }
.button[aria-disabled="true"] { opacity: 0.5; cursor: not-allowed; }
.button .icon { flex: none; width: 1.2rem; height: 1.2rem; }
.button[data-variant="icon"] { padding: 0.35rem; }
.button[data-variant="link"]:hover { text-decoration: underline; background: none; }
.spinner { flex: none; width: 1rem; height: 1rem; border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: turn 0.8s linear infinite; }
@keyframes turn { to { rotate: 1turn; } }
@media (prefers-reduced-motion: reduce) { .spinner { animation: none; } }
`;

/** The mark of a badge; a script puts it in its place. */
export const badgeStyle = `
:host { position: absolute; left: 0; top: 0; z-index: 1; pointer-events: none; }
.mark { display: grid; place-content: center; min-width: 1.3rem; height: 1.3rem; padding: 0 0.3rem; border-radius: 0.65rem; background: var(--crowd-accent); color: var(--crowd-on-accent); font-size: 0.72rem; font-weight: 600; line-height: 1; white-space: nowrap; }
.icon { width: 0.9rem; height: 0.9rem; }
`;

/** A message in the page, its colour by its kind. */
export const alertStyle = `
:host { display: block; margin: 0.5rem 0; color: var(--crowd-ink); }
.box { --tone: var(--crowd-accent); display: flex; align-items: start; gap: 0.6rem; padding: 0.6rem 0.8rem; border: 1px solid var(--tone); border-left-width: 5px; border-radius: 4px; background: var(--crowd-pane); }
.box[data-type="success"] { --tone: var(--crowd-good); }
.box[data-type="warning"] { --tone: var(--crowd-warn); }
.box[data-type="error"] { --tone: var(--crowd-bad); background: var(--crowd-bad-ground); }
.sign { display: grid; flex: none; color: var(--tone); }
.content { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.dismiss { display: grid; flex: none; padding: 0.1rem; border: 0; border-radius: 4px; background: none; cursor: pointer; }
.dismiss:hover { background: var(--crowd-hover); }
.dismiss .icon { width: 1.1rem; height: 1.1rem; }
.dismiss[hidden] { display: none; }
`;

/** A message at the foot of the window, dark on light pages and light on dark ones. */
export const toastStyle = `
:host { position: fixed; left: 0.8rem; bottom: 0.8rem; z-index: 20; max-width: calc(100% - 1.6rem); }
.box { display: inline-block; min-width: min(18rem, 100%); padding: 0.9rem 1.3rem; border-radius: 3px; background: var(--crowd-ink); color: var(--crowd-ground); box-shadow: 0 2px 6px rgb(0 0 0 / 40%); overflow-wrap: anywhere; }
.box[hidden] { display: none; }
`;

/** A raised box with a picture and a title. */
export const cardStyle = `
:host { display: block; max-width: 100%; margin: 0.5rem 0; border: 1px solid var(--crowd-line); border-radius: 4px; overflow: hidden; background: var(--crowd-ground); color: var(--crowd-ink); box-shadow: 0 1px 4px rgb(0 0 0 / 25%); }
img { display: block; width: 100%; max-height: 60vh; object-fit: contain; background: var(--crowd-stage); }
.heading { padding: 0.9rem 1rem 0.4rem; font-size: 1.35rem; overflow-wrap: anywhere; }
[hidden] { display: none; }
`;

/** A row of tabs with a line under the chosen one. */
const tabStripStyle = `
.tabs { display: flex; flex-wrap: wrap; border-bottom: 1px solid var(--crowd-line); }
.tabs button { flex: none; max-width: 100%; padding: 0.6rem 1rem; border: 0; border-bottom: 3px solid transparent; background: none; color: var(--crowd-soft-ink); font-weight: 600; cursor: pointer; }
.tabs button:hover { background: var(--crowd-hover); }
.tabs button[aria-selected="true"] { border-bottom-color: var(--crowd-accent); color: var(--crowd-accent); }
.tabs button:focus-visible { outline-offset: -3px; }
`;

/** Tabs with what they show. */
export const tabsStyle = `${tabStripStyle}
:host { display: block; max-width: 100%; margin: 0.5rem 0; border: 1px solid var(--crowd-line); border-radius: 4px; color: var(--crowd-ink); }
.content { padding: 0.6rem 0.8rem; overflow-wrap: anywhere; }
`;

/** A link or button, and the dialog that it opens. */
export const popUpStyle = `${tabStripStyle}
:host { display: inline-block; max-width: 100%; }
.link { padding: 0; border: 0; background: none; color: var(--crowd-accent); text-decoration: underline; text-align: start; cursor: pointer; }
dialog { width: min(46rem, 92vw); padding: 0; }
dialog > .content { padding: 1.1rem 1.4rem 1.4rem; overflow-wrap: anywhere; }
.close { position: sticky; top: 0.4rem; float: right; display: grid; margin: 0.4rem; padding: 0.25rem; border: 0; border-radius: 50%; background: var(--crowd-ground); cursor: pointer; }
.close:hover { background: var(--crowd-hover); }
.tabs { margin-right: 2.2rem; }
section { padding-top: 0.3rem; }
h3 { margin: 0.8rem 0 0; font-size: 1rem; }
.positive-example { padding-left: 0.8rem; border-left: 3px solid var(--crowd-good); }
.negative-example { padding-left: 0.8rem; border-left: 3px solid var(--crowd-bad); margin-top: 0.8rem; }
[hidden] { display: none; }
`;

/** Three panes as workers know them: instructions left, work area, labels right; one below the other on a phone. */
export const panesStyle = `
:host { display: block; container-type: inline-size; }
#react-mount-point { height: 100vh; height: 100dvh; min-height: 30rem; }
.awsui-app-layout { display: grid; height: 100%; grid-template: minmax(0, 1fr) / minmax(11rem, 15rem) minmax(0, 1fr) minmax(11rem, 14rem); color: var(--crowd-ink); background: var(--crowd-ground); }
.awsui-app-layout__navigation, .awsui-app-layout__tools { padding: 0.9rem; background: var(--crowd-pane); overflow: auto; overflow-wrap: anywhere; }
.awsui-app-layout__navigation { border-right: 1px solid var(--crowd-line); }
.awsui-app-layout__tools { display: flex; flex-direction: column; gap: 0.6rem; border-left: 1px solid var(--crowd-line); }
.awsui-app-layout__main { display: flex; flex-direction: column; min-width: 0; min-height: 0; overflow: auto; }
h2 { margin: 0 0 0.6rem; font-size: 1rem; }
[hidden] { display: none !important; }
.moreInstructionsLink { display: inline-block; margin-top: 0.8rem; padding: 0; border: 0; background: none; color: var(--crowd-accent); text-decoration: underline; cursor: pointer; }
.header { flex: none; max-height: 6.2rem; overflow: auto; display: flex; align-items: start; gap: 1rem; padding: 0.7rem 0.9rem; border-bottom: 1px solid var(--crowd-line); }
.header h1:empty { visibility: hidden; }
.header h1 { flex: 1; margin: 0; font-size: 1.1rem; font-weight: 600; overflow-wrap: anywhere; }
.headerButtonsContainer { display: flex; gap: 0.4rem; }
.headerButtonsContainer .button { padding: 0.2rem 0.6rem; font-size: 0.85rem; }
.problem:not(:empty) { color: var(--crowd-bad); font-size: 0.9rem; }
.shortcuts { display: grid; grid-template-columns: auto 1fr; gap: 0.35rem 0.9rem; margin: 0; }
.shortcuts dt, .shortcuts dd { margin: 0; }
@container (max-width: 1100px) {
  .awsui-app-layout { grid-template-columns: minmax(8rem, 12rem) minmax(0, 1fr) minmax(9rem, 12rem); }
  .header h1 { font-size: 1rem; }
}
@container (max-width: 760px) {
  #react-mount-point { height: auto; }
  .awsui-app-layout { grid-template: auto auto auto / minmax(0, 1fr); height: auto; }
  .awsui-app-layout__navigation { max-height: 13rem; border-right: 0; border-bottom: 1px solid var(--crowd-line); }
  .awsui-app-layout__tools { border-left: 0; border-top: 1px solid var(--crowd-line); }
  .header { flex-wrap: wrap; max-height: none; gap: 0.4rem; }
  .header h1 { flex-basis: 100%; }
}
`;

/** The tool bar, the picture and the label list of the image widgets. */
export const stageStyle = `
.toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.15rem; padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--crowd-line); background: var(--crowd-pane); }
.toolbar button { display: flex; flex-direction: column; align-items: center; min-width: 3.2rem; padding: 0.25rem 0.3rem; border: 1px solid transparent; border-radius: 4px; background: none; font-size: 0.72rem; line-height: 1.3; cursor: pointer; }
.toolbar button:hover:enabled { background: var(--crowd-hover); }
.toolbar button[aria-pressed="true"] { border-color: var(--crowd-accent); background: var(--crowd-chosen); }
.toolbar button[aria-disabled="true"] { opacity: 0.5; cursor: not-allowed; }
.toolbar .rule { align-self: stretch; width: 1px; margin: 0.2rem 0.15rem; background: var(--crowd-line); }
.toolbar label { display: flex; flex-direction: column; gap: 0.15rem; padding: 0.2rem 0.3rem; color: var(--crowd-soft-ink); font-size: 0.72rem; }
.toolbar label:has(:disabled) { opacity: 0.45; }
.toolbar input { width: 4.4rem; accent-color: var(--crowd-accent); }
#annotation-area-container { position: relative; flex: 1; min-height: 12rem; overflow: hidden; background: var(--crowd-stage); }
#annotation-area-container img { position: absolute; left: 0; top: 0; max-width: none; transform-origin: 0 0; user-select: none; pointer-events: none; }
#annotation-area-container canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
.upper-canvas { touch-action: none; outline-offset: -3px; }
.mask-canvas { pointer-events: none; }
.notice { position: absolute; inset: 0; display: grid; place-content: center; padding: 1.5rem; text-align: center; color: var(--crowd-soft-ink); overflow-wrap: anywhere; pointer-events: none; }
.notice.crowd-error { margin: 0; border-radius: 0; color: var(--crowd-bad); font-size: 1.05rem; user-select: text; pointer-events: auto; }
.notice[hidden] { display: none; }
.hint-row { display: flex; align-items: center; gap: 0.6rem; min-height: 2.3rem; padding: 0.2rem 0.9rem; border-top: 1px solid var(--crowd-line); }
.hint-row .apply { padding: 0.15rem 0.8rem; border-color: var(--crowd-accent); font-size: 0.85rem; }
.hint-row .apply[hidden] { display: none; }
.hint { flex: 1; color: var(--crowd-soft-ink); font-size: 0.85rem; }
.label-pane-content { display: flex; flex: 1; flex-direction: column; min-height: 4rem; overflow: auto; }
.label-button { display: flex; align-items: center; gap: 0.5rem; margin: 1px; padding: 0.4rem 0.5rem; border: 1px solid transparent; border-radius: 4px; cursor: pointer; overflow-wrap: anywhere; }
.label-button:hover { background: var(--crowd-hover); }
.label-button.selected { border-color: var(--crowd-accent); background: var(--crowd-chosen); font-weight: 600; }
.label-button > span { flex: 1; min-width: 0; }
.swatch { flex: none; width: 1rem; height: 1rem; border: 1px solid rgb(0 0 0 / 35%); border-radius: 3px; }
.instances { display: flex; flex-direction: column; margin-left: 1.3rem; }
.instances .label-button { padding: 0.2rem 0.4rem; font-size: 0.9rem; }
.instances button { border: 0; border-radius: 4px; background: none; cursor: pointer; }
.instances button:hover { background: var(--crowd-hover); }
.add { align-self: start; margin: 0.1rem 0 0.5rem; padding: 0.2rem 0.4rem; color: var(--crowd-accent); font-size: 0.85rem; }
.remove { display: grid; padding: 0.15rem; color: var(--crowd-soft-ink); }
.remove .icon { width: 1rem; height: 1rem; }
#nothing-to-annotate { display: flex; align-items: center; gap: 0.5rem; padding-top: 0.6rem; border-top: 1px solid var(--crowd-line); font-size: 0.9rem; }
.pairs { flex: 1; min-height: 6rem; overflow: auto; }
.pair { display: grid; gap: 0.2rem; margin-bottom: 0.35rem; padding: 0.35rem; border: 1px solid transparent; border-radius: 4px; font-size: 0.9rem; }
.pair.selected { border-color: var(--crowd-accent); background: var(--crowd-chosen); }
.pair .key { color: var(--crowd-soft-ink); font-size: 0.85rem; overflow-wrap: anywhere; }
.pair input { width: 100%; padding: 0.25rem 0.35rem; border: 1px solid var(--crowd-line); border-radius: 3px; color: var(--crowd-ink); background: var(--crowd-ground); font: inherit; }
@container (max-width: 1100px) {
  .toolbar button { min-width: 2.2rem; }
  .toolbar button span { display: none; }
}
@container (max-width: 760px) {
  #annotation-area-container { flex: none; height: 50vh; min-height: 18rem; }
  .toolbar { flex-wrap: nowrap; overflow-x: auto; }
  .toolbar button { flex: none; }
  .label-pane-content { flex-flow: row wrap; gap: 0.3rem; max-height: 40vh; }
  .label-pane-content > .label-button:has(+ .instances), .instances { flex: 1 1 100%; }
}
`;

/** The content to classify, the buttons of the categories, what is drawn over a picture, and the remark. */
export const classifierStyle = `
#annotation-area-container { flex: 1; }
#annotation-area-container:has(slot) { padding: 1.1rem 1.3rem; overflow: auto; overflow-wrap: anywhere; }
::slotted(classification-target) { max-width: 60rem; }
.categories { display: flex; flex-direction: column; gap: 0.35rem; min-height: 4rem; overflow: auto; color: var(--crowd-soft-ink); }
.category-button { display: flex; align-items: center; gap: 0.5rem; flex: none; margin: 2px; padding: 0.5rem 0.7rem; border: 1px solid var(--crowd-line); border-radius: 4px; color: var(--crowd-ink); background: var(--crowd-ground); text-align: start; overflow-wrap: anywhere; cursor: pointer; }
.category-button > span { flex: 1; min-width: 0; }
.category-button [data-above]::after { content: attr(data-above); display: block; color: var(--crowd-soft-ink); font-size: 0.85rem; font-weight: 400; }
.category-button:hover:enabled { background: var(--crowd-hover); }
.category-button.selected { border-color: var(--crowd-accent); background: var(--crowd-chosen); box-shadow: inset 0 0 0 1px var(--crowd-accent); font-weight: 600; }
.category-button.exclusion { margin-top: 0.6rem; border-style: dashed; }
.overlay { padding-top: 0.5rem; border-top: 1px solid var(--crowd-line); font-size: 0.9rem; }
.overlay label { display: flex; gap: 0.5rem; }
.legend { max-height: 12rem; margin: 0.4rem 0 0; padding: 0; overflow: auto; list-style: none; }
.legend li { display: flex; align-items: center; gap: 0.5rem; padding: 0.1rem; overflow-wrap: anywhere; }
.commentLink { align-self: start; padding: 0; border: 0; background: none; color: var(--crowd-accent); text-decoration: underline; text-align: start; overflow-wrap: anywhere; cursor: pointer; }
.comment { margin: 0; max-height: 6rem; overflow: auto; color: var(--crowd-soft-ink); font-size: 0.9rem; overflow-wrap: anywhere; white-space: pre-wrap; }
.comment:empty { display: none; }
.remark { display: grid; gap: 0.7rem; min-width: min(26rem, 76vw); }
.remark textarea { width: 100%; padding: 0.4rem 0.5rem; border: 1px solid var(--crowd-soft-ink); border-radius: 4px; color: var(--crowd-ink); background: var(--crowd-ground); font: inherit; }
.remark .button { justify-self: end; }
@container (max-width: 760px) {
  .categories { flex-flow: row wrap; max-height: none; }
  .category-button { flex: 1 1 9rem; }
}
`;

/** A text with marks in it. */
export const entityStyle = `
crowd-form { display: block; }
[data-testid="crowd-submit"] { display: none; }
#annotation-area-container { padding: 0 1.3rem 1.3rem; overflow: auto; background: none; }
.hint-row { border-top: 0; }
.text { max-width: 52rem; margin: 0.6rem 0; padding: 0.2rem 0.3rem; line-height: 2.1; white-space: pre-wrap; overflow-wrap: anywhere; cursor: text; }
.entity { padding: 0.15em 0.1em; border-bottom: 3px solid var(--tone); border-radius: 3px; background: color-mix(in srgb, var(--tone) 24%, transparent); color: inherit; cursor: pointer; }
.entity.selected { outline: 2px solid var(--crowd-accent); }
.entity button { border: 0; font-size: 0.72rem; line-height: 1.5; vertical-align: 0.1em; user-select: none; cursor: pointer; }
.entity .tag { margin-left: 0.35em; padding: 0 0.35em; border-radius: 3px; background: var(--crowd-ground); color: var(--crowd-ink); font-weight: 600; }
.entity .remove { display: inline-grid; padding: 0.15rem; border-radius: 50%; background: none; color: var(--crowd-ink); vertical-align: -0.15em; }
.entity .remove:hover { background: var(--crowd-ground); }
.entity .remove .icon { width: 0.8rem; height: 0.8rem; }
@container (max-width: 760px) {
  #annotation-area-container { height: auto; min-height: 0; max-height: 60vh; }
}
`;

/** Texts to rank, and questions to write, one card below the other. */
export const generationStyle = `
#annotation-area-container { flex: 1; padding: 1.1rem 1.3rem; overflow: auto; }
#annotation-area-container > * { max-width: 52rem; }
.prompt, .words { overflow-wrap: anywhere; white-space: pre-wrap; }
.prompt { margin-bottom: 1rem; padding: 0.8rem 1rem; border-left: 4px solid var(--crowd-accent); background: var(--crowd-pane); }
.card { margin-bottom: 0.9rem; padding: 0.8rem 1rem; border: 1px solid var(--crowd-line); border-radius: 6px; }
.card h2, h3 { margin: 0 0 0.4rem; font-size: 0.95rem; }
p { margin: 0 0 0.5rem; }
fieldset { display: inline-block; min-width: 0; margin: 0.3rem 1.2rem 0.3rem 0; padding: 0; border: 0; }
legend { padding: 0 0 0.2rem; color: var(--crowd-soft-ink); font-size: 0.85rem; }
.scale { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.scale label { position: relative; min-width: 2.2rem; padding: 0.25rem 0.5rem; border: 1px solid var(--crowd-line); border-radius: 4px; text-align: center; cursor: pointer; }
.scale label:hover { background: var(--crowd-hover); }
.scale label:has(:checked) { border-color: var(--crowd-accent); background: var(--crowd-accent); color: var(--crowd-on-accent); font-weight: 600; }
.scale label:has(:focus-visible) { outline: 2px solid var(--crowd-accent); outline-offset: 2px; }
.scale input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: inherit; }
.ranks { flex: 1; overflow: auto; overflow-wrap: anywhere; font-size: 0.9rem; }
.dimension { padding-bottom: 0.4rem; }
.dimension p { margin: 0 0 0.2rem; }
.rule, .rest, .counter { color: var(--crowd-soft-ink); font-size: 0.85rem; }
.head { display: flex; justify-content: space-between; }
.remove { display: grid; align-self: start; padding: 0.2rem; border: 0; border-radius: 4px; background: none; cursor: pointer; }
.remove:hover { background: var(--crowd-hover); }
.remove .icon { width: 1.1rem; height: 1.1rem; }
.field { display: grid; margin-bottom: 0.6rem; font-size: 0.9rem; }
textarea, .own-tag input { width: 100%; padding: 0.4rem 0.5rem; border: 1px solid var(--crowd-soft-ink); border-radius: 4px; color: var(--crowd-ink); background: var(--crowd-ground); font: inherit; resize: vertical; }
.tags { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.tag { padding: 0.2rem 0.7rem; border: 1px solid var(--crowd-line); border-radius: 1rem; background: none; overflow-wrap: anywhere; cursor: pointer; }
.tag:hover { background: var(--crowd-hover); }
.tag[aria-pressed="true"] { border-color: var(--crowd-accent); background: var(--crowd-chosen); font-weight: 600; }
.own-tag { display: flex; gap: 0.4rem; max-width: 20rem; margin-top: 0.5rem; font-size: 0.9rem; }
.own-tag .button { flex: none; padding: 0.2rem 0.7rem; }
`;
