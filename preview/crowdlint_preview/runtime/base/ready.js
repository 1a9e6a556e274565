/** The life cycle that Amazon's loader gives a page: a dimmer, one event per element, one for all of them. */

const QUIET = 250;
const { loader, told } = shared;
const DIMMER = 'crowd-elements-loading-dimmer';

/** Dims the page until its elements are ready, unless the loader element asks not to. */
export function dimPage() {
  if (document.querySelector(`script[data-loader=${loader}]`)) return;
  const dimmer = document.createElement('div');
  dimmer.id = DIMMER;
  dimmer.textContent = 'Loading...';
  dimmer.style.cssText =
    'position:fixed;inset:0;z-index:9999;background:#404040;color:#fff;display:flex;align-items:center;justify-content:center;font:1.25rem sans-serif';
  (document.body ?? document.documentElement).append(dimmer);
}

/** Tells the page that this element can be used now. @param {HTMLElement} element */
export function announceReady(element) {
  element.dispatchEvent(new CustomEvent('crowd-element-ready', { bubbles: true, composed: true }));
}

/** Fires `all-crowd-elements-ready` once, a quarter of a second after the last element became ready. */
export function watchReady() {
  let timer = 0;
  let done = false;
  window.addEventListener('crowd-element-ready', () => {
    if (done) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      done = true;
      document.getElementById(DIMMER)?.remove();
      told.ready();
      document.dispatchEvent(new CustomEvent('all-crowd-elements-ready', { bubbles: true }));
    }, QUIET);
  });
}

/**
 * Runs `define` after the page's own scripts and its DOMContentLoaded listeners (they must meet plain elements, as they
 * do with the real loader) and before its load listeners (which must always meet the same thing).
 * @param {() => void} define
 */
export function whenParsed(define) {
  let done = false;
  const once = () => {
    if (!done) define();
    done = true;
  };
  if (document.readyState === 'complete') return void setTimeout(once, 0);
  window.addEventListener('load', once, { capture: true });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => setTimeout(once, 0));
  else setTimeout(once, 0);
}
