"""A statement that does nothing: `form.submit;`, `box.hidden == true;`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import QUERIES, words
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.syntax import Syntax

# Reading these makes the browser lay the page out, which is why they are read for nothing.
LAYOUT = words(
    "offsetHeight offsetWidth offsetTop offsetLeft clientHeight clientWidth scrollHeight scrollWidth scrollTop"
)
CHANGING = ("assignment_expression", "update_expression", "await_expression", "new_expression", "yield_expression")
NAMED = "this statement names something and does nothing with it"
COMPARISONS = ("==", "===", "!=", "!==", "<", ">", "<=", ">=")


@rule("CL719", on=Code, severity="info", also=("warning",))
def check(code: Code) -> Iterator[Finding]:
    """One finding a statement that only names something or compares; code that cannot be read whole is left alone."""
    for node in () if code.is_broken else code.of_type("expression_statement"):
        inside = node.children[0] if len(node.children) == 1 else None
        if inside is None or MARKER in node.text or code.script_of(node).kind == "handler":
            continue
        meant = _comparison(inside) if inside.type == "binary_expression" else _member(code, inside)
        if meant:
            plain = meant == NAMED
            yield Finding(code.span(inside), meant, level=None if plain else "warning")


def _comparison(inside: Syntax) -> str:
    operator = inside.get("operator")
    if operator is None or operator.text not in COMPARISONS or _does_something(inside):
        return ""
    hint = "; did you mean `=`?" if operator.text in ("==", "===") else ""
    return f"this compares and does nothing with it{hint}"


def _member(code: Code, inside: Syntax) -> str:
    from crowdlint.language.script.members import is_method

    word = inside.get("property") if inside.type == "member_expression" else None
    if word is None or word.text in LAYOUT:
        return ""
    if is_method(code, inside):
        return f"this names `{word.text}` and does not call it; did you mean `{word.text}()`?"
    return NAMED


def _does_something(node: Syntax) -> bool:
    """Whether a part of an expression may change something; asking the page for an element does not."""
    for each in node.walk():
        called = each.get("function") if each.type == "call_expression" else None
        word = called.get("property") if called is not None else None
        if each.type in CHANGING or (each.type == "call_expression" and not (word and word.text in QUERIES)):
            return True
    return False
