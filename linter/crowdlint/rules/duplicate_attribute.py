"""An attribute that its element has already."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.page.page import Attribute, Page
from crowdlint.rules import rule


@rule("CL210", on=Page, severity="warning", also=("info",), pieces=True, seeks="[[")
def check(page: Page) -> Iterator[Finding]:
    """One finding a repeated attribute. Browsers keep the first one."""
    for element in page.elements():
        if element.start.unsure:
            continue  # a value that is not closed spills words, which only look like attributes
        first: dict[str, Attribute] = {}
        for attribute in element.attributes:
            if attribute.name in first:
                yield _finding(page, first[attribute.name], attribute)
            first.setdefault(attribute.name, attribute)


def _finding(page: Page, first: Attribute, second: Attribute) -> Finding:
    text = page.source.text
    note = Note(first.span, "the one that counts")
    same = second.span.of(text) == first.span.of(text)
    message = f"`{second.name}` is here already; the browser drops this one" + ("" if same else " and its value")
    fix = None
    if same and (place := second.removal):
        fix = Fix("remove it", (Edit(place, ""),))
    return Finding(second.span, message, fix, (note,), level="info" if same else None)
