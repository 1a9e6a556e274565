"""Paints with every label: the first with the polygon, the others with the brush; one thing by its extreme points."""

from collections.abc import Iterator, Mapping, Sequence

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._auto_segment import Segmented, free_things, near, scene_of, segment
from crowdlint_preview.work.drivers._picture import column, labels, name_of, picture, ready_for, stroke
from crowdlint_preview.work.expected import Every, Fraction, Painted

MOST_LABELS = 4


BLANK: list[Fraction] = [(0.02, 0.04), (0.98, 0.96)]


def work(element: Locator, worker: Worker) -> Every:
    picture(element)
    buttons = labels(element)[: worker.most(MOST_LABELS)]
    painted: dict[str, list[Fraction]] = {}
    for number, button in enumerate(buttons):
        place = column(number, len(buttons), worker.random.random())
        button.click()
        painted[name_of(button)] = [outline(element, worker, place) if number == 0 else brush(element, worker, place)]
    return Every([Painted(painted, blank=BLANK), *by_extreme_points(element, worker, painted)])


def by_extreme_points(
    element: Locator, worker: Worker, painted: Mapping[str, Sequence[Fraction]]
) -> Iterator[Segmented]:
    """Segment a thing that is to be seen, with a label that is not painted near it and over nothing that was."""
    scene = scene_of(element, worker)
    taken = [*BLANK, *(place for places in painted.values() for place in places)]
    choices = [
        (thing, name)
        for thing in (free_things(scene, taken) if scene else [])
        for name, places in painted.items()
        if not any(near(thing, place, 0.08, 0.16) for place in places)
    ]
    if choices:
        thing, name = worker.random.choice(choices)
        next(button for button in labels(element) if name_of(button) == name).click()
        segment(element, worker, thing)
        yield Segmented(name, thing)


def brush(element: Locator, worker: Worker, place: Fraction) -> Fraction:
    """A stroke downwards; the point in its middle."""
    x, y = place
    on = ready_for(element, "Brush")
    stroke(worker, on, (x, y - 0.12), (x, y), (x, y + 0.12))
    return place


def outline(element: Locator, worker: Worker, place: Fraction) -> Fraction:
    """A triangle around the place, closed on its first corner."""
    x, y = place
    on = ready_for(element, "Polygon")
    corners = [(x - 0.05, y + 0.1), (x, y - 0.12), (x + 0.05, y + 0.1)]
    for corner in [*corners, corners[0]]:
        worker.page.mouse.click(*on.at(corner))
    return place
