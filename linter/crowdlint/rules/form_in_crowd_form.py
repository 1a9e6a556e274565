"""A native `form` inside a `crowd-form`, which is a form already."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL614", on=Page, severity="warning", seeks="<form>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a form."""
    for form in page.elements("form"):
        outer = form.closest("crowd-form")
        if outer is not None:
            note = Note(outer.start_tag, "the crowd-form")
            message = "a `<form>` inside `<crowd-form>`: its fields may not be sent, and its button reloads the task"
            yield Finding(form.start_tag, message, notes=(note,))
