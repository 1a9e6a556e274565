"""Where in the page each output stands: the tag, the attribute, what stands beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from crowdlint.language import liquid
from crowdlint.language.contract.shape import Place
from crowdlint.language.contract.walk import Walk
from crowdlint.language.html.tokens import AttributeToken, CommentToken, StartTag, TextToken
from crowdlint.language.json5.nodes import Array, JsonMember, JsonNode, Object, String
from crowdlint.language.json5.reader import read_json
from crowdlint.language.page.elements import Element
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import value_of
from crowdlint.language.text.source import MARKER, Piece, Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas import elements
from crowdlint_schemas.light import regex
from crowdlint_schemas.paths import EACH

Role = Literal["", "value", "string", "key"]
_AROUND = ("audio", "video", "picture")
_NEAR = 200
_QUOTED = regex(r"'([^'\ufdd0]*)'|\"([^\"\ufdd0]*)\"")


def walked(template: liquid.Template) -> Walk:
    """What a Liquid template reads, and where it prints it."""
    walk = Walk(template.source.text)
    walk.nodes(template.nodes)
    place_outputs(walk)
    return walk


def place_outputs(walk: Walk) -> None:
    """Note on every printed shape where it stands."""
    page = "".join(walk.page)
    placed = Placement(page)
    for each in walk.printed:
        place = placed.of(each.at)
        for shape in each.value.shapes:
            shape.use("printed", each.span, place, each.value.filters)


class Placement:
    """What stands where in a page: start tags, texts and comments by offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.page = Page(_rendered(text))
        self.labels: dict[int, tuple[str, ...]] = {}
        self.json: dict[int, dict[int, tuple[Role, tuple[str, ...]]]] = {}
        found: list[tuple[StartTag | TextToken | CommentToken, Element | None]] = [
            (each, None) for each in self.page.content if not isinstance(each, Element)
        ]
        for element in self.page.elements():
            found.append((element.start, element))
            found += [(each, element) for each in element.content if not isinstance(each, Element)]
        self.tokens = sorted(found, key=lambda each: each[0].start)
        self.starts = [token.start for token, _ in self.tokens]

    def of(self, at: int) -> Place:
        """The place of the character at ``at``."""
        index = bisect_right(self.starts, at) - 1
        token, element = self.tokens[index] if index >= 0 else (None, None)
        if token is None or at >= token.end:
            return Place("tag")
        if isinstance(token, StartTag):
            return self._in_tag(token, at, _around(element.parent if element else None))
        if isinstance(token, CommentToken):
            return Place("comment")
        tag = element.tag if element else ""
        before, after = self._beside(token.start, at, token.end)
        where = tag if tag in ("script", "style") else "text"
        return Place(where, tag, "", before, after, (), _around(element))  # type: ignore[arg-type]

    def _in_tag(self, token: StartTag, at: int, around: str) -> Place:
        for attribute in token.attributes:
            if attribute.raw_start >= 0 and attribute.raw_start <= at < max(attribute.raw_end, attribute.raw_start + 1):
                before, after = self._beside(attribute.raw_start, at, attribute.raw_end)
                role, path = self._json(token.name, attribute).get(at, ("", ()))
                if token.start not in self.labels:
                    self.labels[token.start] = offered(token)
                labels = self.labels[token.start]
                return Place(
                    "attribute",
                    token.name,
                    attribute.name,
                    before,
                    after,
                    labels,
                    around,
                    role,
                    path,
                    not attribute.quote,
                )
        return Place("tag", token.name)

    def _beside(self, start: int, at: int, end: int) -> tuple[str, str]:
        """What stands before and after the marker, as far as it can matter."""
        return self.text[max(start, at - _NEAR) : at], self.text[at + 1 : min(end, at + 1 + _NEAR)]

    def _json(self, element: str, attribute: AttributeToken) -> dict[int, tuple[Role, tuple[str, ...]]]:
        """Of an attribute that takes JSON, where in the value each output stands."""
        if not takes_json(element, attribute.name):
            return {}
        if attribute.raw_start not in self.json:
            value = value_of(self.page.rendered, attribute)
            root = read_json(value).root
            ways = dict(_ways(root, ())) if root else {}
            self.json[attribute.raw_start] = {hole.span.start: ways[hole.at] for hole in value.holes if hole.at in ways}
        return self.json[attribute.raw_start]


def _around(element: Element | None) -> str:
    """The medium (audio, video, picture) that an element stands in."""
    medium = element.closest(*_AROUND) if element else None
    return medium.tag if medium else ""


def takes_json(element: str, attribute: str) -> bool:
    """Whether an attribute of a crowd element takes JSON."""
    entry = elements().get(element)
    fact = entry["attributes"].get(attribute) if entry else None
    return fact is not None and fact["encoding"] == "json"


def _rendered(page: str) -> Rendered:
    """The page as the values of attributes want it: each marker a piece of its own."""
    pieces: list[Piece] = []
    at = 0
    for match in re.finditer(MARKER, page):
        if match.start() > at:
            pieces.append(Piece(at, match.start(), Span(at, match.start()), True))
        at = match.end()
        pieces.append(Piece(match.start(), at, Span(match.start(), at), False))
    if at < len(page):
        pieces.append(Piece(at, len(page), Span(at, len(page)), True))
    return Rendered(Source(page), page, pieces)


def _ways(node: JsonNode, path: tuple[str, ...]) -> Iterator[tuple[int, tuple[Role, tuple[str, ...]]]]:
    """The offset of each marker in a JSON value, what it is there, and the way to it."""
    if isinstance(node, Array):
        for item in node.items:
            yield from _ways(item, (*path, EACH))
    elif isinstance(node, Object):
        for member in node.members:
            if isinstance(member, JsonMember):
                key = member.key.text if isinstance(member.key, String) else MARKER
                yield from ((at, ("key", path)) for at in _markers(member.key))
                if member.value is not None:
                    yield from _ways(member.value, (*path, key))
    else:
        role: Role = "string" if isinstance(node, String) else "value"
        yield from ((at, (role, path)) for at in _markers(node))


def _markers(node: JsonNode) -> Iterator[int]:
    return (node.start + match.start() for match in re.finditer(MARKER, node.raw))


def offered(tag: StartTag) -> tuple[str, ...]:
    """The labels that a start tag names in plain sight."""
    entry = elements().get(tag.name)
    for attribute in tag.attributes if entry else ():
        facts = entry["attributes"].get(attribute.name) if entry else None
        if facts and facts.get("offers") == EACH:
            return tuple(single or double for single, double in _QUOTED.findall(attribute.value) if single or double)
    return ()
