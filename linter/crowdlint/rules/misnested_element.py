"""An element inside another in which HTML does not allow it, so that the browser moves it out."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL217", on=Page, severity="warning", around="before", seeks="!nested-element !content-in-head")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element."""
    for problem in page.errors:
        if not problem.element or not problem.other:
            continue
        tag, outer = problem.element.tag, problem.other.tag
        if problem.name == "nested-element":
            message = f"`<{tag}>` inside `<{outer}>`: the browser ends the outer one here; close that before"
        elif problem.name == "content-in-head":
            message = f"`<{tag}>` is no part of the head: the body begins here; move it there"
        else:
            continue
        yield Finding(problem.span, message, notes=(Note(problem.other.start_tag, f"the `<{outer}>`"),))
