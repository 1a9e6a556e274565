"""An attribute that its element is documented to have, and that does nothing there."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL316", on=Page, severity="warning", pieces=True, seeks="@unsupported")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute."""
    for attribute, fact in page.known_attributes:
        if "unsupported" in fact:
            why = fact["unsupported"][:1].lower() + fact["unsupported"][1:].rstrip(".")
            yield Finding(attribute.span, f"`{attribute.name}` does nothing here: {why}")
