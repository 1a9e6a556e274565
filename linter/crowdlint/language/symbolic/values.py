"""What an expression stands for while a template is rendered without data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crowdlint.language.liquid.expressions import BLANK, EMPTY
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import record

# A constant is a str, int, float, bool, None, EMPTY, BLANK, tuple of constants, range, or a mapping such as `forloop`.
Constant = Any
Fragment = tuple[str, Span, bool, Any]
"""``(text, place in the source, literal, node)``: a piece before it is known where it will stand."""


@record
class Symbol:
    """A value nobody knows. ``term`` says what it is made of; equal terms are one symbol, so that equal questions get
    equal answers. A variable that is assigned anew stands for another symbol: no version numbers are needed.
    """

    number: int
    term: tuple[Any, ...]


@record
class Captured:
    """What ``capture`` kept: the fragments, with their places; ``symbol`` stands for the text as a value.

    ``constant``: the text, if all of it is known.
    """

    fragments: list[Fragment]
    symbol: Symbol
    constant: str | None


class Symbols:
    """Gives equal terms one symbol. Terms hold numbers of symbols, not terms, so they stay small."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, ...], Symbol] = {}

    def of(self, *term: Any) -> Symbol:
        """The symbol of a term, whose parts may be symbols, captures and constants."""
        key = tuple([self._key(part) for part in term])
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Symbol(len(self._known), term)
        return found

    def _key(self, part: Any) -> Any:
        kind = type(part)
        if kind is str or kind is Symbol:
            return part
        if kind is Captured:
            return part.symbol
        if kind is dict:
            return ("mapping", id(part))  # the term keeps it alive
        return (kind, part)


def is_number(value: Constant) -> bool:
    """Whether Liquid counts with it."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_truthy(value: Constant) -> bool:
    """All but ``nil`` and ``false`` is true."""
    return value is not None and value is not False


def is_equal(left: Constant, right: Constant) -> bool:
    """Liquid's ``==`` between constants."""
    if right is EMPTY or left is EMPTY:
        return _is_empty(left if right is EMPTY else right)
    if right is BLANK or left is BLANK:
        other = left if right is BLANK else right
        return other is None or other is False or _is_empty(other) or (isinstance(other, str) and not other.strip())
    if is_number(left) and is_number(right):
        return bool(left == right)
    return type(left) is type(right) and bool(left == right)


def _is_empty(value: Constant) -> bool:
    return isinstance(value, str | tuple | Mapping) and len(value) == 0


def compare(operator: str, left: Constant, right: Constant) -> bool:
    """A comparison of constants; what has no order is neither smaller nor greater."""
    if operator == "==":
        return is_equal(left, right)
    if operator in ("!=", "<>"):
        return not is_equal(left, right)
    if operator == "contains":
        return contains(left, right)
    if not ((is_number(left) and is_number(right)) or (isinstance(left, str) and isinstance(right, str))):
        return False
    if operator == "<":
        return bool(left < right)
    if operator == ">":
        return bool(left > right)
    return bool(left <= right if operator == "<=" else left >= right)


def contains(container: Constant, item: Constant) -> bool:
    """Liquid's ``contains``."""
    if item is None or container is None or isinstance(item, Mapping):
        return False
    if isinstance(container, str):
        return text_of(item) in container
    if isinstance(container, tuple):
        return any(is_equal(each, item) for each in container)
    return isinstance(container, Mapping) and item in container


def text_of(value: Constant) -> str:
    """How Liquid prints a constant."""
    if value is None or value is EMPTY or value is BLANK:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "".join(text_of(each) for each in value)
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    return str(value)


def size_of(value: Constant) -> int | None:
    """``.size`` of a constant, ``None`` where it has none."""
    return len(value) if isinstance(value, str | tuple | range | Mapping) else None
