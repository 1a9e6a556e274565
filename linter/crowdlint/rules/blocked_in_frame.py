"""A dialog, window or navigation that the worker's sandboxed frame does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.standing import is_for_turk, is_hosted
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Special
from crowdlint.rules import rule

BLOCKED = ("alert", "confirm", "prompt", "open", "print")


@rule("CL709", on=Code, severity="warning")
def check(code: Code) -> Iterator[Finding]:
    """One finding a place in a script. What Mechanical Turk's own frame allows is not documented."""
    if is_for_turk(code.page) or is_hosted(code.page):
        return
    for call in code.calls:
        own = call.owner is None and not code.is_free(call.word)
        if call.name in BLOCKED and not own and (call.owner is None or call.on is Special.WINDOW):
            yield Finding(code.span(call.owner or call.word, call.word), _message(call.name))
    for node in code.of_type("member_expression"):
        owner, word = node.get("object"), node.get("property")
        if owner is not None and word is not None and word.text == "location":
            name = owner.text.removeprefix("window.")
            if name in ("top", "parent") and (owner.type != "identifier" or code.is_free(owner)):
                yield Finding(code.span(node), _message(name))


def _message(name: str) -> str:
    return f"a task's frame does not allow `{name}`: nothing happens for the worker"
