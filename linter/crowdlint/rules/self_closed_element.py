"""`<crowd-input ... />`: HTML ignores the slash, and what follows becomes the element's content."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL208", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element; the message names what becomes its content."""
    for problem in page.errors:
        if problem.name == "self-closed-element" and problem.element:
            tag = problem.element.tag
            message = f"HTML ignores the `/` of `<{tag} />`; {_swallowed(problem.element)}"
            yield Finding(problem.span, message, _fix(page, problem.editable, tag))


def _swallowed(element: Element) -> str:
    beside = element.parent.children if element.parent else []
    after = beside[beside.index(element) + 1 :] if element in beside else []
    return f"`<{after[0].tag}>` becomes its content" if after else "what follows becomes its content"


def _fix(page: Page, tag: Span | None, name: str) -> Fix | None:
    """``<x a="b" />`` -> ``<x a="b"></x>``."""
    if tag is None:
        return None
    written = tag.of(page.source.text)
    slash = tag.start + written.rstrip(">").rstrip().rindex("/")
    start = slash - (page.source.text[slash - 1 : slash] == " ")
    return Fix(f"write `></{name}>`", (Edit(Span(start, tag.end), f"></{name}>"),))
