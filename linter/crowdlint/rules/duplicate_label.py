"""A label or category that its list has already."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL404", on=Page, severity="error", pieces=True, seeks="@offers", rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding for each but the first."""
    for attribute, fact in page.known_attributes:
        if "offers" not in fact:
            continue
        first: dict[str, Span] = {}
        for text, span in meaning_of(attribute.value, fact["encoding"]).strings(fact["offers"]):
            before = first.setdefault(text.strip(), span)
            if before != span:
                notes = (Note(before, "the first one"),)
                yield Finding(span, f"`{text}` is in `{attribute.name}` already", notes=notes)
