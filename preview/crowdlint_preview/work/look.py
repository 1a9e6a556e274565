"""What can be seen of an open page: its fields, what can be pressed, its text, and what its scripts did."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from crowdlint_preview.browser.browser import PAGE_URL, Locator, Visit
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.browser.visit import ANSWER_TIMEOUT
from crowdlint_schemas import loader

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
    return (_HERE / name).read_text(encoding="utf-8").strip()


@cache
def watch() -> str:
    """What writes down what the page does; it tells the page's own scripts from Amazon's by their name."""
    return script("watch.js").replace("LOADER", loader.NAME)


@cache
def engine() -> str:
    """What looks at a page, in a world of its own."""
    parts = {"FACTS": "facts.js", "HEARD": "steps/heard.js"}
    return re.sub("FACTS|HEARD", lambda found: f"({script(parts[found[0]])})", script("find.js"))


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
    style: str
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

    @property
    def called(self) -> str:
        """What finds it again on another visit of the page: its tag, its words, its names."""
        return f"{self.tag} {self.text} {self.marks}"

    @property
    def looks(self) -> str:
        """What shows whether it is chosen."""
        return f"{self.marks} {self.style} {self.pressed}"


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

    def key_of(self, element: Locator) -> int:
        """The number of an element that was found otherwise; of one in a crowd element, that one's."""
        return int(element.locator(f"{ENGINE}=own").text_content() or -1)

    def at_once(self, *questions: str) -> list[Any]:
        """What several looks give in one, each as the method of its name; ``count``: how many answers were sent."""
        known = {"fields": self._fields, "buttons": PRESSABLE}
        each = [{"question": name, "css": known.get(name, ""), "most": MOST} for name in questions]
        return [_read(name, found) for name, found in zip(questions, self.ask("several", each=each), strict=True)]

    def fields(self) -> list[PageField]:
        """Every field in reading order, hidden ones too."""
        return list(self.at_once("fields")[0])

    def field(self, key: int) -> PageField | None:
        """A field as it is now; ``None`` where the page has taken it away."""
        return next((PageField(**each) for each in self.ask("field", key=key)), None)

    def undefined(self) -> list[PageField]:
        """Elements with a name that nothing on the page defines."""
        return [PageField(**each) for each in self.ask("undefined", css="[name]", most=MOST)]

    def buttons(self) -> list[PageButton]:
        """What can be pressed, in shadow roots too, in reading order."""
        return list(self.at_once("buttons")[0])

    def choices(self) -> list[PageButton]:
        """What can be pressed or dragged only because a script says so, and is seen."""
        return list(self.at_once("choices")[0])

    def places(self) -> list[int]:
        """What looks like a place to drag something to."""
        return [PageButton(**facts).key for facts in self.ask("places", most=MOST) if facts["seen"]]

    def surfaces(self) -> list[int]:
        """What the page made itself to be drawn on: what follows the pointer and holds no fields."""
        return [int(key) for key in self.ask("surfaces", most=MOST)]

    def passages(self) -> list[int]:
        """Text that a script lets one mark with the mouse."""
        return [int(key) for key in self.ask("passages", most=MOST)]

    def line(self, key: int) -> tuple[float, float, float, float] | None:
        """Where the first line of a passage is: left, top, width, height, in pixels of the screen."""
        found = self.ask("line", key=key)
        return tuple(found) if found else None

    def knobs(self) -> list[int]:
        """What sliders that the page made itself are moved by."""
        return [int(key) for key in self.ask("knobs", most=MOST)]

    def text(self) -> list[str]:
        """Every piece of text that can be seen."""
        return list(self.at_once("text")[0])

    def notes(self) -> list[PageNote]:
        """What scripts did so far, first things first."""
        return list(self.at_once("notes")[0])

    def ask(self, question: str, seconds: float = ANSWER_TIMEOUT, **about: Any) -> Any:
        """What a question of ``find.js`` is answered with: plain data. ``BrowserTimeout`` where a script never ends."""
        words = json.dumps({"question": question, **about})
        text = self.visit.frame.locator(f"{ENGINE}=tell {words}").text_content(timeout=seconds * 1000 * patience())
        return json.loads(text or "null")


def _read(question: str, found: Any) -> Any:
    """What was answered, as what it stands for."""
    if question == "fields":
        return [PageField(**each) for each in found]
    if question in ("buttons", "choices"):
        read = [PageButton(**each) for each in found]
        return read if question == "buttons" else [each for each in read if each.seen]
    if question == "notes":
        parts = iter(str(found).split("\0"))
        return [PageNote(kind, text, *_place(stack)) for kind, text, stack in zip(parts, parts, parts, strict=False)]
    return found


def _place(stack: str) -> tuple[int, int]:
    """The first place of a stack that is in the page itself; 0, 0 where all of it is in files of others."""
    match = re.search(rf"{re.escape(PAGE_URL)}(?:task)?(?:\?[^:\s]*)?:(\d+):(\d+)", stack)
    return (int(match[1]), int(match[2])) if match else (0, 0)
