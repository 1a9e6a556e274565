"""What the code of a page listens to."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.language.script.found import Invoked, Listener, Special, Written, words
from crowdlint.language.script.pieces import Script
from crowdlint.language.script.syntax import Syntax
from crowdlint.language.script.targets import Targets

# jQuery's short names for ``.on("click", …)``.
_JQUERY_EVENTS = words(
    "click dblclick submit change focus blur keyup keydown keypress mouseenter mouseleave mousedown mouseup "
    "hover ready load scroll resize select focusin focusout input"
)
_JQUERY_METHODS = ("on", "one", "bind", "live", "delegate")


def in_attribute(script: Script, program: Syntax) -> Iterator[Listener]:
    """What listens by an attribute ``on…``."""
    if script.attribute is not None and script.attribute.name.startswith("on"):
        yield Listener((script.attribute.name[2:],), program, None, program, "attribute", script.element)


def by_property(write: Written, targets: Targets) -> Iterator[Listener]:
    """What listens by a property ``on…``."""
    if write.name.startswith("on") and write.value is not None:
        function = targets.function(write.value)
        yield Listener((write.name[2:],), write.word, write.on, function, "property")


def by_call(call: Invoked, targets: Targets, uses_jquery: bool) -> Iterator[Listener]:
    """What listens by ``addEventListener``, or by a method of jQuery's."""
    given, on = call.node.arguments, call.on
    if call.name == "addEventListener" and len(given) > 1:
        at = on if call.owner is not None else Special.WINDOW
        yield Listener((targets.pattern(given[0]),), given[0], at, targets.function(given[1]), "method")
    elif not uses_jquery or call.owner is None or not given:
        return
    elif call.name in _JQUERY_METHODS and len(given) > 1:
        names = tuple(word.partition(".")[0] for word in targets.pattern(given[0]).split())
        yield Listener(names, given[0], on, targets.function(given[-1]), "jquery")
    elif call.name in _JQUERY_EVENTS:
        yield Listener((call.name,), call.word, on, targets.function(given[-1]), "jquery")
