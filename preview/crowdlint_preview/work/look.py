"""What can be seen of an open page: its fields, what can be pressed, its text, and what its scripts did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from crowdlint_preview.browser.browser import PAGE_URL, Locator, Visit

ENGINE = "seen"
PRESSABLE = (
    "button, input[type=submit], input[type=button], input[type=image], a, summary, "
    "[role=button], [role=tab], [role=option], [role=radio], [role=checkbox], [role=switch], [role=link]"
)
MOST = 3000  # of one kind on a page
_HERE = Path(__file__).parent


@cache
def script(name: str) -> str:
    """A file of this folder that runs in the page."""
    return (_HERE / name).read_text(encoding="utf-8")


@cache
def watch() -> str:
    """What runs before the page's own scripts."""
    return script("facts.js") + script("watch.js")


@dataclass(frozen=True, slots=True)
class PageField:
    """Something that a worker fills in. ``key`` finds it again, also when the page has changed around it.

    ``seen``: ``self``, ``label`` (a box or radio button of which only the label shows) or empty. ``near``: the text
    that stands before it.
    """

    key: int
    tag: str
    type: str
    name: str
    id: str
    label: str
    near: str
    attributes: Mapping[str, str]
    value: str
    checked: bool
    enabled: bool
    seen: str
    held: bool
    group: str
    choice: str
    invalid: str
    in_form: bool
    defined: bool
    focused: bool

    @property
    def called(self) -> str:
        """How messages name it: as it stands in the template."""
        return f"<{self.tag} name={self.name!r}>" if self.name else f"<{self.tag}>"


@dataclass(frozen=True, slots=True)
class PageButton:
    """Something that a worker presses.

    ``host``: the element in whose shadow root it is, ``widget`` the outermost such element. ``kin``: how many of its
    kind stand side by side. ``submits``: it sends the form by itself. ``over``: it lies on what covers the page.
    """

    key: int
    tag: str
    held: bool
    text: str
    marks: str
    type: str
    role: str
    submits: bool
    host: str
    widget: str
    enabled: bool
    seen: bool
    href: str
    kin: int
    group: str
    in_form: bool
    draggable: bool
    pressed: bool
    over: bool


@dataclass(frozen=True, slots=True)
class PageNote:
    """What a script of the page did: ``alert``, ``prevented``, ``sends`` … and where (rendered line and column)."""

    kind: str
    text: str
    line: int
    column: int


class Look:
    """Looks at one open page. Everything here only looks; drivers work. ``fields``: a selector of what is filled in."""

    def __init__(self, visit: Visit, fields: str) -> None:
        self.visit = visit
        self._fields = fields

    def at(self, key: int) -> Locator:
        """The element that a field or button stands for."""
        return self.visit.frame.locator(f"{ENGINE}={key}")

    def fields(self) -> list[PageField]:
        """Every field in reading order, hidden ones too."""
        return [PageField(**each) for each in self._facts(f"scan {self._fields}", "field")]

    def described(self, facts: list[dict[str, Any]]) -> list[PageField]:
        """Facts of fields, taken otherwise, as fields."""
        return [PageField(**each) for each in facts]

    def buttons(self) -> list[PageButton]:
        """What can be pressed, in shadow roots too, in reading order."""
        return [PageButton(**each) for each in self._facts(f"deep {PRESSABLE}", "button")]

    def choices(self) -> list[PageButton]:
        """What can be pressed or dragged only because a script says so, and is seen."""
        found = self._facts("scan body *", "button", "each => __crowdlintLook.playable(each)")
        return [each for each in (PageButton(**facts) for facts in found) if each.seen]

    def places(self) -> list[int]:
        """What looks like a place to drag something to."""
        found = self._facts("scan body *", "button", "each => __crowdlintLook.place(each)")
        return [PageButton(**facts).key for facts in found if facts["seen"]]

    def text(self) -> list[str]:
        """Every piece of text that can be seen."""
        return [str(each) for each in self.visit.frame.evaluate("() => __crowdlintLook.text()")]

    def notes(self) -> list[PageNote]:
        """What scripts did so far, first things first."""
        return list(self._notes())

    def _notes(self) -> Iterator[PageNote]:
        for each in self.visit.frame.evaluate("() => __crowdlintNotes()"):
            place = _place(str(each["stack"]))
            yield PageNote(str(each["kind"]), str(each["text"]), *place)

    def _facts(self, selector: str, kind: str, only: str = "() => true") -> list[dict[str, Any]]:
        found = self.visit.frame.locator(f"{ENGINE}={selector}")
        facts: list[dict[str, Any]] = found.evaluate_all(
            f"all => all.filter({only}).slice(0, {MOST}).map(each => __crowdlintLook.{kind}(each))"
        )
        return facts


def _place(stack: str) -> tuple[int, int]:
    """The first place of a stack that is in the page itself; 0, 0 where all of it is in files of others."""
    match = re.search(rf"{re.escape(PAGE_URL)}(?:task)?(?:\?[^:\s]*)?:(\d+):(\d+)", stack)
    return (int(match[1]), int(match[2])) if match else (0, 0)
