"""Attributes of elements that code reads: ``element.getAttribute("labels")`` and its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crowdlint.language.page.page import Attribute
from crowdlint.language.script.found import Ask
from crowdlint.language.script.syntax import Syntax

if TYPE_CHECKING:
    from crowdlint.language.script.code import Code

# Methods of a text that give a part of it.
PARTS = ("slice", "substring", "substr", "trim", "trimStart", "trimEnd")


def attribute_read(code: Code, node: Syntax | None, parts: bool = False) -> Attribute | None:
    """The one attribute whose value an expression gives; with ``parts``, or a part of it. ``None`` if in doubt."""
    for _ in range(20):
        if node is None:
            return None
        node = code.targets.value(node) or node
        if node.type == "parenthesized_expression" and node.children:
            node = node.children[-1]
            continue
        called = node.get("function") if node.type == "call_expression" else None
        word = called.get("property") if called is not None else None
        if parts and called is not None and word is not None and word.text in PARTS:
            node = called.get("object")
            continue
        return _attribute(code, node)
    return None


def _attribute(code: Code, node: Syntax) -> Attribute | None:
    called = node.get("function") if node.type == "call_expression" else None
    word = called.get("property") if called is not None else node.get("property")
    owner = (called or node).get("object")
    if word is None or owner is None:
        return None
    if called is not None and word.text in ("getAttribute", "attr") and len(node.arguments) == 1:
        return _of(code, owner, code.targets.text(node.arguments[0]))
    inner = owner.get("property") if owner.type == "member_expression" else None
    if called is None and inner is not None and inner.text == "dataset":
        return _of(
            code, owner.get("object"), "data-" + re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", word.text)
        )
    return None


def _of(code: Code, owner: Syntax | None, name: str | None) -> Attribute | None:
    target = code.targets.of(owner)
    if name is None or not isinstance(target, Ask) or (target.many and not target.jquery):
        return None
    found = code.elements(target) or []
    if len(found) != 1 or found[0].has_unknown_attributes or _is_set(code, name):
        return None
    return found[0].attribute(name)


def _is_set(code: Code, name: str) -> bool:
    """Whether some code sets an attribute of that name, here or there."""
    sets = (call.node.arguments for call in code.calls if call.name in ("setAttribute", "attr"))
    if any(len(given) > 1 and code.targets.text(given[0]) in (name, None) for given in sets):
        return True
    return any(write.name == name for write in code.writes)
