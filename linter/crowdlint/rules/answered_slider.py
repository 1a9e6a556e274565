"""A required slider that has a value from the start, and so is always answered."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL626", on=Page, severity="info", seeks="<crowd-slider>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a slider."""
    for slider in page.elements("crowd-slider"):
        required = slider.attribute("required")
        if required:
            message = "a slider has a value from the start, so `required` never stops anybody; leave it out"
            yield Finding(required.span, message)
