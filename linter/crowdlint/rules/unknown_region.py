"""A tag that is nearly, but not quite, the name of a region such as `short-instructions`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.language.text.source import MARKER
from crowdlint.nearest import distance
from crowdlint.rules import rule

REGIONS = (
    "full-instructions",
    "short-instructions",
    "classification-target",
    "worker-comment",
    "short-summary",
    "detailed-instructions",
    "positive-example",
    "negative-example",
)

# A slip of the pen; with more than that, `task-instructions` of the author's own would count as one.
CLOSE = 3


@rule("CL303", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element inside a crowd element; the fix renames its end tag too."""
    known = page.job.elements
    odd = [tag for tag in page.tags if ("-" in tag or "_" in tag) and tag not in REGIONS and tag not in known]
    for element in page.elements(*odd) if odd else ():
        if MARKER in element.tag:
            continue
        meant = next((region for region in REGIONS if distance(element.tag, region, CLOSE) <= CLOSE), None)
        if meant is None or not any(each.tag.startswith("crowd-") for each in element.ancestors()):
            continue
        start, end = element.name_editable, element.end_name_editable
        edits = tuple(Edit(place, meant) for place in (start, end) if place)
        fix = Fix(f"rename it to `{meant}`", edits, "unsafe") if start and end else None
        message = f"there is no region `<{element.tag}>`, so its text is not shown as one; did you mean `<{meant}>`?"
        yield Finding(element.name_span, message, fix)
