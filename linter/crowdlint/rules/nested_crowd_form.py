"""A `crowd-form` inside another one."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL611", on=Page, severity="error", seeks="<crowd-form>2")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each inner form."""
    for form in page.elements("crowd-form"):
        if form.parent and (outer := form.parent.closest("crowd-form")):
            note = Note(outer.start_tag, "the outer one")
            yield Finding(form.start_tag, "a `<crowd-form>` inside another: one of them sends nothing", notes=(note,))
