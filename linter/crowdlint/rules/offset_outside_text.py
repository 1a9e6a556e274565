"""A marked passage of the initial value that lies outside of the text, or holds nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.json5 import nodes as json
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Static
from crowdlint.rules import rule

START, END = "startOffset", "endOffset"


@rule("CL416", on=Page, severity="error", seeks="<crowd-entity-annotation>", rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding a passage, where the text and the offsets are known."""
    for element in page.elements("crowd-entity-annotation"):
        text, given = element.value("text"), element.value("initial-value")
        if isinstance(text, Static) and given is not None and given.text.strip():
            # Browsers count in UTF-16, Python's authors in characters: the longer count is right for both.
            yield from _passages(element, len(text.text.encode("utf-16-le", "surrogatepass")) // 2)


def _passages(element: Element, length: int) -> Iterator[Finding]:
    given = element.value("initial-value")
    root = given.json().root if given else None
    for node in json.walk(root) if root else ():
        if not isinstance(node, json.Object):
            continue
        start, end = node.get(START), node.get(END)
        if not isinstance(start, json.Number) or not isinstance(end, json.Number):
            continue
        if start.value < 0 or end.value > length:
            where = end if end.value > length else start
            message = f"the passage goes from {start.raw} to {end.raw}, the text from 0 to {length:,}"
            yield Finding(where.span, message)
        elif start.value >= end.value:
            yield Finding(end.span, f"the passage goes from {start.raw} to {end.raw}: there is nothing in it")
