"""Values of a document, each with its place in the text: JSON, YAML, and calls in Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from json.decoder import JSONDecodeError, JSONDecoder
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.hosts.data.strings import JsonWalk
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen, regex


class _Unknown:
    """A value that something else writes: a variable, an output of Liquid, a tag of CloudFormation."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = _Unknown()
MOST_VALUES = 100_000  # of a YAML document, aliases counted as what they stand for
_FILLED = regex(r"\$\{|\{\{|\{%|<%|\$\(|<[a-zA-Z][\w -]*>")


@frozen
class PlacedValue:
    """A value and its place. ``value``: a scalar, ``UNKNOWN``, ``{key: PlacedValue}`` or ``[PlacedValue]``.

    ``keys``: of an object, the place of each key; ``open``: it may have more keys than are written down.
    """

    value: Any
    span: Span
    keys: Mapping[str, Span] = field(default_factory=dict)
    open: bool = False

    @property
    def known(self) -> bool:
        """Whether the value is all written down."""
        return self.value is not UNKNOWN

    @property
    def members(self) -> Mapping[str, PlacedValue]:
        """Of an object its members, else nothing."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def text(self) -> str:
        """Of a text that is known what it says, else nothing."""
        return self.value if isinstance(self.value, str) else ""

    def at(self, *path: str) -> PlacedValue | None:
        """What stands there, if anything does."""
        here: PlacedValue | None = self
        for key in path:
            here = here.members.get(key) if here else None
        return here

    def leaves(self, path: str = "") -> Iterator[tuple[str, PlacedValue]]:
        """Every scalar with its path."""
        for key, inner in self.members.items():
            yield from inner.leaves(f"{path}.{key}" if path else key)
        if isinstance(self.value, list):
            for number, inner in enumerate(self.value):
                yield from inner.leaves(f"{path}[{number}]")
        elif not self.members:
            yield path, self

    def plain(self) -> Any:
        """The value without places."""
        if isinstance(self.value, dict):
            return {key: inner.plain() for key, inner in self.value.items()}
        return [inner.plain() for inner in self.value] if isinstance(self.value, list) else self.value


def scalar(value: Any, span: Span) -> PlacedValue:
    """A scalar; a text that is to be filled in before it is used is unknown."""
    unknown = isinstance(value, str) and len(value) < 5_000 and _FILLED.search(value)
    return PlacedValue(UNKNOWN if unknown else value, span)


def read_json(source: Source) -> PlacedValue:
    """A JSON document. Raises ``UserError`` with its place where it is none."""
    walk = JsonWalk(source.text)
    try:
        found = _json(walk)
        if walk.at < len(walk.text):
            raise JSONDecodeError("Extra data", walk.text, walk.at)
    except JSONDecodeError as error:
        raise UserError(f"not JSON: {error.msg}", source.place(error.pos)) from error
    except RecursionError as error:
        raise UserError("not JSON: nested too deeply", source.path) from error
    return found


def _number(digits: str) -> int | str:
    """Python reads no number of thousands of digits."""
    return int(digits) if len(digits) < 4000 else digits


_DECODER = JSONDecoder(strict=False, parse_int=_number)


def _json(walk: JsonWalk) -> PlacedValue:
    start = walk.at
    if walk.sign == "{":
        members: dict[str, PlacedValue] = {}
        keys: dict[str, Span] = {}
        for key in walk.members():
            colon = walk.text.rfind(":", start, walk.at)
            opening = walk.text.rfind('"', start, walk.text.rfind('"', start, colon))
            keys[key] = Span(opening, walk.text.rfind('"', start, colon) + 1)
            members[key] = _json(walk)
        return PlacedValue(members, Span(start, walk.text.rfind("}", start, walk.at) + 1), keys)
    if walk.sign == "[":
        items = [_json(walk) for _ in walk.items()]
        return PlacedValue(items, Span(start, walk.text.rfind("]", start, walk.at) + 1))
    place = walk.skip()
    return scalar(_DECODER.raw_decode(walk.text, place.start)[0], place)


def read_yaml(source: Source) -> PlacedValue:
    """The first document of a YAML file. Raises ``UserError`` with its place where it is none."""
    import yaml  # type: ignore[import-untyped]

    try:
        node = yaml.compose(source.text, Loader=yaml.SafeLoader)
        return _yaml(node, yaml.SafeLoader(""), count()) if node is not None else PlacedValue(None, Span(0, 0))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or str(error).partition("\n")[0]
        raise UserError(f"not YAML: {said}", source.place(mark.index) if mark else source.path) from error
    except RecursionError as error:
        raise UserError("not YAML: nested too deeply", source.path) from error
    except _TooMany as error:
        raise UserError(f"its aliases stand for more than {MOST_VALUES:,} values", source.path) from error


class _TooMany(Exception):
    """A few aliases of aliases are more than any memory holds."""


def _yaml(node: Any, loader: Any, made: Iterator[int], depth: int = 0) -> PlacedValue:
    span = Span(node.start_mark.index, node.end_mark.index)
    if depth > 50:
        raise RecursionError
    if next(made) >= MOST_VALUES:
        raise _TooMany
    if not node.tag.startswith("tag:yaml.org,2002:"):
        return PlacedValue(UNKNOWN, span)  # `!Ref` and its like
    if node.id == "mapping":
        members = {str(key.value): _yaml(value, loader, made, depth + 1) for key, value in node.value}
        keys = {str(key.value): Span(key.start_mark.index, key.end_mark.index) for key, _ in node.value}
        return PlacedValue(members, span, keys, open="<<" in members)
    if node.id == "sequence":
        return PlacedValue([_yaml(value, loader, made, depth + 1) for value in node.value], span)
    try:
        value = loader.construct_object(node)
    except ValueError:  # a day that is none, a number of thousands of digits
        value = node.value
    return scalar(value if isinstance(value, str | int | float | bool | None) else node.value, span)
