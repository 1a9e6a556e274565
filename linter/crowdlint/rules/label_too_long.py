"""A label of more than 256 characters."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.limits import LABEL

# Documented for label category files.


@rule("CL405", on=Page, severity="warning", pieces=True, seeks="@offers", rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding a label."""
    for attribute, fact in page.known_attributes:
        if "offers" in fact:
            for text, span in meaning_of(attribute.value, fact["encoding"]).strings(fact["offers"]):
                if len(text) > LABEL:
                    yield Finding(span, f"a label has at most {LABEL} characters, this one {len(text)}")
