"""What can be wrong with the structure of a page, and how two readings of it compare."""

from __future__ import annotations

from collections.abc import Iterable

from crowdlint.language.html import content
from crowdlint.language.page.elements import Element
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import record


@record
class Mistake:
    """A structural mistake in rendered offsets; ``page.py`` turns it into a ``Fault``. ``at``: where something is
    missing (-1: nothing is)."""

    name: str
    start: int
    end: int
    element: Element | None = None
    other: Element | None = None
    at: int = -1
    dropped: bool = False


@record
class Cut:
    """An element that content closed before its own end tag, with those closed along with it."""

    element: Element
    closer: Element
    name: str
    lost: list[Mistake]
    told: bool = False


def second_opener(inner: Element, outer: Element) -> bool:
    """``<b>…<b>`` for ``<b>…</b>``; of a script, which holds no elements, the second comes after the first."""
    if outer.tag == "script":
        inner, outer = outer, inner
        return inner.tag == outer.tag and inner.start.start == outer.start.end and not inner.start.attributes
    return inner.parent is outer and inner.tag == outer.tag and not inner.start.attributes


def needing_end(elements: Iterable[Element], most: int) -> list[str]:
    """The names of those elements that need an end tag, at most so many."""
    names: list[str] = []
    for element in elements:
        if element.tag not in content.OPTIONAL_END and MARKER not in element.tag:
            names.append(element.tag)
            if len(names) == most:
                break
    return names


def distance(expected: list[str], ends: list[str]) -> int:
    """How many end tags are missing or too many, where these ``ends`` follow and those are ``expected``."""
    common = 0
    for one, other in zip(expected, ends, strict=False):
        if one != other:
            break
        common += 1
    return len(expected) + len(ends) - 2 * common


def meant_by_indentation(text: str, unclosed: Element) -> Element | None:
    """The element inside that lacks its end tag, where the lines' indentation says it is not ``unclosed`` itself.

    Of ``<div>`` in ``<div>``, the only ``</div>`` closes the inner one; where it stands below the outer one, it was
    meant for that.
    """
    found: Element | None = None
    element = unclosed
    while (wanted := _indentation(text, element.start.start)) is not None:
        inner = next((each for each in reversed(element.children) if _ends_below(text, each, element, wanted)), None)
        if inner is None:
            break
        found = element = inner
    return found


def _ends_below(text: str, inner: Element, outer: Element, wanted: str) -> bool:
    if inner.tag != outer.tag or inner.end is None or _indentation(text, inner.end.start) != wanted:
        return False
    return _indentation(text, inner.start.start) not in (None, wanted)


def _indentation(text: str, at: int) -> str | None:
    """The space before ``at`` if it is all there is on its line."""
    start = text.rfind("\n", max(at - 200, 0), at) + 1
    space = text[start:at]
    return space if (start or at < 200) and not space.strip(" \t") else None
