"""The same kind of quote inside an attribute value, which ends there."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL203", on=Page, severity="error", seeks="!nested-quotes")
def check(page: Page) -> Iterator[Finding]:
    """One finding a value."""
    for problem in page.errors:
        if problem.name == "nested-quotes":
            quote = '"' if '"' in problem.span.of(page.source.text) else "'"
            other, entity = ("'", "&quot;") if quote == '"' else ('"', "&#39;")
            ends = f"a `{quote}` inside a value that `{quote}` opened ends it, and the rest is lost"
            yield Finding(problem.span, f"{ends}; write `{other}` or `{entity}`")
