"""Looks at the picture and chooses one or two labels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._categories import choose_some
from crowdlint_preview.work.drivers._picture import picture


@dataclass(frozen=True, slots=True)
class Called:
    """A label of this name: the name itself, or the object that the template gave with it."""

    name: str

    def problems(self, value: Any) -> Iterator[str]:
        found = value.get("name") if isinstance(value, Mapping) else value
        if found != self.name:
            yield f"is called {found!r}, expected {self.name!r}"


def work(element: Locator, worker: Worker) -> dict[str, list[Called]]:
    picture(element)
    return {"moderationLabels": [Called(name) for name in choose_some(element, worker)]}
