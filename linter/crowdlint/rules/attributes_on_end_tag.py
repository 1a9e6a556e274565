"""Attributes on an end tag, which the browser drops."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL213", on=Page, severity="info", seeks="!end-tag-with-attributes")
def check(page: Page) -> Iterator[Finding]:
    """One finding an end tag."""
    text = page.source.text
    for problem in page.errors:
        if problem.name == "end-tag-with-attributes":
            fix = None
            if problem.editable:
                start = problem.editable.start
                while text[start - 1].isspace():
                    start -= 1
                fix = Fix("remove them", (Edit(Span(start, problem.editable.end), ""),))
            yield Finding(
                problem.span,
                "an end tag has no attributes: the browser drops them; they belong in the start tag, if anywhere",
                fix,
            )
