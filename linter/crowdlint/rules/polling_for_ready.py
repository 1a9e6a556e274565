"""A timer that waits for crowd elements, which say themselves when they are ready."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Invoked, Special
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.script.syntax import Syntax

READY = ("all-crowd-elements-ready", "crowd-element-ready")
LISTS = ("labels", "categories")
# A longer one waits for something else: it frees a button after half a minute, for instance.
LONGEST = 10_000
MESSAGE = "wait for the event `all-crowd-elements-ready` of the document: a timer is too early or too late"


@rule("CL706", on=Code, severity="warning")
def check(code: Code) -> Iterator[Finding]:
    """One finding a timer that starts with the page; where the ready event is used, timers have other uses."""
    if any(name in READY for listener in code.listeners for name in listener.events):
        return
    told: set[Syntax] = set()
    for call in code.calls:
        is_timer = call.name in ("setTimeout", "setInterval") and (call.owner is None or call.on is Special.WINDOW)
        if any(each in told for each in _around(call.node)):
            continue  # the second try of one that was told
        if is_timer and code.guards.runs_at_load(call.node) and _waits(code, call):
            told.add(call.node)
            yield Finding(code.span(call.owner or call.word, call.word), MESSAGE)


def _around(node: Syntax) -> Iterator[Syntax]:
    """The nodes that a node stands in."""
    each = node.parent
    while each is not None:
        yield each
        each = each.parent


def _waits(code: Code, call: Invoked) -> bool:
    """Whether what a timer calls looks into a crowd element; one that goes on and asks nothing is a clock."""
    given = call.node.arguments
    function = code.targets.function(given[0]) if given else None
    delay = code.targets.text(given[1]) if len(given) > 1 else None
    if function is None or (delay and delay.isdigit() and float(delay) >= LONGEST):
        return False
    nodes = list(code.reached_from(function))
    is_clock = call.name == "setInterval" and not any(node.type == "if_statement" for node in nodes)
    return not is_clock and any(_looks_in(code, node) for node in nodes)


def _looks_in(code: Code, node: Syntax) -> bool:
    """Whether a node uses what a crowd element has only once Amazon's script has made it one."""
    name = node.get("property") if node.type == "member_expression" else None
    if name is None or name.text == "shadowRoot":
        return name is not None
    is_set = node.field == "left" and name.text == "value"
    return (is_set or name.text in LISTS) and code.is_crowd_element(code.targets.of(node.get("object")))
