"""A script listens to an event that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.rules import rule


@rule("CL712", on=Code, severity="error", also=("warning",))
def check(code: Code) -> Iterator[Finding]:
    """One finding a listener; events that the page's own code fires are its own."""
    from crowdlint.language.script.members import meant_event

    for listener in code.listeners:
        for name in listener.events if listener.how in ("method", "jquery") else ():
            meant = meant_event(code, listener, name)
            if meant is not None:
                message = f"there is no event `{name}`, so this never runs; did you mean `{meant}`?"
                yield Finding(code.span(listener.word), message, level=None if "crowd" in meant else "warning")
