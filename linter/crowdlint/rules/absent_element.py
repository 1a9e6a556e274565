"""A script asks the page for an element that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding, Note
from crowdlint.language.script.code import Code
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.absence import Missing

SAID = {
    "id": "no element has the id `{}`",
    "tag": "the page has no `<{}>`",
    "name": "no element has the name `{}`",
    "class": "no element has the class `{}`",
}


@rule("CL711", on=Code, severity="error", also=("warning",), every=True)
def check(code: Code) -> Iterator[Finding]:
    """One finding a thing that is asked for; notes show where it is asked for again."""
    from crowdlint.language.script.absence import Presence

    for missing in Presence(code).missing():
        given = missing.ask.node.arguments[:1]
        place = given[0] if given and given[0].type in ("string", "template_string") else missing.ask.node
        notes = tuple(Note(code.span(each.node), "asked again here") for each in missing.again[:3])
        yield Finding(code.span(place), _message(missing), notes=notes, level=None if missing.stops else "warning")


def _message(missing: Missing) -> str:
    what = "the script stops here with an error" if missing.stops else "nothing happens here"
    shown = f"<{missing.meant}>" if missing.kind == "tag" else missing.meant
    hint = f"; did you mean `{shown}`?" if missing.meant else ""
    return f"{SAID[missing.kind].format(missing.what)}, so {what}{hint}"
