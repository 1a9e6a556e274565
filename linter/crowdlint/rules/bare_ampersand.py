"""A bare `&` in the page of an HTMLQuestion."""

from __future__ import annotations

from collections.abc import Iterator
from html.entities import html5

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.html.tokens import TextToken
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

_BARE = regex(r"&(?!#[0-9]+;|#[xX][0-9a-fA-F]+;)([A-Za-z][A-Za-z0-9]*;?)?")


@rule("CL255", on=Page, severity="error", also=("warning",), seeks="question")
def check(page: Page) -> Iterator[Finding]:
    """One finding a sign; before a space it is no mistake to every reader of HTML5."""
    if not page.is_question:
        return
    for start, end in _runs(page):
        for match in _BARE.finditer(page.rendered.text, start, end):
            if match[1] and match[1] in html5 and match[1].endswith(";"):
                continue
            span, place = page.span(match.start(), match.start() + 1), page.editable(match.start(), match.start() + 1)
            fix = Fix("write `&amp;`", (Edit(place, "&amp;"),)) if place else None
            message = "CreateHIT has refused HTMLQuestions for a bare `&` (reported 2013 to 2019): write `&amp;`"
            yield Finding(span, message, fix, level=None if match[1] else "warning")


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """Rendered ranges of attribute values and of text, in which `&` begins a reference; in scripts it does not."""
    for element in page.elements():
        for attribute in element.attributes:
            if attribute.token.raw_start >= 0:
                yield attribute.token.raw_start, attribute.token.raw_end
    holders = [page.content, *(each.content for each in page.elements() if each.tag not in ("script", "style"))]
    for content in holders:
        yield from ((each.start, each.end) for each in content if isinstance(each, TextToken))
