"""An element without its end tag."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL205", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element, at its start tag."""
    for problem in page.errors:
        if problem.name == "unclosed-element" and problem.element:
            tag = problem.element.tag
            yield Finding(problem.span, f"`<{tag}>` is never closed; its `</{tag}>` is missing")
