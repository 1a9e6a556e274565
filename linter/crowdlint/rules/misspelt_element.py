"""A tag that is nearly one of HTML: `<buton>`, `<textara>`, `<lable>`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.html.names import ELEMENTS
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Page
from crowdlint.nearest import nearest
from crowdlint.rules import rule

# Elements that a worker answers with, or that the page cannot do without.
FIELDS = {"input", "option", "select", "textarea"}
NEEDED = {*FIELDS, "audio", "button", "form", "iframe", "img", "script", "source", "style", "video"}


@rule("CL220", on=Page, severity="warning", also=("error",))
def check(page: Page) -> Iterator[Finding]:
    """One finding an element; the fix renames its end tag too. Names of SVG, MathML and frameworks are left alone."""
    odd = {tag for tag in page.tags if tag not in ELEMENTS and tag.isalnum() and tag.isascii() and len(tag) > 3}
    for element in page.elements() if odd else ():
        tag = element.tag
        if tag not in odd:
            continue
        if element.closest("svg", "math") or tag.startswith("crowd") or element.has_unknown_attributes:
            continue
        meant = nearest(tag, [each for each in ELEMENTS if len(each) > 2])
        if meant is None or _is_made(page, tag):
            continue
        start, end = element.name_editable, element.end_name_editable
        edits = tuple(Edit(place, meant) for place in (start, end) if place)
        whole = start is not None and (end is not None or element.end_tag is None)
        fix = Fix(f"rename it to `{meant}`", edits, "unsafe") if whole else None
        lost = "so it is no field, and its answer is lost" if meant in FIELDS else "so it does nothing"
        message = f"HTML has no element `<{tag}>`, {lost}; did you mean `<{meant}>`?"
        yield Finding(element.name_span, message, fix, level="error" if meant in NEEDED else None)


def _is_made(page: Page, tag: str) -> bool:
    """Whether a script speaks of the tag, as one does that finds or draws it."""
    return tag in script_text(page).lower()
