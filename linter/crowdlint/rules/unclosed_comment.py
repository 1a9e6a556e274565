"""A comment of HTML that is not closed, or not opened as comments are."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

MESSAGES = {
    "eof-in-comment": "a comment is never closed; its `-->` is missing, and the rest of the page is not shown",
    "incorrectly-opened-comment": "a comment opens with `<!--`; this one ends at the next `>`",
    "nested-comment": "a comment inside a comment: the first `-->` ends both",
    "abrupt-closing-of-empty-comment": "this `-->` closes the comment at once; what follows is shown",
}


@rule("CL216", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding a comment; an unclosed one is shown from its opening."""
    for problem in page.errors:
        if message := MESSAGES.get(problem.name):
            span = problem.span
            if problem.name == "eof-in-comment" and page.comments:
                last = page.comments[-1]
                span = page.span(last.start, last.start + 4)
            yield Finding(span, message)
