"""An attribute that its element is documented to have, and that does nothing there."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL316", on=Page, severity="warning", also=("info",), pieces=True, seeks=("@unsupported", "[answer-format]"))
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute."""
    for attribute, fact in page.known_attributes:
        if attribute.name == "answer-format" and "task.input" in page.source.text:
            message = "`answer-format` is known of Mechanical Turk alone: Ground Truth and A2I hand on JSON"
            yield Finding(attribute.span, f"{message}; leave it out", level="info")
        if "unsupported" in fact:
            why = fact["unsupported"][:1].lower() + fact["unsupported"][1:].rstrip(".")
            yield Finding(attribute.span, f"`{attribute.name}` does nothing here: {why}")
