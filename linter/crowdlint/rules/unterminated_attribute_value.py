"""An attribute value whose quote is never closed."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL202", on=Page, severity="error", seeks="!unterminated-attribute-value")
def check(page: Page) -> Iterator[Finding]:
    """One finding a value, from its opening quote to where it was meant to end."""
    for problem in page.errors:
        if problem.name == "unterminated-attribute-value":
            quote = problem.span.of(page.source.text)[:1]
            fix = None
            if problem.insert and quote in ("'", '"'):
                fix = Fix(f"close the value with `{quote}`", (Edit(problem.insert, quote),), "unsafe")
            yield Finding(
                problem.span,
                "this value is never closed and swallows what follows; its second quote is missing",
                fix,
            )
