"""A region outside an element that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule
from crowdlint_schemas import regions


@rule("CL305", on=Page, severity="warning", around="before", seeks=(f"<{tag}>" for tag in regions()))
def check(page: Page) -> Iterator[Finding]:
    """One finding a region."""
    for element in page.elements(*regions()):
        within = regions()[element.tag]["parents"]["within"]
        outer = _owner(element)
        if outer is None:
            wanted = " or ".join(f"`<{tag}>`" for tag in within[:3])
            message = f"nothing around `<{element.tag}>` knows it, so its text stands in the middle of the page"
            yield Finding(element.start_tag, f"{message}; its place is in {wanted}")
        elif outer.tag in regions():
            message = f"`<{element.tag}>` inside `<{outer.tag}>` is not shown as a region"
            yield Finding(element.start_tag, f"{message}; put it beside that, directly inside the widget")
        elif (
            outer.tag in page.job.elements
            and element.tag not in page.job.elements[outer.tag]["regions"]
            and not element.closest(*within)
        ):
            yield Finding(element.start_tag, f"`<{outer.tag}>` does not show `<{element.tag}>`")


def _owner(region: Element) -> Element | None:
    """The crowd element around a region, or a custom element that may be one of the author's own."""
    return next((each for each in region.ancestors() if "-" in each.tag), None)
