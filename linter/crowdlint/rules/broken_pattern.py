"""A regular expression that browsers cannot read: the field takes anything, and nobody is told."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.html import pattern
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.page.values import Static
from crowdlint.language.text.span import Span
from crowdlint.rules import rule

# Of `<input>` only these have a pattern, as the HTML standard says; no type, or one unknown, is text.
TYPES = ("", "text", "search", "url", "tel", "email", "password")


@rule("CL318", on=Page, severity="warning", seeks=("<input>[pattern]", "<crowd-input>[pattern]"))
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute, at the first sign that is refused. Scripts may read what browsers do not."""
    for element in page.elements("input", "crowd-input"):
        attribute = element.attribute("pattern")
        if attribute is None or not isinstance(attribute.value, Static):
            continue
        kind = element.attribute("type")
        if kind and (not isinstance(kind.value, Static) or kind.value.text.strip().lower() not in TYPES):
            continue
        refused = pattern.refusal(attribute.value.text)
        if refused and "pattern" not in script_text(page):
            yield _finding(page, attribute, refused)


def _finding(page: Page, attribute: Attribute, refused: pattern.SyntaxFault) -> Finding:
    place = attribute.value_editable
    fix = None
    span = attribute.value_span or attribute.span
    if place and place.of(page.source.text) == attribute.value.text:
        span = Span(place.start + refused.start, place.start + refused.end)
        right = pattern.mended(attribute.value.text)
        fix = Fix(f"write `{right}`", (Edit(place, right),), "unsafe") if right else None
    return Finding(span, f"browsers cannot read this `pattern`, so any text is taken: {refused.reason}", fix)
