"""How a worker operates each element: one file per element, found by its name.

A driver is a function ``work(element, worker)`` that uses mouse and keyboard only, never ``evaluate`` or ``.value =``:
what a person cannot do, the test must not be able to. It returns what the answer under the element's name must
contain: plain data, with expectations of ``expected.py`` at the leaves where equality would be wrong. It reads no
schema: a driver that asked the schema what is right could not disagree with it.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from random import Random
from typing import Any

from crowdlint_preview.browser.browser import Locator, Page
from crowdlint_preview.mock.scene import Scene
from crowdlint_preview.work.diary import Diary
from crowdlint_preview.work.look import PageField
from crowdlint_preview.work.wording import Told


class CannotWork(Exception):
    """The element lacks what a worker would use; the message says what, and ends up as the reason of the failure."""


@dataclass(frozen=True, slots=True)
class Worker:
    """The hands, eyes and luck of the one who works: the page's mouse and keyboard, and a seeded generator.

    ``told``: what the page said when it refused. ``diary``: what was done. ``at``: what is seen of the field that is
    worked. ``scene_of`` says what is to be seen in the picture at a URL, where that is known: so are made-up pictures.
    """

    page: Page
    random: Random
    scene_of: Callable[[str], Scene | None] = lambda _: None
    told: Told = field(default_factory=Told)
    at: PageField | None = None
    diary: Diary = field(default_factory=Diary)

    def most(self, usual: int) -> int:
        """How many labels are used: so many, or all where the page wants that."""
        return 100 if self.told.every_label else usual

    def drag(self, *points: tuple[float, float]) -> None:
        """Press at the first point, move through the others, let go at the last; in CSS pixels of the page."""
        mouse = self.page.mouse
        mouse.move(*points[0])
        mouse.down()
        for x, y in points[1:]:
            mouse.move(x, y, steps=6)
        mouse.up()


Driver = Callable[[Locator, Worker], Any]


@cache
def tags() -> frozenset[str]:
    """The elements that a driver exists for."""
    return frozenset(
        module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__) if module.name[0] != "_"
    )


def driver(tag: str) -> Driver:
    """The driver of an element that ``tags()`` names."""
    work: Driver = import_module(f"{__name__}.{tag.replace('-', '_')}").work
    return work


def hasty(tag: str) -> Driver | None:
    """How one of very many such elements is operated, where that takes fewer steps; ``None`` from it: not so."""
    return getattr(import_module(f"{__name__}.{tag.replace('-', '_')}"), "hurry", None) if tag in tags() else None
