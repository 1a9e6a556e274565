"""A script asks for an element by an id that an icon has, too, and gets the icon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Ask, Special
from crowdlint.rules import rule
from crowdlint_schemas import icons


@rule("CL720", on=Code, severity="warning")
def check(code: Code) -> Iterator[Finding]:
    """One finding an id, where it is asked for after Amazon's script has come."""
    if not code.page.elements("crowd-form"):
        return
    said: set[str] = set()
    for ask in code.asks:
        name = _id(ask)
        found = code.elements(ask) if name in icons() and name not in said else None
        if name is None or not found or code.guards.runs_at_load(ask.node):
            continue
        said.add(name)
        message = (
            f"this finds the icon `{name}`, which Amazon's script puts before everything else in the page, not the "
            "element; give the element an id that no icon has"
        )
        yield Finding(code.span(ask.node), message, notes=(Note(found[0].start_tag, "the element"),))


def _id(ask: Ask) -> str | None:
    """The id, where nothing else is said of the element; ``input#send`` finds no icon."""
    if ask.many or (ask.jquery and ask.how != "selector") or ask.within is not Special.DOCUMENT or not ask.is_known:
        return None
    if ask.how == "id":
        return ask.what
    return ask.what[1:] if ask.how == "selector" and re.fullmatch(r"#[\w-]+", ask.what) else None
