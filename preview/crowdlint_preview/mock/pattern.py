"""Made-up texts that a pattern of HTML matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any


def example_of(pattern: str) -> str | None:
    """A text that a pattern of HTML matches as a whole; ``None`` for one that Python cannot read, or too strange."""
    try:
        parsed = _parser.parse(pattern)
        made = "".join(_made(parsed))
        return made if re.fullmatch(pattern, made) else None
    except (re.error, ValueError, KeyError, OverflowError, RecursionError):
        return None


_parser: Any = import_module("re._parser")
_CATEGORIES = {"CATEGORY_DIGIT": "4", "CATEGORY_WORD": "a", "CATEGORY_SPACE": " ", "CATEGORY_NOT_DIGIT": "b",
               "CATEGORY_NOT_SPACE": "c", "CATEGORY_NOT_WORD": "-"}  # fmt: skip
_USUAL = "a7BZ0 -_.,@/:#"


def _made(parsed: Any) -> Iterator[str]:
    for code, value in parsed:
        name = str(code)
        if name == "LITERAL":
            yield chr(value)
        elif name == "ANY":
            yield "a"
        elif name == "NOT_LITERAL":
            yield next(char for char in _USUAL if ord(char) != value)
        elif name == "IN":
            yield _one_of(value)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            fewest, most, inner = value
            yield from "".join(_made(inner)) * (min(max(fewest, 1), int(most)))
        elif name == "SUBPATTERN":
            yield from _made(value[-1])
        elif name == "BRANCH":
            yield from _made(value[1][0])
        elif name not in ("AT", "ASSERT", "ASSERT_NOT"):
            raise ValueError(name)


def _one_of(choices: Any) -> str:
    first, *rest = choices
    if str(first[0]) == "NEGATE":
        body = rf"[^{''.join(_as_set(each) for each in rest)}]"
        return next(char for char in _USUAL if re.fullmatch(body, char))
    kind, value = str(first[0]), first[1]
    if kind == "RANGE":
        return chr(value[0] + 1 if value[0] < value[1] else value[0])
    return _CATEGORIES[str(value)] if kind == "CATEGORY" else chr(value)


def _as_set(choice: Any) -> str:
    kind, value = str(choice[0]), choice[1]
    if kind == "RANGE":
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    if kind == "CATEGORY":
        return {"CATEGORY_DIGIT": r"\d", "CATEGORY_WORD": r"\w", "CATEGORY_SPACE": r"\s"}.get(str(value), "")
    return re.escape(chr(value))
