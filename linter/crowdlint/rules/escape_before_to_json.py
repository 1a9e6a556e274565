"""`escape | to_json`: the list is made a text before it is written as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Filtered, Output
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.page.values import Dynamic
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.filters import ESCAPE, ESCAPE_ONCE, JSON, MARKUP_OUT


@rule("CL421", on=Page, severity="error", also=("warning",), seeks=f"|{JSON}")
def check(page: Page) -> Iterator[Finding]:
    """One finding an output in an attribute: an error where it is all of one that takes a list or an object."""
    if JSON not in page.source.text:
        return
    for element in page.elements():
        for attribute in element.attributes:
            for hole in attribute.value.holes:
                expression = hole.node.expression if isinstance(hole.node, Output) else None
                wrong = _escape_before_json(expression) if expression is not None else None
                if expression is not None and wrong is not None:
                    yield _finding(attribute, expression, wrong)


def _escape_before_json(expression: Filtered) -> int | None:
    names = [each.name.text for each in expression.filters]
    wrong = next((at for at, name in enumerate(names) if name in MARKUP_OUT), None)
    return wrong if wrong is not None and JSON in names[wrong:] else None


def _finding(attribute: Attribute, expression: Filtered, wrong: int) -> Finding:
    name = expression.filters[wrong].name
    whole = isinstance(attribute.value, Dynamic) and _takes_json(attribute)
    what = (
        "makes the list a text, and `to_json` writes a text" if whole else "puts escapes into the JSON, and they stay"
    )
    message = f"`{name.text}` {what}: write `| to_json | escape`"
    return Finding(name.span, message, _fix(expression, wrong), level=None if whole else "warning")


def _takes_json(attribute: Attribute) -> bool:
    entry = attribute.element.facts
    fact = entry["attributes"].get(attribute.name) if entry else None
    return fact is not None and fact["encoding"] == "json"


def _fix(expression: Filtered, wrong: int) -> Fix | None:
    """Take the filter out, and write ``escape`` at the end if it is not there."""
    filters = expression.filters
    edits = [Edit(Span(filters[wrong].pipe, filters[wrong + 1].pipe), "")]
    if filters[-1].name.text not in (ESCAPE, ESCAPE_ONCE):
        edits.append(Edit(Span(filters[-1].end, filters[-1].end), " | escape"))
    return Fix("write `| to_json | escape`", tuple(edits), "unsafe")
