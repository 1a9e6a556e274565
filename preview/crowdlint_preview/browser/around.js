/**
 * Runs in the page around a task, before the task is there: says whether anything changes that page, which is nobody's to
 * change. A frame like that of a job lets the scripts in it try. Adds to the `replies` of `told.js`.
 */
(replies) => {
  let changed = '';
  const observer = new MutationObserver(() => {
    changed = 'yes';
  });
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  document.addEventListener('DOMContentLoaded', () => observer.observe(document, all));
  replies.around = () => changed;
}
