"""A placeholder that a build, or a person, was to replace."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule

LEFTOVER = re.compile(
    r"%[A-Z][A-Z0-9_]{2,}%"
    r"|<\s*(?:update|replace|insert|your|add|enter|put)\b[^<>]*>"
    r"|\bpath/to/"
    r"|\b(?:REPLACE|CHANGE)[-_ ]?(?:ME|THIS)\b"
    r"|\bYOUR[-_][A-Z][A-Z_-]+\b"
    r"|\byour-(?:bucket|image|account)[\w-]*",
    re.I,
)
# Attributes in which a placeholder breaks something; elsewhere a worker would only read it.
READ = {"src", "href", "poster", "data", "image", "icon-url", "action", "labels", "categories", "initial-value", "name"}


@rule("CL507", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute."""
    for element in page.elements():
        for attribute in element.attributes:
            if attribute.name in READ and (match := LEFTOVER.search(attribute.value.text)) and MARKER not in match[0]:
                message = f"`{match[0]}` was to be replaced before the template is used"
                yield Finding(attribute.value.span_of(*match.span()), message)
