/** Keys that work anywhere on the page, for the image widget that was used last. */

/** @type {HTMLElement | null} */
let current = null;

const TYPED = 'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=submit])';

/**
 * Calls `press` for each key that is not typed into something; it says whether it used the key.
 * @param {HTMLElement} element
 * @param {(event: KeyboardEvent) => boolean} press
 * @param {(event: KeyboardEvent) => void} release
 */
export function bindKeys(element, press, release) {
  current ??= element;
  const touch = () => {
    current = element;
  };
  element.addEventListener('pointerdown', touch);
  element.addEventListener('focusin', touch);
  document.addEventListener('keydown', (event) => {
    if (current?.isConnected === false) current = element;
    if (current !== element || event.defaultPrevented || event.altKey || isTyped(event)) return;
    if (press(event)) event.preventDefault();
  });
  document.addEventListener('keyup', release);
}

/** Whether the key goes into a control or a dialog. @param {KeyboardEvent} event */
function isTyped(event) {
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && target.matches('input') && /^(?:Arrow|Page|Home|End)/.test(event.key)) return true;
  return event
    .composedPath()
    .some((target) => target instanceof HTMLElement && (target.matches(TYPED) || target.matches('dialog, [role=dialog]')));
}

/** Whether Space and Enter belong to what has the focus. @param {KeyboardEvent} event */
export function isOnButton(event) {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.matches('button, a[href], input, [role=button]');
}
