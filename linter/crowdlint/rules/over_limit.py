"""More than a page of the documentation allows, though other pages or samples go further."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL314", on=Page, severity="info", pieces=True, seeks="@limits")
def check(page: Page) -> Iterator[Finding]:
    """One finding a limit."""
    for attribute, fact in page.known_attributes:
        for limit in fact.get("limits", ()):
            if meaning_of(attribute.value, fact["encoding"]).problems({limit["keyword"]: limit["value"]}):
                span = attribute.value_span or attribute.span
                what = "items" if limit["keyword"] == "maxItems" else "characters"
                why = limit["summary"][:1].lower() + limit["summary"][1:].rstrip(".")
                yield Finding(span, f"more than {limit['value']} {what} in `{attribute.name}`: {why}")
