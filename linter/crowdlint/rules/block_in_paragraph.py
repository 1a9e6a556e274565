"""A block inside `<p>`, which ends the paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL209", on=Page, severity="info")
def check(page: Page) -> Iterator[Finding]:
    """One finding a block whose paragraph has an end tag further on."""
    for problem in page.errors:
        if problem.name == "block-in-paragraph" and problem.element and problem.other:
            message = f"`<{problem.element.tag}>` ends the paragraph it stands in: a `<p>` holds no blocks"
            yield Finding(problem.span, message, notes=(Note(problem.other.start_tag, "the paragraph"),))
