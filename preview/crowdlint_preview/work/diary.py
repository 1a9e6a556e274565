"""What a worker did at a page, step by step: a sentence each, with a picture of the page, the place and the pointer."""

from __future__ import annotations

import contextlib
import json
import re
from dataclasses import dataclass, field
from typing import Any

from crowdlint_preview.browser.browser import BrowserError, Locator, Visit
from crowdlint_preview.work.look import PageField

MOST_STEPS = 200
MOST_PICTURES = 60
QUALITY = 50  # of a JPEG

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class WorkStep:
    """One thing that was done. ``target``: left, top, width, height, ``pointer``: x, y, in CSS pixels of the window."""

    words: str
    picture: bytes | None = None  # JPEG
    target: Box | None = None
    pointer: tuple[int, int] | None = None


@dataclass
class Diary:
    """The steps so far. ``drawn``: with pictures, which cost some 40 milliseconds each."""

    drawn: bool = False
    steps: list[WorkStep] = field(default_factory=list)

    def note(self, visit: Visit, words: str, element: Locator | None = None) -> None:
        """Write down what was done to an element, as the page looks now. Never fails."""
        if len(self.steps) >= MOST_STEPS:
            return
        picture, target, pointer = None, None, None
        if self.drawn and sum(step.picture is not None for step in self.steps) < MOST_PICTURES:
            with contextlib.suppress(BrowserError):
                target = _box(element)
                pointer = _pointer(visit)
                picture = visit.page.screenshot(type="jpeg", quality=QUALITY, animations="disabled", timeout=3000)
        self.steps.append(WorkStep(words, picture, target, pointer))


def _box(element: Locator | None) -> Box | None:
    if element is None or element.count() != 1:
        return None
    box = element.bounding_box(timeout=500)
    return (round(box["x"]), round(box["y"]), round(box["width"]), round(box["height"])) if box else None


def _pointer(visit: Visit) -> tuple[int, int] | None:
    found = re.fullmatch(r"(-?\d+) (-?\d+)", visit.ask("pointer", 1.0))
    return (int(found[1]), int(found[2])) if found else None


def filled(field: PageField, given: Any) -> str:
    """The sentence for a field that was worked: what was given to it, where that is short enough to be said."""
    label = " ".join((field.label or field.name or field.near[-40:]).split())[:60]
    named = f"“{label}”" if label else field.called
    if isinstance(given, str) and given:
        return f"fills in {named}: {given[:120]}{'…' if len(given) > 120 else ''}"
    if isinstance(given, bool | int | float):
        return f"sets {named}: {json.dumps(given)}"
    if field.type in ("radio", "checkbox"):
        return f"chooses {named}"
    kind = field.tag if field.tag.startswith("crowd-") else "field"
    return f"works the {kind} {named}"
