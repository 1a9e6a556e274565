"""An end tag that comes while another element is still open."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL207", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an end tag; a note shows the element that is still open."""
    for problem in page.errors:
        if problem.name == "mismatched-end-tag":
            written = problem.span.of(page.source.text)
            tag = problem.other.tag if problem.other else ""
            notes = (Note(problem.other.start_tag, f"`<{tag}>` is still open"),) if problem.other else ()
            yield Finding(problem.span, f"`{written}` stands where `</{tag}>` is due", notes=notes)
