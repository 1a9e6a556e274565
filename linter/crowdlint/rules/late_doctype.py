"""A document type after content, where browsers pass over it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL226", on=Page, severity="warning", seeks="<!doctype>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page, at the document type."""
    doctype = page.doctype
    if doctype is None:
        return
    before = next((each for each in page.elements() if each.start.start < doctype.start), None)
    if before is not None:
        message = f"a document type after `<{before.tag}>` is passed over: the page is laid out as in the last century"
        notes = (Note(before.start_tag, "this comes first"),)
        yield Finding(page.span(doctype.start, doctype.end), f"{message}; write it first", notes=notes)
