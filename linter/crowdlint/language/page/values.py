"""Attribute values and texts: known, unknown, or a bit of both, and always with their places in the author's text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from crowdlint.language.html import tokens
from crowdlint.language.html.references import Decoded
from crowdlint.language.json5.nodes import Json
from crowdlint.language.json5.reader import read_json
from crowdlint.language.text.source import MARKER, Rendered
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import cached_property, frozen


@frozen
class Hole:
    """An unknown part of a value: where Liquid (``node``) writes what nobody knows before the task is there."""

    at: int
    span: Span
    node: Any


@frozen
class _Value:
    """``text`` is decoded (``&quot;`` is a quote) and holds ``MARKER`` where a part is unknown."""

    rendered: Rendered
    decoded: Decoded

    @property
    def text(self) -> str:
        return self.decoded.text

    @cached_property
    def span(self) -> Span:
        """The whole value in the author's text, without quotes."""
        return self.span_of(0, len(self.text))

    def json(self) -> Json:
        """The value read as JSON5 with holes; a wrong one comes with its errors."""
        return self._json

    @cached_property
    def meanings(self) -> dict[str, Any]:
        """What was decoded of the value, by how: ``meaning_of`` keeps it here."""
        return {}

    @cached_property
    def _json(self) -> Json:
        return read_json(self)

    def span_of(self, start: int, end: int) -> Span:
        """The author's text behind ``text[start:end]``."""
        return self.rendered.span(self.decoded.original(start), self.decoded.original(end, end=True))

    def editable_of(self, start: int, end: int) -> Span | None:
        """The same span if a fix may replace it, else ``None``."""
        return self.rendered.editable(self.decoded.original(start), self.decoded.original(end, end=True))

    @cached_property
    def typed(self) -> str:
        """The text with ``MARKER`` for all that the author did not type himself, also where this variant knows it."""
        end = len(self.text)
        if self.rendered.is_literal(self.decoded.original(0), self.decoded.original(end, end=True)):
            return self.text
        places = ((char, self.decoded.original(at)) for at, char in enumerate(self.text))
        typed = (char if self.rendered.is_literal(place, place + 1) else MARKER for char, place in places)
        return re.sub(f"{MARKER}+", MARKER, "".join(typed))

    @cached_property
    def holes(self) -> tuple[Hole, ...]:
        """The unknown parts, in order."""
        return tuple(self._holes()) if MARKER in self.text else ()

    @cached_property
    def parts(self) -> tuple[str | Hole, ...]:
        """Known text and holes, in order."""
        parts: list[str | Hole] = []
        at = 0
        for hole in self.holes:
            parts += [self.text[at : hole.at], hole]
            at = hole.at + 1
        return tuple(part for part in [*parts, self.text[at:]] if part)

    def _holes(self) -> Iterable[Hole]:
        at = -1
        while (at := self.text.find(MARKER, at + 1)) >= 0:
            place = self.decoded.original(at)
            piece = next(iter(self.rendered.between(place, place + 1)))
            if not piece.literal:
                yield Hole(at, piece.span, piece.node)


@frozen
class Static(_Value):
    """A value that is known."""


@frozen
class Dynamic(_Value):
    """A value that Liquid writes, all of it."""

    @property
    def node(self) -> Any:
        """The first output it is made of."""
        return self.holes[0].node


@frozen
class Mixed(_Value):
    """A value of which some parts are known."""


Value = Static | Dynamic | Mixed


def value_of(rendered: Rendered, attribute: tokens.AttributeToken) -> Value:
    """The value of an attribute; one without ``=`` is an empty string at its name's end."""
    start = attribute.raw_start if attribute.raw_start >= 0 else attribute.name_end
    return make(rendered, attribute.decoded or Decoded(attribute.value, start))


def make(rendered: Rendered, decoded: Decoded) -> Value:
    """The value that decoded text is."""
    if MARKER not in decoded.text:
        return Static(rendered, decoded)
    value = Mixed(rendered, decoded)
    if not value.holes:
        return Static(rendered, decoded)
    known = "".join(part for part in value.parts if isinstance(part, str))
    return value if known.strip() else Dynamic(rendered, decoded)


def join(rendered: Rendered, texts: Iterable[tokens.TextToken], start: int) -> Value:
    """Several runs of text as one value; what lies between them is left out. ``start``: where the first would be."""
    parts: list[str] = []
    runs: list[tuple[int, int, int, int]] = []
    length, end = 0, start
    for text in texts:
        if text.start > end:
            runs.append((length, end, 0, text.start - end))
        if text.decoded:
            runs += [(length + at, origin, size, width) for at, origin, size, width in text.decoded.runs]
        parts.append(text.data)
        length += len(text.data)
        end = text.end
    return make(rendered, Decoded("".join(parts), start, tuple(runs)))
