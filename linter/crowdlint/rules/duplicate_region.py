"""A region that its element has already."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule


@rule("CL306", on=Page, severity="warning", pieces=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding for each region but the first; examples may be repeated."""
    for element in page.elements("crowd-"):
        entry = element.facts
        known = entry["regions"] if entry else {}
        first: dict[str, Element] = {}
        for child in element.children:
            if child.tag not in known or known[child.tag].get("repeatable"):
                continue
            before = first.setdefault(child.tag, child)
            if before is not child:
                note = Note(before.start_tag, "the first one")
                message = f"`<{element.tag}>` has a `<{child.tag}>` already, and shows one; join the two"
                yield Finding(child.start_tag, message, notes=(note,))
