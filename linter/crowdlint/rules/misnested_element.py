"""An element inside another in which HTML does not allow it, so that the browser moves it out."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note, Severity
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL217", on=Page, severity="warning", also=("info",), around="before", seeks="!nested-element !content-in-head")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element."""
    for problem in page.errors:
        if not problem.element or not problem.other:
            continue
        tag, outer = problem.element.tag, problem.other.tag
        if problem.name == "nested-element":
            message = f"`<{tag}>` inside `<{outer}>`: the browser ends the outer one here; close that before"
        elif problem.name == "content-in-head":
            message = f"`<{tag}>` is no part of the head: browsers begin the body here; close the head before"
        else:
            continue
        level: Severity | None = "info" if problem.name == "content-in-head" else None
        yield Finding(problem.span, message, level=level, notes=(Note(problem.other.start_tag, f"the `<{outer}>`"),))
