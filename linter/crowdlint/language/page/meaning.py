"""What an attribute of a crowd element says: its value decoded as the facts about it tell, as far as it is known.

Unknown parts become ``UNKNOWN``, which no schema contradicts; every part still knows its place in the author's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from crowdlint.language.json5 import nodes as json
from crowdlint.language.page.values import Static, Value
from crowdlint.language.text.span import Span
from crowdlint_schemas import UNKNOWN, mismatches
from crowdlint_schemas.light import cached_property, frozen
from crowdlint_schemas.paths import follow

if TYPE_CHECKING:
    from crowdlint_schemas import Problem, Schema
    from crowdlint_schemas.entry import Encoding


COUNTED = {"required", "minItems", "maxItems", "minProperties", "uniqueItems", "minLength", "maxLength"}


@frozen
class Meaning:
    """A decoded value. ``data``: plain JSON data with ``UNKNOWN`` in it; ``UNKNOWN`` also where it cannot be read.

    ``root`` is the tree of a JSON value; ``errors`` say where that could not be read.
    """

    value: Value
    data: Any
    root: json.JsonNode | None = None
    errors: tuple[json.JsonError, ...] = ()

    def problems(self, schema: Schema) -> list[tuple[Problem, Span]]:
        """Where the value breaks a schema of the facts, each with the author's text that it is about.

        How many there are of something, or whether it is there at all, nobody knows where loops and branches write it.
        """
        if self.data is UNKNOWN:
            return []
        told = self._told.get(id(schema))
        if told is None:
            found = [problem for problem in mismatches(self.data, schema) if not self._is_left_open(problem)]
            told = self._told[id(schema)] = schema, [(problem, self.span_of(problem)) for problem in found]
        return told[1]

    @cached_property
    def _told(self) -> dict[int, tuple[Schema, list[tuple[Problem, Span]]]]:
        """What was found by each schema; the schema is kept, so that none has the number of another."""
        return {}

    def _is_left_open(self, problem: Problem) -> bool:
        """Whether a problem may come from the number of turns, or the branches, of this one page."""
        if self.value.rendered.whole:
            return False
        node = _at(self.root, problem.path) if self.root else None
        if problem.keyword in COUNTED or not self.value.text.strip():
            return self._varies(node)
        return False

    def _varies(self, node: json.JsonNode | None) -> bool:
        """Whether Liquid tags stand inside a node, or between the quotes of a value that is not JSON."""
        first, last = (node.start, node.end) if node else (0, len(self.value.text))
        quote = 0 if node else 1
        start = self.value.decoded.original(first) - quote
        end = self.value.decoded.original(last, end=True) + quote
        pieces = list(self.value.rendered.between(start, end))
        return any(before.span.end != after.span.start for before, after in pairwise(pieces))

    def span_of(self, problem: Problem) -> Span:
        """The author's text that a problem is about: a value, or the key for a key that should not be there."""
        if self.root is None:
            return self.value.span
        if problem.keyword in ("additionalProperties", "propertyNames"):
            around = _at(self.root, problem.path[:-1])
            return next((key.span for key in _keys(around) if _text(key) == problem.path[-1]), around.span)
        return _at(self.root, problem.path).span

    def nodes(self, path: str) -> list[json.JsonNode]:
        """What stands at a path of the facts (``offers``, ``uses.at``, ``media``) in a JSON value, without holes."""
        found = follow(_Nodes(), self.root, path) if self.root else []
        return [node for node in found if not isinstance(node, json.JsonHole)]

    def strings(self, path: str) -> list[tuple[str, Span]]:
        """The known strings at such a path, each with its place between the quotes. A plain value is its own string."""
        if self.root is None:
            known = isinstance(self.value, Static) and isinstance(self.data, str) and not path
            return [(self.value.text, self.value.span)] if known else []
        strings = [node for node in self.nodes(path) if isinstance(node, json.String)]
        return [(node.text, node.inner_span) for node in strings if not node.has_holes]

    def is_whole(self, path: str) -> bool:
        """Whether every value at such a path is known, so that what is not among them is nowhere."""
        if self.root is None:
            return isinstance(self.value, Static)
        return not self.errors and not any(_is_unknown(node) for node in json.walk(self.root))


def meaning_of(value: Value, encoding: Encoding) -> Meaning:
    """Decode the value of an attribute that is there. Text where a number belongs stays text: a schema refuses it.

    Many rules ask the same of a value: what it means is kept with it.
    """
    if encoding not in value.meanings:
        value.meanings[encoding] = _decoded(value, encoding)
    found: Meaning = value.meanings[encoding]
    return found


def _decoded(value: Value, encoding: Encoding) -> Meaning:
    if encoding == "boolean":
        return Meaning(value, True)
    if encoding == "json":
        return _json(value)
    if not isinstance(value, Static):
        return Meaning(value, UNKNOWN)
    return Meaning(value, _number(value.text) if encoding == "number" else value.text)


def _number(text: str) -> float | str:
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() else number


def _json(value: Value) -> Meaning:
    read = value.json()
    if read.root is None or read.errors:
        return Meaning(value, UNKNOWN, read.root, read.errors)
    return Meaning(value, _data(read.root), read.root)


def _data(root: json.JsonNode) -> Any:
    """A tree as plain data. Inner nodes come before those around them, so that depth costs no stack."""
    made: dict[int, Any] = {}
    for node in reversed(list(json.walk(root))):
        if isinstance(node, json.Array):
            made[id(node)] = [made[id(item)] for item in node.items]
        elif isinstance(node, json.Object):
            made[id(node)] = dict(_member(member, made) for member in node.members)
        elif _is_unknown(node):
            made[id(node)] = UNKNOWN
        elif isinstance(node, json.String):
            made[id(node)] = node.text
        else:
            made[id(node)] = node.value if isinstance(node, json.Bool | json.Number) else None
    return made[id(root)]


def _member(member: json.JsonMember | json.JsonHole, made: dict[int, Any]) -> tuple[Any, Any]:
    if isinstance(member, json.JsonHole) or member.value is None:
        return UNKNOWN, UNKNOWN
    return made[id(member.key)], made[id(member.value)]


def _is_unknown(node: json.JsonNode) -> bool:
    return isinstance(node, json.JsonHole | json.Bare) or (isinstance(node, json.String) and node.has_holes)


def _text(key: json.String | json.JsonHole) -> str | None:
    return key.text if isinstance(key, json.String) else None


def _keys(node: json.JsonNode) -> Iterator[json.String | json.JsonHole]:
    for member in node.members if isinstance(node, json.Object) else ():
        if isinstance(member, json.JsonMember):
            yield member.key


def _at(node: json.JsonNode, path: Iterable[str | int]) -> json.JsonNode:
    """The node at the path of a problem, or the last one on the way to it."""
    for step in path:
        inner: json.JsonNode | None = None
        if isinstance(node, json.Array) and isinstance(step, int):
            inner = node.items[step]
        elif isinstance(node, json.Object) and isinstance(step, str):
            inner = node.get(step)
        if inner is None:
            return node
        node = inner
    return node


class _Nodes:
    """How paths of the facts go down in what the JSON5 reader made."""

    def each(self, node: json.JsonNode) -> Iterable[json.JsonNode]:
        if isinstance(node, json.Array):
            return node.items
        members = node.members if isinstance(node, json.Object) else ()
        return [each.value for each in members if isinstance(each, json.JsonMember) and each.value is not None]

    def keys(self, node: json.JsonNode) -> Iterable[json.JsonNode]:
        return _keys(node) if isinstance(node, json.Object) else ()

    def at(self, node: json.JsonNode, key: str) -> Iterable[json.JsonNode]:
        inner = node.get(key) if isinstance(node, json.Object) else None
        return [inner] if inner else []
