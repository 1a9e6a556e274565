"""`<p>` or `<div>` left open before the end of a custom element, whose end tag browsers then pass over."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.html.content import VOID
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule

FIELDS = ("input", "select", "textarea", "button")
# Elements whose end may be left out, and that an end tag of a custom element does not close.
OPTIONAL = ("p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot")


@rule("CL227", on=Page, severity="warning", around="inside", seeks="</>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a custom element, at the innermost element that is open at its end tag."""
    for outer in page.elements():
        if "-" not in outer.tag or outer.end is None:
            continue
        inner = _open_at_end(outer)
        if inner is None or inner.start.unsure:
            continue
        after = following(page, outer)
        tag = inner.tag
        message = f"`<{tag}>` is open where `</{outer.tag}>` stands, so browsers pass over that end tag"
        if after is not None:  # else the form ends here, and nothing is lost
            message += f": `<{after.tag}>` becomes part of it; write `</{tag}>`"
            yield Finding(inner.start_tag, message)


def _open_at_end(outer: Element) -> Element | None:
    """The last element inside that lacks its end tag and that an end tag of a custom element does not close."""
    element, found, end = outer, None, outer.end.start if outer.end else -1
    while True:
        last = next((each for each in reversed(element.content) if isinstance(each, Element)), None)
        if last is None or last.end is not None or last.tag in VOID or last.stop != end:
            return found
        if last.tag in OPTIONAL:
            found = last  # of an element that must be closed, unclosed-element speaks
        element = last


def following(page: Page, outer: Element) -> Element | None:
    """The element that comes next and belongs to somebody: a region, a widget, a field."""
    beside = outer.parent.children if outer.parent else [each for each in page.content if isinstance(each, Element)]
    return next((each for each in beside[beside.index(outer) + 1 :] if "-" in each.tag or each.tag in FIELDS), None)
