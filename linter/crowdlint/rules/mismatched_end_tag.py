"""An end tag that comes while another element is still open."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.html.content import FORMATTING
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint.rules.unclosed_element import loss


@rule("CL207", on=Page, severity="error", also=("warning", "info"), around="inside", seeks="!mismatched-end-tag")
def check(page: Page) -> Iterator[Finding]:
    """One finding an end tag; a note shows the element that is still open."""
    for problem in page.errors:
        if problem.name == "mismatched-end-tag":
            written = problem.span.of(page.source.text)
            if problem.other is None:
                continue
            tag = problem.other.tag
            level, lost = loss(page, problem.other)
            after = page.source.text[problem.span.end : problem.span.end + 40].lstrip().lower()
            if tag in FORMATTING and after.startswith(f"</{tag}"):
                message = f"`{written}` stands before `</{tag}>`, which is due first; browsers take them as meant"
                yield Finding(problem.span, message, level="info")
                continue
            message = f"`{written}` stands where `</{tag}>` is due{': the element goes on' + lost if lost else ''}"
            yield Finding(
                problem.span, message, notes=(Note(problem.other.start_tag, f"`<{tag}>` is still open"),), level=level
            )
