"""Instructions in which nothing stands."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule

# Each region, and the one beside it that may say enough.
REGIONS = {
    "short-instructions": "full-instructions",
    "full-instructions": "short-instructions",
    "short-summary": "detailed-instructions",
    "detailed-instructions": "short-summary",
}
LONG = ("full-instructions", "detailed-instructions")


@rule("CL803", on=Page, severity="warning", also=("info",), every=True, seeks=(f"<{tag}>" for tag in REGIONS))
def check(page: Page) -> Iterator[Finding]:
    """One finding a region without text, pictures, or a script that may fill it."""
    if "instructions" in script_text(page) or "summary" in script_text(page):
        return
    for region in page.elements(*REGIONS):
        if _is_filled(region):
            continue
        around = region.parent.children if region.parent else []
        told = any(each.tag == REGIONS[region.tag] and _is_filled(each) for each in around)
        if not told:
            yield Finding(region.start_tag, f"`<{region.tag}>` is empty: the worker is told nothing; write what to do")
        elif region.tag in LONG:
            message = f"`<{region.tag}>` is empty: the link to it opens an empty window; fill it, or leave it out"
            yield Finding(region.start_tag, message, level="info")
        else:
            message = f"`<{region.tag}>` is empty: the pane beside the work stays so; say there in short what to do"
            yield Finding(region.start_tag, message, level="info")


def _is_filled(region: Element) -> bool:
    return any(each.tag not in ("p", "br", "div", "span") for each in region.descendants()) or bool(region.text.strip())
