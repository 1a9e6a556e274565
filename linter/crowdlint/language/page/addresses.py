"""The addresses on a page from which the worker's browser loads something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from crowdlint.language.json5 import nodes as json
from crowdlint.language.liquid import Output, Path
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.page.values import Hole
from crowdlint.language.text.kept import once
from crowdlint.language.text.span import Span
from crowdlint_schemas.filters import GRANTING
from crowdlint_schemas.light import frozen

Kind = Literal["media", "script", "style", "frame"]
# Which attribute of which native element loads what.
NATIVE: dict[tuple[str, str], Kind] = {
    ("img", "src"): "media",
    ("audio", "src"): "media",
    ("video", "src"): "media",
    ("video", "poster"): "media",
    ("source", "src"): "media",
    ("track", "src"): "media",
    ("embed", "src"): "media",
    ("object", "data"): "media",
    ("input", "src"): "media",
    ("iframe", "src"): "frame",
    ("script", "src"): "script",
}


@frozen
class Address:
    """One address: an attribute, or a string inside its JSON. ``text`` holds ``MARKER`` where Liquid writes.

    ``span`` is its place, ``editable`` the same where a fix may replace it, ``holes`` what Liquid writes in it.
    """

    attribute: Attribute
    kind: Kind
    text: str
    span: Span
    editable: Span | None
    holes: tuple[Hole, ...]

    @property
    def path(self) -> Path | None:
        """The path that Liquid prints as the whole address, if that is all there is to it."""
        if len(self.holes) != 1 or len(self.text.strip()) != 1 or not isinstance(self.holes[0].node, Output):
            return None
        expression = self.holes[0].node.expression
        return expression.value if expression and isinstance(expression.value, Path) else None

    @property
    def is_granted(self) -> bool:
        """Whether Liquid signs the address, as far as one can see."""
        return any(filters_of(hole) & GRANTING for hole in self.holes)


def filters_of(hole: Hole) -> set[str]:
    """The filters that what a hole prints runs through."""
    expression = hole.node.expression if isinstance(hole.node, Output) else None
    return {each.name.text for each in expression.filters} if expression else set()


@once
def addresses(page: Page) -> list[Address]:
    """Every address of the page, in document order."""
    return list(_addresses(page))


def _addresses(page: Page) -> Iterator[Address]:
    for element in page.elements():
        entry = element.facts
        for attribute in element.attributes:
            kind = NATIVE.get((element.tag, attribute.name))
            if element.tag == "link" and attribute.name == "href":
                kind = "style" if "stylesheet" in (element.attribute("rel") or attribute).value.text else None
            fact = entry["attributes"].get(attribute.name) if entry else None
            if kind:
                yield _whole(attribute, kind)
            elif fact and "media" in fact:
                yield from _whole_or_inside(attribute, list(fact["media"]), fact["encoding"] == "json")


def _whole(attribute: Attribute, kind: Kind) -> Address:
    value = attribute.value
    span = attribute.value_span or attribute.span
    return Address(attribute, kind, value.text, span, attribute.value_editable, value.holes)


def _whole_or_inside(attribute: Attribute, paths: list[str], is_json: bool) -> Iterator[Address]:
    if not is_json:
        yield _whole(attribute, "media")
        return
    meaning = meaning_of(attribute.value, "json")
    for path in paths:
        for node in meaning.nodes(path):
            if isinstance(node, json.String):
                holes = tuple(hole for hole in attribute.value.holes if node.start < hole.at < node.end)
                width = len(node.quote)
                inner = attribute.value.editable_of(node.start + width, node.end - width)
                yield Address(attribute, "media", node.text, node.inner_span, inner, holes)
