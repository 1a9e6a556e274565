"""What the JSON5 reader makes of an attribute value. Every node knows its place in the author's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen, record


class UnknownPart(Protocol):
    """A part of a text that nobody knows: ``MARKER`` at ``at``."""

    @property
    def at(self) -> int: ...


class PlacedText(Protocol):
    """A text, every character of which knows its place in the author's: the value of an attribute."""

    @property
    def text(self) -> str: ...

    @property
    def holes(self) -> Sequence[UnknownPart]: ...

    def span_of(self, start: int, end: int) -> Span:
        """The author's text behind ``text[start:end]``."""

    def editable_of(self, start: int, end: int) -> Span | None:
        """The same if a fix may replace it, else ``None``."""


@record
class JsonNode:
    """``of.text[start:end]``, quotes and brackets included."""

    of: PlacedText = field(repr=False)
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The author's text of this node."""
        return self.of.span_of(self.start, self.end)

    @property
    def editable(self) -> Span | None:
        """The same if a fix may replace it."""
        return self.of.editable_of(self.start, self.end)

    @property
    def raw(self) -> str:
        """The decoded text of this node, as it stands in the value."""
        return self.of.text[self.start : self.end]


@record
class JsonHole(JsonNode):
    """An unknown value, key, or run of items or members; also a number or word that is partly unknown."""


@record
class Bare(JsonNode):
    """Words without quotes where a value belongs: an error, kept so that a rule can say what was meant."""


@record
class Null(JsonNode):
    """``null``."""


@record
class Bool(JsonNode):
    """``true`` or ``false``."""

    value: bool


@record
class Number(JsonNode):
    """A number; ``Infinity`` and ``NaN`` are numbers too."""

    value: int | float


@record
class String(JsonNode):
    """A string. ``text`` is its meaning, with ``MARKER`` for unknown parts; ``quote`` is ``""`` for a bare key."""

    text: str
    quote: str
    has_holes: bool = False

    @property
    def inner_span(self) -> Span:
        """What stands between the quotes."""
        width = len(self.quote)
        return self.of.span_of(self.start + width, max(self.end - width, self.start + width))


@record
class Array(JsonNode):
    """``[…]``. A ``Hole`` among the items may stand for any number of them, none included."""

    items: list[JsonNode] = field(default_factory=list)


@record
class JsonMember(JsonNode):
    """``key: value`` in an object. ``key`` is a ``String`` or a ``Hole``; ``value`` is ``None`` where it is missing."""

    key: String | JsonHole
    value: JsonNode | None = None


@record
class Object(JsonNode):
    """``{…}``. A ``Hole`` among the members may stand for any number of them, none included."""

    members: list[JsonMember | JsonHole] = field(default_factory=list)

    def get(self, key: str) -> JsonNode | None:
        """The value of a key (of equal ones the last); ``None`` where it is missing or unknown."""
        for member in reversed(self.members):
            if isinstance(member, JsonMember) and isinstance(member.key, String) and member.key.text == key:
                return member.value
        return None


@frozen
class JsonError:
    """A mistake. ``kind`` is one of ``KINDS``; ``insert`` is where a missing thing belongs, if a fix may add it."""

    kind: str
    span: Span
    insert: Span | None = None


KINDS = {
    "bad-escape": "a backslash that means nothing",
    "bad-key": "a key that needs quotes",
    "bad-number": "digits that make no number",
    "bare-word": "text without quotes",
    "empty": "no value at all",
    "extra-comma": "a comma with nothing before it",
    "line-break-in-string": "a string over several lines",
    "missing-colon": "a key without a colon",
    "missing-comma": "two items without a comma between",
    "missing-key": "a colon or value without a key",
    "missing-value": "a key without a value",
    "trailing-text": "text after the value",
    "unclosed-bracket": "a bracket that is not closed",
    "unescaped-quote": "a quote inside a string that ends it too early",
    "unexpected-character": "a character that belongs nowhere",
    "unterminated-comment": "a comment that is not closed",
    "unterminated-string": "a string without its closing quote",
    "wrong-bracket": "a closing bracket that nothing opened",
}


@frozen
class Json:
    """A value read as JSON5. ``root`` is ``None`` only where there is nothing but space and comments."""

    root: JsonNode | None
    errors: tuple[JsonError, ...]


def walk(node: JsonNode) -> Iterator[JsonNode]:
    """A node and all nodes inside, members and keys included, in the order of the text."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Array):
            waiting += reversed(node.items)
        elif isinstance(node, Object):
            waiting += reversed(node.members)
        elif isinstance(node, JsonMember):
            waiting += [node.value, node.key] if node.value else [node.key]
