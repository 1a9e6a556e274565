"""`<?xml … ?>` in a page, where it is no declaration."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL256", on=Page, severity="info", seeks="~<?xml")
def check(page: Page) -> Iterator[Finding]:
    """One finding a declaration."""
    for comment in page.comments:
        if page.rendered.text.startswith("<?xml", comment.start):
            place = page.editable(comment.start, comment.end)
            fix = Fix("take it out", (Edit(place, ""),)) if place else None
            message = "to a browser this is a comment: it neither makes the page XML nor says how it is encoded"
            yield Finding(page.span(comment.start, comment.end), message, fix)
