"""Paints two instances of the first label, one of each other, and one by its extreme points: each in its own colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._auto_segment import Segmented, free_things, scene_of, segment
from crowdlint_preview.work.drivers._picture import choose_tool, column, labels, name_of, picture, stroke
from crowdlint_preview.work.expected import Every, Fraction, Painted

MOST_LABELS = 3


@dataclass(frozen=True, slots=True)
class Instances:
    """``painted``, and as many new instances of each label as were painted, no two of one colour."""

    painted: Painted

    def problems(self, value: Any) -> Iterator[str]:
        yield from self.painted.problems(value)
        instances = value.get("instances", []) if isinstance(value, dict) else []
        colours = [instance.get("color") for instance in instances]
        if len(set(colours)) < len(colours):
            yield "has two instances of one colour"
        for label, points in self.painted.strokes.items():
            count = sum(instance.get("label") == label for instance in instances)
            if count < len(points):
                yield f"has {count} instances of {label!r}, but {len(points)} were painted"


BLANK: list[Fraction] = [(0.02, 0.04), (0.98, 0.96)]


def work(element: Locator, worker: Worker) -> Every:
    picture(element)
    names = [name_of(button) for button in labels(element) if button.get_attribute("aria-keyshortcuts")]
    names = names[: worker.most(MOST_LABELS)]
    order = [*names[:1], *names]
    painted: dict[str, list[Fraction]] = {}
    choose_tool(element, "Brush")
    for number, name in enumerate(order):
        element.get_by_role("button", name=f"Add instance of {name}", exact=True).click()
        x, y = column(number, len(order), worker.random.random())
        stroke(worker, picture(element), (x, y - 0.1), (x, y + 0.1))
        painted.setdefault(name, []).append((x, y))
    segmented = by_extreme_points(element, worker, painted)
    return Every([Instances(Painted(painted, blank=BLANK)), *segmented])


def by_extreme_points(
    element: Locator, worker: Worker, painted: Mapping[str, Sequence[Fraction]]
) -> Iterator[Segmented]:
    """Segment a thing that is to be seen, as another instance of the last label."""
    scene = scene_of(element, worker)
    taken = [*BLANK, *(place for places in painted.values() for place in places)]
    things = free_things(scene, taken) if scene else []
    if things:
        thing, name = worker.random.choice(things), list(painted)[-1]
        element.get_by_role("button", name=f"Add instance of {name}", exact=True).click()
        segment(element, worker, thing)
        yield Segmented(name, thing)
