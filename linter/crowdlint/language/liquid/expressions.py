"""What stands inside Liquid's delimiters: literals, paths, ranges, filters, conditions.

Every node has ``start``, ``end`` and ``span`` (offsets into ``Source.text``). ``Invalid`` stands where the author wrote
something that is no expression: treat it as a value nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crowdlint.language.text.span import Span
from crowdlint_schemas.light import record


class Spanned:
    """Anything with a place in the source."""

    __slots__ = ()
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place as a ``Span``."""
        return Span(self.start, self.end)


class _Special:
    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


EMPTY: Final = _Special("empty")
"""The literal ``empty``: equal to an empty string, array or object."""
BLANK: Final = _Special("blank")
"""The literal ``blank``: equal to anything empty, ``nil``, ``false`` and white space."""

Constant = str | int | float | bool | None | _Special


@record
class Word(Spanned):
    """A name or keyword with its place; ``text`` is without the quotes that ``capture`` allows."""

    start: int
    end: int
    text: str


@record
class Literal(Spanned):
    """A string, number, ``true``, ``false``, ``nil``, ``empty`` or ``blank``; the span of a string holds its quotes."""

    start: int
    end: int
    value: Constant


@record
class Segment(Spanned):
    """One step of a path. ``key``: the name, the literal index, or for ``[expr]`` the expression.

    The span is the bare name after a dot, or the whole ``[...]`` (``bracketed``).
    """

    start: int
    end: int
    key: str | int | Expression
    bracketed: bool = False


@record
class Path(Spanned):
    """``task.input.source-ref``, ``box[1]['class-name']``, ``map[id]``. The first segment is the root."""

    start: int
    end: int
    segments: tuple[Segment, ...]

    @property
    def root(self) -> str | None:
        """The root's name, or ``None`` where it is computed: ``[name].x``."""
        key = self.segments[0].key
        return key if isinstance(key, str) else None

    @property
    def keys(self) -> tuple[str | int | None, ...]:
        """The keys; a computed one is ``None``."""
        return tuple(each.key if isinstance(each.key, str | int) else None for each in self.segments)

    @property
    def dotted(self) -> str:
        """How one would say the path: ``task.input.labels[0]``, computed steps as ``[*]``."""
        first, *rest = self.keys
        said = ["[*]" if first is None else str(first)]
        for key in rest:
            said.append("[*]" if key is None else f"[{key}]" if isinstance(key, int) else f".{key}")
        return "".join(said)


@record
class Range(Spanned):
    """``(low..high)``, both ends included; the span holds the parentheses."""

    start: int
    end: int
    low: Expression
    high: Expression


@record
class Invalid(Spanned):
    """Something that is no expression."""

    start: int
    end: int


@record
class Argument(Spanned):
    """``value`` or ``name: value``; also ``limit: 2`` of a loop."""

    start: int
    end: int
    name: Word | None
    value: Expression


@record
class Filter(Spanned):
    """``name: arg, key: arg``; the span starts at the name (the ``|`` is at ``pipe``)."""

    start: int
    end: int
    name: Word
    arguments: tuple[Argument, ...]
    pipe: int


@record
class Filtered(Spanned):
    """A value and the filters it runs through (often none): what ``{{ }}``, ``echo`` and ``assign`` hold."""

    start: int
    end: int
    value: Expression
    filters: tuple[Filter, ...] = ()


@record
class Comparison(Spanned):
    """``left operator right``; ``operator.text`` is one of ``== != <> < > <= >= contains``."""

    start: int
    end: int
    left: Expression
    operator: Word
    right: Expression


@record
class Condition(Spanned):
    """``terms[0] operators[0] terms[1] ...``; Liquid groups from the right: ``a and b or c`` is ``a and (b or c)``."""

    start: int
    end: int
    terms: tuple[Comparison | Expression, ...]
    operators: tuple[Word, ...] = ()


Expression = Literal | Path | Range | Invalid
AnyExpression = Expression | Filtered | Condition | Comparison | Filter | Argument


def children(node: AnyExpression) -> Iterator[AnyExpression]:
    """The expressions directly inside an expression, in source order."""
    if isinstance(node, Filtered):
        yield node.value
        yield from node.filters
    elif isinstance(node, Filter):
        yield from node.arguments
    elif isinstance(node, Argument):
        yield node.value
    elif isinstance(node, Condition):
        yield from node.terms
    elif isinstance(node, Comparison):
        yield node.left
        yield node.right
    elif isinstance(node, Range):
        yield node.low
        yield node.high
    elif isinstance(node, Path):
        for segment in node.segments:
            if not isinstance(segment.key, str | int):
                yield segment.key


def descend(node: AnyExpression) -> Iterator[AnyExpression]:
    """``node`` and every expression below it, outside in, in source order."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(list(children(current))))


def paths(node: AnyExpression) -> Iterator[Path]:
    """Every path in an expression, those in brackets and filter arguments too."""
    return (each for each in descend(node) if isinstance(each, Path))
