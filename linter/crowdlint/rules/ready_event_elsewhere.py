"""`all-crowd-elements-ready` is awaited at an element, where it never comes by."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Ask
from crowdlint.rules import rule

READY = "all-crowd-elements-ready"


@rule("CL713", on=Code, severity="warning")
def check(code: Code) -> Iterator[Finding]:
    """One finding a listener at an element; the event is fired at the document and goes on to the window."""
    for listener in code.listeners:
        if READY not in listener.events or not isinstance(listener.on, Ask):
            continue
        call = listener.word.parent.parent if listener.word.parent else None
        called = call.get("function") if call is not None else None
        owner = called.get("object") if called is not None else None
        if owner is None:
            continue
        script = code.script_of(owner)
        place = script.value.editable_of(script.start + owner.start, script.start + owner.end)
        fix = Fix("listen at `document`", (Edit(place, "document"),), "unsafe") if place else None
        message = f"`{READY}` is fired at the document: at this element it never comes by, and this never runs"
        yield Finding(code.span(owner), message, None if listener.on.jquery else fix)
