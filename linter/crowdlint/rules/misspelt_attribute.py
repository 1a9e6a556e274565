"""An attribute that is nearly one of its element: `scr=`, `requierd`, `herf`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.html.names import ATTRIBUTES, ELEMENTS, GLOBAL, KNOWN_ATTRIBUTES
from crowdlint.language.page.page import Page
from crowdlint.nearest import nearest
from crowdlint.rules import rule

# Without these an element shows nothing, or its answer is lost.
NEEDED = {"src", "name", "href"}


@rule("CL221", on=Page, severity="warning", also=("error",))
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute of an element of HTML; names that any element of HTML has are left alone."""
    for element in page.elements():
        if element.tag not in ELEMENTS or element.start.unsure:
            continue
        odd = [each for each in element.attributes if each.name not in KNOWN_ATTRIBUTES and _is_word(each.name)]
        if not odd or element.closest("svg", "math"):
            continue
        known = ATTRIBUTES.get(element.tag, frozenset()) | GLOBAL
        for attribute in odd:
            name = attribute.name
            meant = nearest(name, [each for each in known if element.attribute(each) is None])
            if meant is None or (len(name) == 3 and sorted(name) != sorted(meant)) or name == meant[0] + meant:
                continue  # a doubled first letter puts an attribute out of use
            place = attribute.name_editable
            fix = Fix(f"rename it to `{meant}`", (Edit(place, meant),), "unsafe") if place else None
            message = f"`<{element.tag}>` has no attribute `{name}`, so it counts for nothing; did you mean `{meant}`?"
            yield Finding(attribute.name_span, message, fix, level="error" if meant in NEEDED else None)


def _is_word(name: str) -> bool:
    return name.isalpha() and name.isascii() and len(name) > 2 and name[:2] != "on"
