"""A comment of HTML that is not closed, or not opened as comments are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding, Severity
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

MESSAGES: dict[str, tuple[Severity, str]] = {
    "eof-in-comment": (
        "error",
        "a comment is never closed: its `-->` is missing, and the worker sees nothing of the rest of the page",
    ),
    "incorrectly-opened-comment": (
        "warning",
        "a comment opens with `<!--`; this one ends at the next `>`, and the worker sees what follows",
    ),
    "nested-comment": (
        "warning",
        "a comment inside a comment: the first `-->` ends both, and the worker sees what follows",
    ),
    "abrupt-closing-of-empty-comment": (
        "warning",
        "this `-->` closes the comment at once; the worker sees what follows",
    ),
}


# What a comment at the end of a page may hide without loss.
ENDS = regex(r"</(?:body|html)\s*+>|\s++", re.I)


@rule("CL216", on=Page, severity="error", also=("warning", "info"), seeks=(f"!{name}" for name in MESSAGES))
def check(page: Page) -> Iterator[Finding]:
    """One finding a comment; an unclosed one is shown from its opening."""
    for problem in page.errors:
        if problem.name in MESSAGES:
            level, message = MESSAGES[problem.name]
            span = problem.span
            if problem.name == "eof-in-comment" and page.comments:
                last = page.comments[-1]
                span = page.span(last.start, last.start + 4)
                if "<" not in ENDS.sub("", page.rendered.text[last.start + 4 : last.end]):
                    level, message = "info", "a comment is never closed: its `-->` is missing; nothing follows it here"
            yield Finding(span, message, level=level)
