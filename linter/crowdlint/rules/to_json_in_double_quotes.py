"""`"{{ x | to_json }}"`: the JSON's own double quotes end the attribute, unless the service escapes them."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Output
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.filters import ESCAPES_MARKUP, JSON


@rule("CL410", on=Page, severity="info", pieces=True, seeks=f"|{JSON}")
def check(page: Page) -> Iterator[Finding]:
    """One finding an output."""
    for element in page.elements():
        for attribute in element.attributes:
            if attribute.quote != '"':
                continue
            for hole in attribute.value.holes:
                if (
                    not isinstance(hole.node, Output)
                    or hole.node.expression is None
                    or not hole.node.expression.filters
                ):
                    continue
                names = [each.name.text for each in hole.node.expression.filters]
                if JSON in names and not set(ESCAPES_MARKUP) & set(names):
                    end = hole.node.expression.filters[-1].end
                    fix = Fix("add `| escape`", (Edit(Span(end, end), " | escape"),), "unsafe")
                    message = "`to_json` writes double quotes; inside double quotes add `| escape`, to be sure"
                    yield Finding(hole.span, message, fix)
