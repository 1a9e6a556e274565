"""`.labels.push(…)`: a change that the widget does not notice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import words
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.syntax import Syntax

LISTS = ("labels", "categories")
CHANGES = words("push splice pop shift unshift sort reverse fill copyWithin")


@rule("CL710", on=Code, severity="error")
def check(code: Code) -> Iterator[Finding]:
    """One finding a place. A list that is assigned anew somewhere may be the same one: that is left alone."""
    assigned = {write.name for write in code.writes if write.value is not None and _is_list(code, write.value)}
    for node in code.of_type("member_expression", "identifier"):
        source = node if node.type == "member_expression" else code.targets.value(node)
        last = _change(node)
        if last is None or source is None or not _is_list(code, source):
            continue
        name = source.get("property")
        if name is not None and (node is source or name.text not in assigned):
            message = f"the widget does not notice a change inside the list: assign a new list to `{name.text}`"
            yield Finding(code.span(name if node is source else node, last), message)


def _is_list(code: Code, node: Syntax) -> bool:
    """Whether a node is ``labels`` of a crowd element, itself or by another name."""
    source = code.targets.value(node) or node
    name = source.get("property") if source.type == "member_expression" else None
    return name is not None and name.text in LISTS and code.is_crowd_element(code.targets.of(source.get("object")))


def _change(node: Syntax) -> Syntax | None:
    """The end of what changes the list, if something does: ``.push``, ``[0] =``, ``.length =``."""
    member = node.parent
    around = member.parent if member is not None and node.field == "object" else None
    if member is None or around is None:
        return None
    word = member.get("property")
    if around.type == "call_expression" and member.field == "function":
        return word if word is not None and word.text in CHANGES else None
    is_set = around.type in ("assignment_expression", "augmented_assignment_expression") and member.field == "left"
    is_part = member.type == "subscript_expression" or (word is not None and word.text == "length")
    return member if is_set and is_part else None
