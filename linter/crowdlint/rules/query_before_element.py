"""A script looks for an element that stands further down, and finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding, Note
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Ask, Special
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.syntax import Syntax


@rule("CL705", on=Code, severity="error")
def check(code: Code) -> Iterator[Finding]:
    """One finding a question that is asked while the page is being read, for elements that are all below."""
    for ask in code.asks:
        tag = code.script_of(ask.node).element
        found = code.elements(ask) if _is_asked_at_once(code, ask) else None
        if found and all(each.start.start > tag.start.start for each in found):
            message = f"`{ask.what}` stands below this script: the query finds nothing, and the script ends"
            yield Finding(code.span(ask.node), message, notes=(Note(found[0].start_tag, "the element"),))


def _is_asked_at_once(code: Code, ask: Ask) -> bool:
    script = code.script_of(ask.node)
    later = any(script.element.attribute(name) for name in ("defer", "async"))
    if script.kind != "inline" or later or ask.jquery or ask.many or ask.within is not Special.DOCUMENT:
        return False
    return code.guards.runs_at_once(ask.node) and any(_fails(code, node) for node, _ in code.members.get(ask.node, ()))


def _fails(code: Code, member: Syntax) -> bool:
    owner = member.get("object")
    return owner is not None and code.guards.runs_at_once(member) and not code.guards.is_guarded(owner)
