"""Which fields the code of a page may fill, and how its own buttons send the answer."""

from __future__ import annotations

from collections.abc import Container, Iterator

from crowdlint.language.page.form import fields, input_type
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Static
from crowdlint.language.script import code_of
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Ask, Listener, Special, Target
from crowdlint.language.script.making import has_framework, runs_unseen_code
from crowdlint.language.script.pieces import origins
from crowdlint.language.script.syntax import Syntax
from crowdlint.language.text.kept import once

# What the platform fills in.
_THEIRS = ("assignmentid", "workerid", "hitid", "turksubmitto", "csrf", "csrf_token", "csrfmiddlewaretoken")
_SENDING = ("submit", "requestSubmit")
_PRESSES = {"click", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend", "keydown", "keyup"}
_SETTERS = ("setAttribute", "attr", "prop")
# What an event happened at: no hidden field, since nothing happens at one.
_EVENT_TARGETS = ("target", "currentTarget", "srcElement", "composedPath", "path")


@once
def unfilled(page: Page) -> list[Element]:
    """The hidden fields that are empty at the start and that nothing on the page fills.

    Not those whose name another field has, too: the one that comes later wins.
    """
    every = list(fields(page))
    hidden = [each for each in every if each.tag == "input" and input_type(each) == "hidden"]
    code = code_of(page) if hidden else None
    found = []
    for field in hidden:
        name, value = field.value("name"), field.value("value")
        if not isinstance(name, Static) or not name.text.strip("_-. ") or name.text.lower() in _THEIRS:
            continue
        shared = [each for each in every if (other := each.value("name")) and other.text == name.text]
        empty = value is None or (isinstance(value, Static) and not value.text)
        if not empty or len(shared) > 1 or field.has_unknown_attributes:
            continue
        if "own" not in origins(page) and (code is None or not may_fill(code, field)):
            found.append(field)
    return found


def may_fill(code: Code, field: Element, but: Container[Syntax] = ()) -> bool:
    """Whether code may write something into a field; what cannot be told may. ``but``: nodes that are left out."""
    if code.is_broken or runs_unseen_code(code) or has_framework(code):
        return True
    for write in code.writes:
        sets = write.name in ("value", "defaultValue") and write.node not in but
        if sets and _may_be(code, write.owner, write.on, field):
            return True
    for call in code.calls:
        given = call.node.arguments
        sets = call.name in _SETTERS and len(given) > 1 and code.targets.text(given[0]) in ("value", None)
        sets = sets or (call.name == "val" and bool(given))
        if call.node in but:
            continue
        if call.owner is not None and sets and _may_be(code, call.owner, call.on, field):
            return True
        if call.name in ("assign", "FormData") and given:
            return True
    return any("formdata" in listener.events for listener in code.listeners)


def _may_be(code: Code, owner: Syntax, on: Target, field: Element) -> bool:
    """Whether something with a value that is set may be the field."""
    if isinstance(on, Special):
        return False
    if isinstance(on, Ask):
        return code.may_mean(on, field)
    source = code.targets.value(owner) or owner
    if source.type in ("object", "array", "string", "number", "new_expression"):
        return False
    word = source.get("property") if source.type == "member_expression" else None
    if word is not None and word.text in _EVENT_TARGETS:
        return False
    if source.type == "this":
        script = code.script_of(source)
        return script.kind == "handler" and script.element is field
    return True


# Buttons


def _may_be_told(code: Code, listener: Listener) -> bool:
    """Whether a listener at something that cannot be told, or at the whole page, may learn of a press of a button."""
    if listener.on is None:
        return True
    if listener.on not in (Special.DOCUMENT, Special.WINDOW):
        return False
    inside = code.reached_from(listener.function) if listener.function is not None else ()
    return listener.function is None or any(node.text in _EVENT_TARGETS for node in inside)


def own_sends(code: Code) -> Iterator[tuple[Syntax, list[Element]]]:
    """The places where what a press starts sends a ``crowd-form``, and the fields that only this fills."""
    for listener in code.listeners:
        if listener.function is None or not _PRESSES & set(listener.events):
            continue
        inside = list(code.reached_from(listener.function))
        filled = _filled_only_in(code, set(inside))
        for node in inside:
            called = node.get("function") if node.type == "call_expression" else None
            word = called.get("property") if called is not None else None
            on = code.targets.of(called.get("object")) if called is not None else None
            if word is not None and word.text in _SENDING and filled and _is_form(code, on):
                yield node, filled


def _is_form(code: Code, on: Target) -> bool:
    found = code.elements(on) if isinstance(on, Ask) else None
    return bool(found) and all(each.tag == "crowd-form" for each in found or ())


def _filled_only_in(code: Code, inside: set[Syntax]) -> list[Element]:
    """The fields that some code sets and no other."""
    here: set[Element] = set()
    for write in code.writes:
        if write.name == "value" and write.node in inside and isinstance(write.on, Ask):
            here.update(code.elements(write.on) or ())
    return [each for each in fields(code.page) if each in here and not may_fill(code, each, inside)]


def is_pressed_in_vain(page: Page, button: Element) -> bool:
    """Whether surely nothing happens when a button is pressed: no code knows it, or listens around it."""
    code = code_of(page)
    if code is None:
        return "own" not in origins(page)
    if code.is_broken or runs_unseen_code(code) or has_framework(code):
        return False
    around = [button, *button.ancestors()]
    for listener in code.listeners:
        if not _PRESSES & set(listener.events):
            continue
        if listener.element in around or (listener.element is None and _may_be_told(code, listener)):
            return False
    return not any(code.may_mean(ask, each) for ask in code.asks for each in around)
