"""What the JSON5 reader has read, as Python has it: only tests want whole values."""

from __future__ import annotations

from typing import Any

from crowdlint.language.json5.nodes import (
    Array,
    Bare,
    Bool,
    Json,
    JsonHole,
    JsonMember,
    JsonNode,
    Number,
    Object,
    String,
    walk,
)


def is_static(found: Json) -> bool:
    """Whether all of it is known and right, so that ``to_python(root)`` works."""
    return found.root is not None and not found.errors and not any(_unknown(node) for node in walk(found.root))


def _unknown(node: JsonNode) -> bool:
    return isinstance(node, JsonHole | Bare) or (isinstance(node, String) and node.has_holes)


def to_python(node: JsonNode) -> Any:
    """What JSON makes of a node: dict, list, str, int, float, bool or ``None``. Raises ``ValueError`` on a hole."""
    made: dict[int, Any] = {}
    for each in reversed(list(walk(node))):
        if _unknown(each) or (isinstance(each, JsonMember) and each.value is None):
            raise ValueError(f"not known: {each.raw!r}")
        if isinstance(each, Array):
            made[id(each)] = [made[id(item)] for item in each.items]
        elif isinstance(each, Object):
            made[id(each)] = dict(made[id(member)] for member in each.members)
        elif isinstance(each, JsonMember):
            made[id(each)] = (made[id(each.key)], made[id(each.value)])
        elif isinstance(each, String):
            made[id(each)] = each.text
        else:
            made[id(each)] = each.value if isinstance(each, Bool | Number) else None
    return made[id(node)]
