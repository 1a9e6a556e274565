"""The events there are, and near misses of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crowdlint.language.script.found import Special, words
from crowdlint.language.source import MARKER
from crowdlint.nearest import distance, nearest
from crowdlint_schemas.browser import browser

if TYPE_CHECKING:
    from crowdlint.language.script.code import Code
    from crowdlint.language.script.found import Listener

READY = "all-crowd-elements-ready"
# Long enough that a near name is no word of its own.
_COMMON = words(
    "click dblclick submit change input keydown keyup keypress unload focus mousedown mouseup mousemove mouseover "
    "mouseout mouseenter mouseleave scroll resize DOMContentLoaded touchstart touchend dragstart dragend timeupdate"
)


def meant_event(code: Code, listener: Listener, name: str) -> str | None:
    """The event that was meant by a name that is none; ``None`` where it is one, or may be one of somebody's own."""
    known = code.page.job.elements
    crowd = sorted({event for tag in known for event in known[tag]["events"] if "-" in event})
    if MARKER in name or name in crowd or name in browser("event") or name in code.fired_events:
        return None
    if "crowd" in name or nearest(name, crowd):
        return READY if isinstance(listener.on, Special) else nearest(name, crowd) or READY
    bare = name[2:].lower() if name[:2].lower() == "on" else name.lower()
    found = next((each for each in sorted(browser("event")) if each.lower() == bare), None)
    if found is None and listener.how == "method":
        # `changed` and `clicks` are names that people give to events of their own.
        near = (each for each in sorted(_COMMON) if name not in (f"{each}d", f"{each}ed", f"{each}s"))
        found = next((each for each in near if distance(name, each, 1) == 1), None)
    return found
