"""Filters and lookups on constants, as far as templates use them to write commas, quotes and numbers.

A filter that is not here, or that fails, gives ``UNKNOWN``: the value is then a symbol, which is always right.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any, Final

from crowdlint.language.symbolic.values import Constant, is_number, is_truthy, size_of, text_of

UNKNOWN: Final = object()
LONGEST = 10_000
"""Characters, or items, up to which a constant is kept: ``append`` in a row doubles a text each time."""


LARGEST = 10**15
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def _unescaped(text: str) -> str:
    from html import unescape

    return unescape(text)


def look_up(value: Constant, key: Constant) -> Constant:
    """``value.key`` of a constant; ``None`` where there is nothing, as in Liquid."""
    if isinstance(value, Mapping):
        return value.get(key) if isinstance(key, str) else None
    if key == "size" and isinstance(key, str):
        return size_of(value)
    if isinstance(value, tuple | range) and len(value):
        if key in ("first", "last"):
            return value[0 if key == "first" else -1]
        if isinstance(key, int) and not isinstance(key, bool) and -len(value) <= key < len(value):
            return value[key]
    return None


def span_of_numbers(low: Constant, high: Constant) -> Constant:
    """``(low..high)`` of constants."""
    start, stop = integer(low), integer(high)
    return range(start, max(start, stop + 1))


def fold(name: str, value: Constant, positional: list[Constant], named: dict[str, Constant]) -> Constant:
    """A filter's result, or ``UNKNOWN``."""
    function = _FILTERS.get(name)
    if function is None or named or any(isinstance(each, Mapping) for each in [value, *positional]):
        return UNKNOWN
    try:
        result = function(value, *positional)
    except (TypeError, ValueError, ArithmeticError, LookupError):
        return UNKNOWN
    if isinstance(result, str | tuple):
        return UNKNOWN if len(result) > LONGEST else result
    if is_number(result) and not -LARGEST < result < LARGEST:
        return UNKNOWN
    return round(result, 10) if isinstance(result, float) else result


def integer(value: Constant) -> int:
    """As Ruby's ``to_i``: what is no number is 0."""
    try:
        number = int(float(value)) if not isinstance(value, bool) else 0
        return max(-LARGEST, min(number, LARGEST))
    except (TypeError, ValueError, OverflowError):
        return 0


def _number(value: Constant) -> int | float:
    if is_number(value):
        return value  # type: ignore[no-any-return]
    if not isinstance(value, str):
        raise TypeError
    # int() refuses some thousands of digits.
    return float(value) if "." in value or len(value) > 300 else int(value)


def _items(value: Constant) -> tuple[Constant, ...]:
    if isinstance(value, range) and len(value) > LONGEST:
        raise ValueError
    return tuple(value) if isinstance(value, tuple | range) else () if value is None else (value,)


def _split(value: Constant, separator: Constant = None) -> Constant:
    text, by = text_of(value), text_of(separator)
    parts = text.split() if by == " " else list(text) if not by else text.split(by)
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _default(value: Constant, other: Constant = "") -> Constant:
    empty = not is_truthy(value) or (isinstance(value, str | tuple) and not value)
    return other if empty else value


def _divided(value: Constant, by: Constant) -> Constant:
    left, right = _number(value), _number(by)
    return left // right if isinstance(left, int) and isinstance(right, int) else left / right


def _slice(value: Constant, start: Constant, length: Constant = 1) -> Constant:
    run = value if isinstance(value, tuple) else text_of(value)
    start, length = int(start), int(length)
    begin = start + len(run) if start < 0 else start
    return run[begin : begin + length] if 0 <= begin <= len(run) and length > 0 else run[:0]


def _json(value: Constant) -> Constant:
    return json.dumps(list(value) if isinstance(value, range) else value, ensure_ascii=False)


def _ends(at: int) -> Callable[[Constant], Constant]:
    return lambda value: look_up(value, "first" if at == 0 else "last")


def _text(function: Callable[..., str]) -> Callable[..., Constant]:
    return lambda value, *rest: function(text_of(value), *(text_of(each) for each in rest))


_FILTERS: dict[str, Callable[..., Any]] = {
    "append": _text(lambda text, more: text + more),
    "capitalize": _text(str.capitalize),
    "ceil": lambda value: math.ceil(_number(value)),
    "compact": lambda value: tuple(each for each in _items(value) if each is not None),
    "concat": lambda value, more: _items(value) + _items(more),
    "default": _default,
    "divided_by": _divided,
    "downcase": _text(str.lower),
    "escape": _text(lambda text: text.translate(_ESCAPED)),
    "escape_once": _text(lambda text: _unescaped(text).translate(_ESCAPED)),
    "first": _ends(0),
    "floor": lambda value: math.floor(_number(value)),
    "join": lambda value, by=" ": text_of(by).join(text_of(each) for each in _items(value)),
    "last": _ends(-1),
    "lstrip": _text(str.lstrip),
    "minus": lambda value, by: _number(value) - _number(by),
    "modulo": lambda value, by: _number(value) % _number(by),
    "plus": lambda value, by: _number(value) + _number(by),
    "prepend": _text(lambda text, more: more + text),
    "remove": _text(lambda text, what: text.replace(what, "")),
    "remove_first": _text(lambda text, what: text.replace(what, "", 1)),
    "replace": _text(lambda text, what, by="": text.replace(what, by)),
    "replace_first": _text(lambda text, what, by="": text.replace(what, by, 1)),
    "reverse": lambda value: _items(value)[::-1],
    "rstrip": _text(str.rstrip),
    "size": lambda value: size_of(value) or 0,
    "slice": _slice,
    "split": _split,
    "strip": _text(str.strip),
    "strip_newlines": _text(lambda text: text.replace("\r", "").replace("\n", "")),
    "times": lambda value, by: _number(value) * _number(by),
    "to_json": _json,
    "uniq": lambda value: tuple(dict.fromkeys(_items(value))),
    "upcase": _text(str.upper),
}
