"""A statement that does nothing: `form.submit;`, `box.hidden == true;`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import words
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.syntax import Syntax

# Reading these makes the browser lay the page out, which is why they are read for nothing.
LAYOUT = words(
    "offsetHeight offsetWidth offsetTop offsetLeft clientHeight clientWidth scrollHeight scrollWidth scrollTop"
)
COMPARISONS = ("==", "===", "!=", "!==", "<", ">", "<=", ">=")


@rule("CL719", on=Code, severity="info")
def check(code: Code) -> Iterator[Finding]:
    """One finding a statement that only names something or compares; code that cannot be read whole is left alone."""
    for node in () if code.is_broken else code.of_type("expression_statement"):
        inside = node.children[0] if len(node.children) == 1 else None
        if inside is None or MARKER in node.text or code.script_of(node).kind == "handler":
            continue
        message = _said(code, inside)
        if message:
            yield Finding(code.span(inside), message)


def _said(code: Code, inside: Syntax) -> str:
    if inside.type == "binary_expression":
        operator = inside.get("operator")
        if operator is None or operator.text not in COMPARISONS or _does_something(inside):
            return ""
        hint = "; did you mean `=`?" if operator.text in ("==", "===") else ""
        return f"this compares and does nothing with it{hint}"
    from crowdlint.language.script.members import is_method

    word = inside.get("property") if inside.type == "member_expression" else None
    if word is None or word.text in LAYOUT:
        return ""
    if is_method(code, inside):
        return f"this names `{word.text}` and does not call it; did you mean `{word.text}()`?"
    return "this statement names something and does nothing with it"


def _does_something(node: Syntax) -> bool:
    kinds = ("call_expression", "assignment_expression", "update_expression", "await_expression", "new_expression")
    return any(each.type in kinds for each in node.walk())
