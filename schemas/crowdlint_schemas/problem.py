"""A place where a value breaks its schema, and the words for it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import islice
from typing import Any

from crowdlint_schemas.light import frozen

Path = tuple[str | int, ...]

TYPES = {
    "object": "an object",
    "array": "a list",
    "string": "a string",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}


@frozen
class Problem:
    """One thing that is wrong. ``path`` leads to the value; ``message`` is a phrase such as ``"x" is missing``."""

    path: Path
    message: str
    keyword: str = ""

    @property
    def pointer(self) -> str:
        """``path`` as a JSON pointer (RFC 6901); empty for the whole value."""
        return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in self.path)

    def __str__(self) -> str:
        return f"{self.pointer}: {self.message}" if self.path else self.message


def shown(value: Any) -> str:
    """A value as JSON, cut to a length that fits in a sentence."""
    text = json.dumps(_cut(value), ensure_ascii=False, default=lambda unknown: "…")
    return text if len(text) <= 60 else text[:57] + "…"


def _cut(value: Any, depth: int = 0) -> Any:
    """As much of a value as can be shown, so that the cost of showing it is bounded."""
    if isinstance(value, str):
        return value[:60]
    if isinstance(value, list | dict) and depth > 3:
        return "…"
    if isinstance(value, list):
        return [_cut(item, depth + 1) for item in value[:30]]
    if isinstance(value, dict):
        return {key if isinstance(key, str) else "…": _cut(value[key], depth + 1) for key in islice(value, 30)}
    return value


def kind(value: Any) -> str:
    """What a value is, as in ``is a string``."""
    if isinstance(value, bool):
        return str(value).lower()
    names = {dict: "object", list: "array", str: "string", int: "integer", float: "number", type(None): "null"}
    return TYPES[next((name for cls, name in names.items() if isinstance(value, cls)), "object")]


def alternatives(words: Sequence[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def plural(count: int, noun: str) -> str:
    """``1 item``, ``2 items``."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def phrase(keyword: str, limit: Any, value: Any) -> str:
    """How ``value`` breaks ``keyword: limit``, in words for somebody who knows no JSON Schema."""
    match keyword:
        case "type":
            names = [limit] if isinstance(limit, str) else list(limit)
            return f"is {kind(value)}, not {alternatives([TYPES[name] for name in names])}: {shown(value)}"
        case "enum":
            return f"{shown(value)} is not {'one of ' if len(limit) > 1 else ''}{', '.join(map(shown, limit))}"
        case "const":
            return f"{shown(value)} is not {shown(limit)}"
        case "minimum":
            return f"{shown(value)} is less than {limit}"
        case "maximum":
            return f"{shown(value)} is more than {limit}"
        case "exclusiveMinimum":
            return f"{shown(value)} is not more than {limit}"
        case "exclusiveMaximum":
            return f"{shown(value)} is not less than {limit}"
        case "minLength":
            return "is empty" if not value else f"has {plural(len(value), 'character')}, fewer than {limit}"
        case "maxLength":
            return f"has {plural(len(value), 'character')}, more than {limit}"
        case "minItems":
            return "is empty" if not value else f"has {plural(len(value), 'item')}, fewer than {limit}"
        case "maxItems":
            return f"has {plural(len(value), 'item')}, more than {limit}"
        case "minProperties":
            return "is empty" if not value else f"has {plural(len(value), 'key')}, fewer than {limit}"
        case "uniqueItems":
            return "holds the same item twice"
        case "pattern":
            return f"{shown(value)} does not look like {limit}"
    return f"{shown(value)} breaks {keyword}"
