"""`skip_autoescape` on the task's data in text or an attribute: the data becomes HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding, Severity
from crowdlint.language.liquid import Output, Path
from crowdlint.language.page.addresses import filters_of
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Hole, Value
from crowdlint.rules import rule
from crowdlint_schemas.filters import GIVES_NO_MARKUP, RAW
from crowdlint_schemas.light import regex

MARKUP = regex(r"html|markup|svg|table|highlighted|formatted|rendered|xml", re.I)


@rule("CL702", on=Page, severity="warning", also=("info",), seeks=f"|{RAW}")
def check(page: Page) -> Iterator[Finding]:
    """One finding an output. In an attribute a quote ends the value; in text only scripts in the data matter."""
    if RAW not in page.source.text:
        return
    for element in page.elements():
        for attribute in element.attributes:
            for hole in attribute.value.holes:
                if _is_raw(hole):
                    message = f"a quote in this text ends `{attribute.name}`, and what follows becomes attributes"
                    yield Finding(hole.span, message)
        if element.tag not in ("script", "style", "textarea", "title"):
            yield from _text(element.own_text_value)
    yield from _text(page.own_text_value)


def _text(value: Value) -> Iterator[Finding]:
    for hole in value.holes:
        if _is_raw(hole):
            level: Severity | None = "info" if _is_called_markup(hole) else None
            message = "tags and scripts in this text become part of the page the worker uses"
            yield Finding(hole.span, f"{message}; where it is text, leave `skip_autoescape` out", level=level)


def _is_called_markup(hole: Hole) -> bool:
    """Whether the data's name says that it is meant to become elements."""
    expression = hole.node.expression if isinstance(hole.node, Output) else None
    keys = expression.value.keys if expression and isinstance(expression.value, Path) else ()
    return any(MARKUP.search(str(each)) for each in keys)


def _is_raw(hole: Hole) -> bool:
    expression = hole.node.expression if isinstance(hole.node, Output) else None
    if expression is None or not isinstance(expression.value, Path):
        return False
    filters = filters_of(hole)
    return RAW in filters and not filters & GIVES_NO_MARKUP
