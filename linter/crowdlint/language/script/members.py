"""The members and the events that a browser has, and near misses of their names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crowdlint.language.script.found import Ask, Listener, Special, Target, words
from crowdlint.language.text.source import MARKER
from crowdlint.nearest import distance, nearest
from crowdlint_schemas.browser import Kind, browser

if TYPE_CHECKING:
    from crowdlint.language.script.code import Code
    from crowdlint.language.script.syntax import Syntax

_KINDS: dict[Special, Kind] = {Special.DOCUMENT: "document", Special.WINDOW: "window", Special.MADE: "element"}
OF_ARRAYS = words(
    "forEach map filter reduce some every find findIndex indexOf includes slice splice concat join sort reverse push"
)
# What people set on an object of jQuery's, which takes it and does nothing.
_OF_ELEMENTS = words(
    "value innerHTML textContent innerText checked disabled src href className onclick onsubmit onchange"
)
_COLLECTIONS = ("getElementsByTagName", "getElementsByClassName")
# Methods that do something without being given anything.
_METHODS = words("submit requestSubmit reset click focus blur remove play pause load select showModal show close")


def is_method(code: Code, member: Syntax) -> bool:
    """Whether a member of an element is a method that needs nothing to be called with."""
    word = member.get("property")
    is_element = isinstance(code.targets.of(member.get("object")), Ask)
    return word is not None and is_element and word.text in _METHODS


def list_lacks(on: Ask, name: str) -> bool:
    """Whether a list of elements has no such member, and an element or an array has."""
    if on.jquery:
        return name in _OF_ELEMENTS
    if name in browser("collection" if on.method in _COLLECTIONS else "list"):
        return False
    return name in browser("element") or name in OF_ARRAYS


def misspelt(code: Code, on: Target, name: str) -> str | None:
    """The member of an element, the document or the window that a name misses by its capitals; of handlers by a letter.

    ``None`` for one that is right, and for what may have members of its own: lists, and elements of the author's.
    """
    if isinstance(on, Ask):
        if on.many or on.jquery or name in _own(code, on):
            return None
        kind: Kind = "element"
    elif isinstance(on, Special) and on in _KINDS:
        kind = _KINDS[on]
    else:
        return None
    known = browser(kind)
    if name in known or name in code.names.top.names:
        return None
    found = _by_small_letters(kind).get(name.lower())
    if found is None and name[:2].lower() == "on" and len(name) > 5:
        handlers = sorted(each for each in known if each.startswith("on"))
        found = next((each for each in handlers if distance(name.lower(), each, 1) <= 1), None)
    return found


def _own(code: Code, ask: Ask) -> set[str]:
    """The members that the crowd elements meant have besides; of an unknown element it may be any."""
    found = code.elements(ask)
    own: set[str] = set()
    for element in found or ():
        entry = element.facts
        if entry is not None:
            own.update(entry["attributes"], entry["properties"], (each.strip("()") for each in entry["methods"]))
            own.update(("readonly", "maxlength", "minlength", "invalid", "focused"))  # of the elements they are made of
        elif "-" in element.tag:
            own.update(_by_small_letters("element"), _capitals())
    return own if found else own | set(_by_small_letters("element")) - {"class"}


@cache
def _by_small_letters(kind: Kind) -> dict[str, str]:
    return {name.lower(): name for name in sorted(browser(kind))}


@cache
def _capitals() -> set[str]:
    """Every spelling that only a capital after ``on`` sets apart, for elements whose handlers nobody knows."""
    return {f"on{name[2:].capitalize()}" for name in browser("element") if name.startswith("on")}


# Events

READY = "all-crowd-elements-ready"
# Long enough that a near name is no word of its own.
_COMMON = words(
    "click dblclick submit change input keydown keyup keypress unload focus mousedown mouseup mousemove mouseover "
    "mouseout mouseenter mouseleave scroll resize DOMContentLoaded touchstart touchend dragstart dragend timeupdate"
)


def meant_event(code: Code, listener: Listener, name: str) -> str | None:
    """The event that was meant by a name that is none; ``None`` where it is one, or may be one of somebody's own."""
    if name in browser("event") or MARKER in name or name in code.fired_events:
        return None
    crowd = code.page.job.events
    if name in crowd:
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
