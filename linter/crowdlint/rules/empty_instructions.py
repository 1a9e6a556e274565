"""Instructions in which nothing stands."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

REGIONS = ("short-instructions", "full-instructions", "short-summary", "detailed-instructions")


@rule("CL803", on=Page, severity="warning", every=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding a region without text, pictures, or a script that may fill it."""
    for region in page.elements(*REGIONS):
        filled = region.text.strip() or any(each.tag not in ("p", "br", "div", "span") for each in region.descendants())
        if not filled and "instructions" not in script_text(page):
            yield Finding(region.start_tag, f"`<{region.tag}>` is empty: the worker is told nothing")
