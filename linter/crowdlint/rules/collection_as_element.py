"""A list of elements is used as if it were one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.found import Ask


@rule("CL715", on=Code, severity="error")
def check(code: Code) -> Iterator[Finding]:
    """One finding a place. Lists that the page's own code has taught more are left alone."""
    from crowdlint.language.script.members import OF_ARRAYS, list_lacks

    taught = any(node.text.startswith(("NodeList.", "HTMLColl")) for node in code.of_type("member_expression"))
    for uses in () if taught else code.members.values():
        for node, on in uses:
            word = node.get("property")
            if word is not None and on.many and word.text not in code.matcher.by_id and list_lacks(on, word.text):
                called = node.field == "function"
                yield Finding(code.span(word), _message(on, word.text, called, word.text in OF_ARRAYS))


def _message(on: Ask, name: str, called: bool, of_arrays: bool) -> str:
    if on.jquery:
        return f"an object of jQuery's has no `{name}`, so this does nothing; take the element: `[0].{name}`"
    if of_arrays:
        return f"this list has no `{name}`, so the script stops here with an error; write `Array.from(…).{name}`"
    what = "`[0]` takes the first one" if on.how != "selector" else "`querySelector` gives the first one"
    harm = "the script stops here with an error" if called else "nothing comes of it"
    return f"this is a list of elements and has no `{name}`, so {harm}; {what}"
