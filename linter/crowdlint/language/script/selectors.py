"""Selectors of scripts against the elements of a page: which element might be meant.

Might: what Liquid writes in part (``id="box{{ n }}"``) matches every text that it could become, and what stands between
two parts of a selector (``a > b``) is not looked at. ``None`` everywhere stands for a selector that is not understood.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crowdlint.language.page.page import Element, Page
from crowdlint.language.script.found import Ask
from crowdlint.language.script.syntax import Syntax
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import cached_property, record, regex

_NAME = r"(?:[-\w]|[^\x00-\x7f]|\\.)+"
_PART = regex(
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


_STATES = ("slot", "checked", "selected", "disabled", "hidden", "style", "class")
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


def part_of(ask: Ask) -> Compound:
    """A question that is no selector, as one."""
    if ask.how == "tag":
        return Compound(tag="" if ask.what == "*" else ask.what.lower())
    if ask.how == "class":
        return Compound(classes=tuple(ask.what.split()))
    if ask.how == "name":
        return Compound(attributes=(("name", "=", ask.what),))
    return Compound(id=ask.what)


class Matcher:
    """The elements of a page, looked up by what a selector says of them."""

    def __init__(self, page: Page) -> None:
        self.elements = page.elements()
        self.unknown = {each for each in self.elements if each.has_unknown_attributes}
        self._values: dict[str, dict[Element, tuple[str, str]]] = {}
        self._matched: dict[Compound, list[Element]] = {}
        self._found: dict[Syntax, list[Element] | None] = {}

    def values(self, name: str) -> dict[Element, tuple[str, str]]:
        """The elements with an attribute: its text as it is here, and as it was typed (``MARKER`` for the rest)."""
        if name not in self._values:
            found = ((each, each.value(name)) for each in self.elements)
            self._values[name] = {each: (value.text, value.typed) for each, value in found if value is not None}
        return self._values[name]

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The elements with an id that is known, by id: the first of each."""
        found: dict[str, Element] = {}
        for element, (text, typed) in self.values("id").items():
            if text and MARKER not in typed:
                found.setdefault(text, element)
        return found

    @cached_property
    def _with_id(self) -> tuple[dict[str, list[Element]], list[Element]]:
        """The elements by the id that was typed, and those with an id that is not known whole, or may have any."""
        known: dict[str, list[Element]] = {}
        rest = list(self.unknown)
        for element, (text, typed) in self.values("id").items():
            if MARKER in typed:
                rest.append(element)
            else:
                known.setdefault(text, []).append(element)
        return known, rest

    def matching(self, part: Compound) -> list[Element]:
        """The elements that one part of a selector might mean, in the order of the page."""
        if part not in self._matched:
            self._matched[part] = self._matching(part)
        return self._matched[part]

    def _matching(self, part: Compound) -> list[Element]:
        among = self.elements
        if part.id and MARKER not in part.id:
            known, rest = self._with_id
            among = sorted({*known.get(part.id, ()), *rest}, key=lambda each: each.start.start)
        return [each for each in among if self._fits(part, each)]

    def of(self, ask: Ask) -> list[Element] | None:
        """The elements that a question might find; ``None`` where that cannot be told.

        What lies inside which element is not looked at, so these may be too many, never too few. Of a text that is
        known in part, the rest may be anything that fits there.
        """
        if ask.node not in self._found:
            self._found[ask.node] = self._of(ask)
        return self._found[ask.node]

    def _of(self, ask: Ask) -> list[Element] | None:
        if not ask.what.replace(MARKER, ""):
            return None
        if ask.how != "selector":
            return self.matching(part_of(ask))
        found = ways(ask.what)
        if found is None:
            return None
        every = {each: None for way in found for each in self.matching(way[-1])}
        return list(every)

    def may_have(self, name: str, text: str) -> bool:
        """Whether some element has an attribute that is, or could be, this text; of ``class``, holds this word."""
        test = _holds if name == "class" else _is
        return bool(self.unknown) or any(test(*value, text) for value in self.values(name).values())

    def _fits(self, part: Compound, element: Element) -> bool:
        if part.tag and part.tag != element.tag and MARKER not in element.tag + part.tag:
            return False
        if element in self.unknown:
            return True
        if part.id and not ((own := self.values("id").get(element)) and _is(*own, part.id)):
            return False
        classes = self.values("class").get(element) if part.classes else None
        if part.classes and not (classes and all(_holds(*classes, each) for each in part.classes)):
            return False
        return all(self._has(element, *attribute) for attribute in part.attributes)

    def _has(self, element: Element, name: str, operator: str, text: str) -> bool:
        value = self.values(name).get(element)
        if value is None:
            # What decides over a state, or is there without being written.
            return name in _STATES or (name == "type" and text in ("text", "submit"))
        if operator == "=":
            return _is(*value, text) or (name == "type" and value[0].lower() == text.lower())
        if operator == "~=":
            return _holds(*value, text)
        known = value[1]
        if MARKER in known + text or not operator:
            return True
        tests = {"^=": known.startswith(text), "$=": known.endswith(text), "*=": text in known}
        return tests.get(operator, True)


def _is(shown: str, typed: str, text: str) -> bool:
    """Whether a value, with all that Liquid may write in it, could be this text, of which parts may be unknown."""
    if MARKER in text:
        return MARKER in typed or _wildcard(text).fullmatch(shown) is not None
    return typed == text if MARKER not in typed else _wildcard(typed).fullmatch(text) is not None


def _holds(shown: str, typed: str, word: str) -> bool:
    """Whether it could hold this word among others, as ``class`` does."""
    if word in shown.split() or (MARKER in word and MARKER in typed):
        return True
    if MARKER in word:
        return any(_wildcard(word).fullmatch(each) for each in shown.split())
    return any(MARKER in each and _wildcard(each).fullmatch(word) for each in typed.split())


@lru_cache(512)
def _wildcard(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text).replace(re.escape(MARKER), ".*"), re.S)
