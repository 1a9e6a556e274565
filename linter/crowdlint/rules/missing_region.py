"""A widget without the region that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL307", on=Page, severity="error", every=True, seeks="<crowd->")
def check(page: Page) -> Iterator[Finding]:
    """One finding a widget. Only regions without which it cannot be answered count."""
    for element in page.elements("crowd-"):
        entry = element.facts
        for name, region in (entry["regions"] if entry else {}).items():
            needed = region["required"] and region.get("enforced", True)
            if needed and not any(each.tag == name for each in element.descendants()):
                from crowdlint.language.script.making import may_make_elements

                if may_make_elements(page):
                    return
                yield Finding(
                    element.name_span,
                    f"`<{element.tag}>` has no `<{name}>`, so there is nothing to judge; add one",
                )
