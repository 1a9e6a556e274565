"""The page of an HTMLQuestion is a piece of one, which only Mechanical Turk's site would complete."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.page.placeholders import is_wrapper
from crowdlint.rules import rule


@rule("CL254", on=Page, severity="error", also=("info",), seeks="question")
def check(page: Page) -> Iterator[Finding]:
    """One finding at the first element: no form, or else no doctype; none where a program puts in a page of its own."""
    elements = page.elements()
    if not elements or not page.is_question or is_wrapper(page):
        return
    first = elements[0].start_tag
    if not page.elements("form", "crowd-form", "script"):
        message = "an HTMLQuestion needs a form of its own: only layouts of Mechanical Turk's site get form and Submit"
        yield Finding(first, f"{message}; put the fields into `<crowd-form>`")
    elif page.doctype is None:
        message = "this page has no doctype: browsers show it in quirks mode, and CreateHIT may refuse it"
        yield Finding(first, f"{message}; begin it with `<!DOCTYPE html>`", level="info")
