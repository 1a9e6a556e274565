"""`escape | to_json`: the list is made a text before it is written as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Filtered, Output
from crowdlint.language.page.facts import known_attributes
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Dynamic, Hole
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.filters import ESCAPES_MARKUP, JSON

ESCAPES = (*ESCAPES_MARKUP, "strip_html")


@rule("CL421", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute that takes JSON and is all written by one output."""
    for attribute, fact in known_attributes(page):
        value = attribute.value
        if fact["encoding"] != "json" or not isinstance(value, Dynamic) or len(value.holes) != 1:
            continue
        hole = value.holes[0]
        expression = hole.node.expression if isinstance(hole.node, Output) else None
        if expression is not None and (wrong := _escape_before_json(expression)) is not None:
            name = expression.filters[wrong].name
            message = f"`{name.text}` makes the list a text, and `to_json` writes a text: write `| to_json | escape`"
            yield Finding(name.span, message, _fix(page, hole, expression, wrong))


def _escape_before_json(expression: Filtered) -> int | None:
    names = [each.name.text for each in expression.filters]
    wrong = next((at for at, name in enumerate(names) if name in ESCAPES), None)
    return wrong if wrong is not None and JSON in names[wrong:] else None


def _fix(page: Page, hole: Hole, expression: Filtered, wrong: int) -> Fix | None:
    """Take the filter out, and write ``escape`` at the end if it is not there."""
    filters = expression.filters
    end = Span(filters[-1].end, filters[-1].end)
    edits = [Edit(Span(filters[wrong].pipe, filters[wrong + 1].pipe), "")]
    if filters[-1].name.text not in ESCAPES_MARKUP:
        edits.append(Edit(end, " | escape"))
    return Fix("write `| to_json | escape`", tuple(edits), "unsafe")
