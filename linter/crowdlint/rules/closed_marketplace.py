"""A template for Mechanical Turk, whose end Amazon announced."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.question.market import CLOSES


@rule("CL808", on=Page, severity="info", seeks="mturk public")
def check(page: Page) -> Iterator[Finding]:
    """One finding a file, at what shows that the template is for Mechanical Turk."""
    turk = page.dialect is not None and page.dialect.name == "mturk"
    if turk or page.job.workforce == "public":
        span = (page.dialect.span if turk and page.dialect else None) or Span(0, 0)
        what = "Mechanical Turk" if turk else "the public workforce, which is Mechanical Turk's"
        yield Finding(
            span,
            f"Amazon announced the end of {what} for {CLOSES}: nobody works this task there since; keep it as it is, "
            "or move it to a private or vendor workforce",
        )
