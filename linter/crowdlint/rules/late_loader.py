"""Amazon's script below the elements that it makes work."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import loaders
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL606", on=Page, severity="info", seeks="<script>[src]")
def check(page: Page) -> Iterator[Finding]:
    """One finding a script."""
    elements = [each for each in page.elements("crowd-") if each.tag in page.job.elements]
    for script in loaders(page):
        if elements and elements[0].start.start < script.start.start:
            notes = (Note(elements[0].start_tag, "the first element"),)
            message = "until this script has loaded, the worker sees the elements above it bare; it belongs at the top"
            yield Finding(script.start_tag, message, notes=notes)
