"""A text that Liquid writes between the quotes of JSON: the first quote inside it ends the string."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.json5 import nodes as json
from crowdlint.language.liquid import Filtered, Output, Path
from crowdlint.language.page.page import Attribute, Page
from crowdlint.rules import rule
from crowdlint_schemas.filters import GIVES_PLAIN, JSON

# Filters whose results hold no quotes, and `join`, whose separator brings the quotes between items on purpose.
SAFE = GIVES_PLAIN | {JSON, "join", "slice", "replace"}


@rule("CL409", on=Page, severity="info", pieces=True, seeks="@json{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding an output; the fix writes ``to_json`` in place of the quotes."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] != "json" or not attribute.value.holes or (root := attribute.value.json().root) is None:
            continue
        for node in json.walk(root):
            if isinstance(node, json.String) and node.has_holes and node.quote:
                yield from _strings(attribute, node)


def _strings(attribute: Attribute, node: json.String) -> Iterator[Finding]:
    for hole in attribute.value.holes:
        if not node.start < hole.at < node.end or not isinstance(hole.node, Output) or hole.node.expression is None:
            continue
        expression = hole.node.expression
        if not isinstance(expression.value, Path) or {each.name.text for each in expression.filters} & SAFE:
            continue
        if expression.value.root == "forloop":
            continue
        message = (
            "a quote in this text ends the JSON string; write `| to_json | escape` and leave the quotes around it out"
        )
        yield Finding(hole.span, message, _fix(attribute, node, expression))


def _fix(attribute: Attribute, node: json.String, expression: Filtered) -> Fix | None:
    """Only where the string is this output and nothing else."""
    place = node.span
    if len(node.text) != 1:
        return None
    written = expression.span.of(attribute.element.page.source.text).strip()
    return Fix("let `to_json` write the quotes", (Edit(place, f"{{{{ {written} | to_json | escape }}}}"),), "unsafe")
