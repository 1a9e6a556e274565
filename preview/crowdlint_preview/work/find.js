/**
 * A selector engine of Playwright's form. `seen=scan CSS` finds elements in reading order, also in shadow roots of the
 * template's own elements; `seen=deep CSS` in those of crowd elements, too. `seen=7` is the element that has the number 7.
 */
({
  query(root, selector) {
    return this.queryAll(root, selector)[0] ?? null;
  },

  queryAll(root, selector) {
    if (/^\d+$/.test(selector)) return window.__crowdlintLook.numbered(Number(selector));
    const at = selector.indexOf(' ');
    return this.below(root, selector.slice(at + 1), selector.startsWith('deep'), []);
  },

  /** Of the shadow root of a crowd element only what it put into a form of its own is the template's. */
  below(root, css, deep, found, ours = false) {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(css) && (!ours || element.closest('crowd-form'))) found.push(element);
      if (!element.shadowRoot) continue;
      const inner = element.localName.startsWith('crowd-') || (ours && !element.closest('crowd-form'));
      this.below(element.shadowRoot, css, deep, found, !deep && inner);
    }
    return found;
  },
})
