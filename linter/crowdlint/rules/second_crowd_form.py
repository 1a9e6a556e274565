"""Two `crowd-form`s on one page, of which one is sent."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL612", on=Page, severity="error", seeks="<crowd-form>2")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each form but the first; nested ones are nested-crowd-form's."""
    forms = [each for each in page.elements("crowd-form") if not (each.parent and each.parent.closest("crowd-form"))]
    for form in forms[1:]:
        note = Note(forms[0].start_tag, "the first one")
        yield Finding(
            form.start_tag, "a second `<crowd-form>`: a task is sent once, with the answers of one form", notes=(note,)
        )
