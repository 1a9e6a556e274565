"""A page that a browser saved, or one that holds nothing of a task."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Consequence, Finding
from crowdlint.language.page.page import Page
from crowdlint.language.page.standing import has_task, saved
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL004", on=Page, severity="info", around="page")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page, in place of all that would be said of it as a template."""
    everything = Consequence(("CL",), Span(0, len(page.source.text) + 1))
    if span := saved(page):
        message = (
            "this page was saved from a browser: it is what a worker was shown, and no template; check the one it was "
            "made from"
        )
        yield Finding(span, message, echoes=(everything,))
    elif not has_task(page) and page.elements():
        message = "this is no task template: it has no form, no field, no element of Amazon's and nothing of a task"
        yield Finding(page.elements()[0].start_tag, message, echoes=(everything,))
