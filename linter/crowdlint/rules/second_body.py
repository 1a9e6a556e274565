"""A second `html`, `head` or `body`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL212", on=Page, severity="info", also=("error",), seeks="!second-element")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element."""
    for problem in page.errors:
        if problem.name == "second-element" and problem.element:
            tag = problem.element.tag
            notes = (Note(problem.other.start_tag, "the first one"),) if problem.other else ()
            message = f"the page has a `<{tag}>` already; browsers pass over this one"
            if page.is_question:
                message = f"the page has a `<{tag}>` already, and CreateHIT refuses a second one (reported 2018)"
            yield Finding(problem.span, message, notes=notes, level="error" if page.is_question else None)
