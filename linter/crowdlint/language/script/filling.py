"""What of a page's code may reach an answer field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crowdlint.language.page import Element
from crowdlint.language.script.found import Ask, Special, Target
from crowdlint.language.script.making import has_framework, runs_unseen_code
from crowdlint.language.script.syntax import Syntax

if TYPE_CHECKING:
    from crowdlint.language.script.code import Code

_SETTERS = ("setAttribute", "attr", "prop")
# What an event happened at: no hidden field, since nothing happens at one.
_EVENT_TARGETS = ("target", "currentTarget", "srcElement")


def may_fill(code: Code, field: Element) -> bool:
    """Whether code may write something into a field; what cannot be told may."""
    if code.is_broken or runs_unseen_code(code) or has_framework(code):
        return True
    for write in code.writes:
        if write.name in ("value", "defaultValue") and _may_be(code, write.owner, write.on, field):
            return True
    for call in code.calls:
        given = call.node.arguments
        sets = call.name in _SETTERS and len(given) > 1 and code.targets.text(given[0]) in ("value", None)
        sets = sets or (call.name == "val" and bool(given))
        if call.owner is not None and sets and _may_be(code, call.owner, call.on, field):
            return True
        if call.name in ("assign", "FormData") and given:
            return True
    return any("formdata" in listener.events for listener in code.listeners)


def _may_be(code: Code, owner: Syntax, on: Target, field: Element) -> bool:
    """Whether something with a value that is set may be the field."""
    if isinstance(on, Special):
        return False
    if isinstance(on, Ask):
        found = code.elements(on)
        return found is None or field in found
    source = code.value_of(owner) or owner
    if source.type in ("object", "array", "string", "number", "new_expression"):
        return False
    word = source.get("property") if source.type == "member_expression" else None
    if word is not None and word.text in _EVENT_TARGETS:
        return False
    if source.type == "this":
        script = code.script_of(source)
        return script.kind == "handler" and script.element is field
    return True
