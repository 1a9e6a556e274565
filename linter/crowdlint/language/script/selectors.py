"""Selectors of scripts against the elements of a page: which element might be meant.

Might: what Liquid writes in part (``id="box{{ n }}"``) matches every text that it could become, and what stands between
two parts of a selector (``a > b``) is not looked at. ``None`` everywhere stands for a selector that is not understood.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Value
from crowdlint.language.script.found import Ask
from crowdlint.language.text.slots import record
from crowdlint.language.text.source import MARKER

_NAME = r"(?:[-\w]|[^\x00-\x7f]|\\.)+"
_PART = re.compile(
    rf"(?P<id>#{_NAME})|(?P<class>\.{_NAME})|(?P<attribute>\[\s*(?P<name>[-\w:]+)\s*(?:(?P<operator>[~|^$*]?=)\s*"
    rf"(?P<value>\"[^\"]*\"|'[^']*'|[^\]\s]*)\s*[iIsS]?\s*)?\])|(?P<pseudo>::?[-\w]+(?:\((?P<inside>[^()]*)\))?)"
    rf"|(?P<tag>{_NAME}|\*)|(?P<between>\s*[>+~,]\s*|\s+)"
)


@record
class Compound:
    """One part of a selector, such as ``crowd-input#a.b[name=c]``. ``attributes``: name, operator, value."""

    tag: str = ""
    id: str = ""
    classes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str, str], ...] = ()
    pseudo: tuple[str, ...] = ()


Way = tuple[Compound, ...]
"""The parts of a selector from the outermost to the one that is found."""


@lru_cache(256)
def ways(selector: str) -> tuple[Way, ...] | None:
    """The selectors of a list, each as its parts; ``None`` for what is not understood or not known."""
    if not selector.replace(MARKER, "").strip():
        return None
    found: list[Way] = []
    parts = [Compound()]
    at, text = 0, selector.strip()
    while at < len(text):
        match = _PART.match(text, at)
        if match is None or match.end() == at:
            return None
        at = match.end()
        if match["between"] is None:
            _add(parts[-1], match)
        elif "," in match["between"]:
            found.append(tuple(parts))
            parts = [Compound()]
        else:
            parts.append(Compound())
    return (*found, tuple(parts))


def _add(part: Compound, match: re.Match[str]) -> None:
    if match["id"]:
        part.id = match["id"][1:].replace("\\", "")
    elif match["class"]:
        part.classes += (match["class"][1:].replace("\\", ""),)
    elif match["attribute"]:
        value = (match["value"] or "").strip("\"'")
        part.attributes += ((match["name"].lower(), match["operator"] or "", value),)
    elif match["pseudo"]:
        part.pseudo += (match["pseudo"],)
    elif match["tag"] != "*":
        part.tag = match["tag"].lower()


def could_be(value: Value, text: str) -> bool:
    """Whether a value, with all that Liquid may write in it, could be this text, of which parts may be unknown."""
    if MARKER in text:
        return MARKER in value.typed or _wildcard(text).fullmatch(value.text) is not None
    return _wildcard(value.typed).fullmatch(text) is not None


def could_hold(value: Value, word: str) -> bool:
    """Whether it could hold this word among others, as ``class`` does."""
    if word in value.text.split() or (MARKER in word and MARKER in value.typed):
        return True
    if MARKER in word:
        return any(_wildcard(word).fullmatch(each) for each in value.text.split())
    return any(MARKER in each and _wildcard(each).fullmatch(word) for each in value.typed.split())


def _wildcard(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text).replace(re.escape(MARKER), ".*"), re.S)


def fits(part: Compound, element: Element) -> bool:
    """Whether an element might be what one part of a selector asks for."""
    if part.tag and part.tag != element.tag and MARKER not in element.tag + part.tag:
        return False
    if element.has_unknown_attributes:
        return True
    own = element.value("id")
    if part.id and not (own is not None and could_be(own, part.id)):
        return False
    classes = element.value("class")
    if not all(classes is not None and could_hold(classes, each) for each in part.classes):
        return False
    return all(_has(element, *attribute) for attribute in part.attributes)


def _has(element: Element, name: str, operator: str, text: str) -> bool:
    value = element.value(name)
    if value is None:
        # What decides over a state, or is there without being written.
        return name in ("slot", "checked", "selected", "disabled", "hidden", "style", "class") or (
            name == "type" and text in ("text", "submit")
        )
    if operator == "=":
        return could_be(value, text) or (name == "type" and value.text.lower() == text.lower())
    if operator == "~=":
        return could_hold(value, text)
    known = value.typed
    if MARKER in known + text or not operator:
        return True
    tests = {"^=": known.startswith(text), "$=": known.endswith(text), "*=": text in known}
    return tests.get(operator, True)


def identified(page: Page) -> dict[str, Element]:
    """The elements with an id that is known, by id: the first of each."""
    found: dict[str, Element] = {}
    for element in page.elements():
        value = element.value("id")
        if value is not None and value.text and MARKER not in value.typed:
            found.setdefault(value.text, element)
    return found


def candidates(page: Page, ask: Ask) -> list[Element] | None:
    """The elements that a question might find; ``None`` where that cannot be told.

    What lies inside which element is not looked at, so these may be too many, never too few. Of a text that is known in
    part, the rest may be anything that fits there.
    """
    if not ask.what.replace(MARKER, ""):
        return None
    if ask.how == "selector":
        found = ways(ask.what)
        parts = [way[-1] for way in found] if found else []
    else:
        parts = [part_of(ask)]
    return [each for each in page.elements() if any(fits(part, each) for part in parts)] if parts else None


def part_of(ask: Ask) -> Compound:
    """A question that is no selector, as one."""
    if ask.how == "tag":
        return Compound(tag="" if ask.what == "*" else ask.what.lower())
    if ask.how == "class":
        return Compound(classes=tuple(ask.what.split()))
    if ask.how == "name":
        return Compound(attributes=(("name", "=", ask.what),))
    return Compound(id=ask.what)
