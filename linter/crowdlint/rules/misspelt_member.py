"""A property or a method of the page whose name is nearly right: `onSubmit`, `.class`, `getElementByID`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Special, words
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.syntax import Syntax

# Names long enough that nobody means something else by a near one.
METHODS = words(
    "addEventListener removeEventListener querySelector querySelectorAll getElementById getElementsByTagName "
    "getElementsByClassName getElementsByName setAttribute getAttribute removeAttribute appendChild removeChild "
    "insertBefore createElement createTextNode preventDefault stopPropagation dispatchEvent insertAdjacentHTML"
)
# What HTML calls them -> what scripts do.
CALLED = {"class": "className", "for": "htmlFor"}


@rule("CL714", on=Code, severity="error", also=("warning",))
def check(code: Code) -> Iterator[Finding]:
    """One finding a place where a member of an element, the document or the window is used."""
    from crowdlint.language.script.members import misspelt

    for node in code.of_type("member_expression"):
        word, owner = node.get("property"), node.get("object")
        if word is None or owner is None or word.text in code.own_members:
            continue
        on = code.targets.of(owner)
        meant = misspelt(code, on, word.text) if on is not None and on is not Special.INSIDE else None
        called = node.field == "function" and node.parent is not None and node.parent.type == "call_expression"
        if meant is None and called:
            meant = _near_method(word.text)
        set_ = node.field == "left" and node.parent is not None and node.parent.type == "assignment_expression"
        if set_ and meant is None and on is not None and word.text in CALLED and owner.type != "this":
            meant = CALLED[word.text]
        if meant is not None:
            yield _finding(code, word, meant, called, set_)


def _near_method(name: str) -> str | None:
    from crowdlint.nearest import distance

    if name in METHODS or len(name) < 10:
        return None
    return next((each for each in sorted(METHODS) if distance(name.lower(), each.lower(), 1) <= 1), None)


def _finding(code: Code, word: Syntax, meant: str, called: bool, set_: bool) -> Finding:
    name = word.text
    if called:
        message = f"there is no method `{name}`, so the script stops here with an error; did you mean `{meant}`?"
        return Finding(code.span(word), message)
    if meant.startswith("on"):
        return Finding(code.span(word), f"handlers are written small: this never runs; did you mean `{meant}`?")
    harm = "setting it changes nothing" if set_ else "it is always undefined"
    message = f"elements have no property `{name}`, so {harm}; did you mean `{meant}`?"
    return Finding(code.span(word), message, level="warning")
