"""A label that was copied from an example: `<Label 1>`, `label1`, `...`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

SAMPLE = regex(r"<[^<>]*>|\.\.\.|…|(?:label|category|class)[ _-]?\d+|(?:your|my)[ _-](?:label|category)\b.*", re.I)


@rule("CL412", on=Page, severity="warning", pieces=True, seeks="@offers")
def check(page: Page) -> Iterator[Finding]:
    """One finding a label."""
    for attribute, fact in page.known_attributes:
        if "offers" in fact:
            for text, span in meaning_of(attribute.value, fact["encoding"]).strings(fact["offers"]):
                if SAMPLE.fullmatch(text.strip()):
                    yield Finding(span, f"`{text}` looks like the label of an example; workers see it as it is")
