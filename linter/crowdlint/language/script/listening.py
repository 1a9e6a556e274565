"""What the code of a page listens to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.language.script.found import Invoked, Listener, Special, words

if TYPE_CHECKING:
    from crowdlint.language.script.code import Code

# jQuery's short names for ``.on("click", …)``.
_JQUERY_EVENTS = words(
    "click dblclick submit change focus blur keyup keydown keypress mouseenter mouseleave mousedown mouseup "
    "hover ready load scroll resize select focusin focusout input"
)
_JQUERY_METHODS = ("on", "one", "bind", "live", "delegate")


def listeners(code: Code) -> Iterator[Listener]:
    """Everything that listens to an event: in attributes, by methods, by properties."""
    for script, program in code.scripts:
        if script.attribute is not None and script.attribute.name.startswith("on"):
            yield Listener((script.attribute.name[2:],), program, None, program, "attribute", script.element)
    for call in code.calls:
        yield from _by_call(code, call)
    for write in code.writes:
        if write.name.startswith("on") and write.value is not None:
            function = code.targets.function(write.value)
            yield Listener((write.name[2:],), write.word, write.on, function, "property")


def _by_call(code: Code, call: Invoked) -> Iterator[Listener]:
    given, on, targets = call.node.arguments, call.on, code.targets
    if call.name == "addEventListener" and len(given) > 1:
        at = on if call.owner is not None else Special.WINDOW
        yield Listener((targets.pattern(given[0]),), given[0], at, targets.function(given[1]), "method")
    elif not code.uses_jquery or call.owner is None or not given:
        return
    elif call.name in _JQUERY_METHODS and len(given) > 1:
        names = tuple(word.partition(".")[0] for word in targets.pattern(given[0]).split())
        yield Listener(names, given[0], on, targets.function(given[-1]), "jquery")
    elif call.name in _JQUERY_EVENTS:
        yield Listener((call.name,), call.word, on, targets.function(given[-1]), "jquery")


def stops(code: Code, listener: Listener) -> bool:
    """Whether what listens calls ``preventDefault`` or, where that counts, returns ``false``; unknown code may."""
    if listener.function is None:
        return True
    for node in code.reached_from(listener.function):
        if node.type == "property_identifier" and node.text == "preventDefault":
            return True
        is_false = node.type == "return_statement" and any(child.type == "false" for child in node.children)
        if is_false and listener.how != "method":
            return True
    return False
