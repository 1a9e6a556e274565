"""A URL that Liquid writes into JSON without quotes around it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.json5 import nodes as json
from crowdlint.language.liquid import Output
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.filters import GRANTING, JSON


@rule("CL408", on=Page, severity="error", pieces=True, seeks="@json{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding a hole that stands where a value does, and whose last filter makes a URL."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] != "json" or (root := attribute.value.json().root) is None:
            continue
        for node in json.walk(root):
            if isinstance(node, json.JsonHole) and _is_url(attribute, node):
                yield _finding(attribute, node)


def _is_url(attribute: Attribute, node: json.JsonHole) -> bool:
    holes = [hole for hole in attribute.value.holes if node.start <= hole.at < node.end]
    if len(holes) != 1 or not isinstance(holes[0].node, Output) or holes[0].node.expression is None:
        return False
    filters = [each.name.text for each in holes[0].node.expression.filters]
    return any(name in GRANTING for name in filters) and JSON not in filters


def _finding(attribute: Attribute, node: json.JsonHole) -> Finding:
    quote = "'" if attribute.quote == '"' else '"'
    span = node.span
    edits = (Edit(Span(span.start, span.start), quote), Edit(Span(span.end, span.end), quote))
    message = f"the URL that this writes needs quotes around it: `{quote}{{{{ … }}}}{quote}`"
    return Finding(span, message, Fix("add the quotes", edits))
