"""Draws on what a page made itself to be drawn on: a canvas, a picture, words that one marks with the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker

Corner = tuple[float, float]  # parts (0 to 1) of its width and height
Place = tuple[float, float]  # pixels of the screen
Box = tuple[float, float, float, float]  # left, top, width, height, in pixels of the screen
Way = Callable[[Locator, Worker, Place | None], Place]
"""Draws on an element. Given is where the first way ended there, if one did; what comes back: where this one ends."""
MOST_SURFACES = 4
MOST_AROUND = 4  # elements that a knob may be in, up to the line that it is moved along


def stroke(element: Locator, worker: Worker, ended: Place | None = None) -> Place:
    """One line with the button held down, which makes a box where boxes are drawn, and a click where it ends."""
    points = _points(element, worker, ((0.35, 0.3), (0.5, 0.35), (0.6, 0.6)))
    worker.drag(*points)
    return points[-1]


def corners(element: Locator, worker: Worker, ended: Place | None = None) -> Place:
    """Clicks around a shape, back to where it began, which a double click ends: there may be a corner already, from the
    stroke before.
    """
    points = _points(element, worker, ((0.3, 0.3), (0.6, 0.3), (0.6, 0.6), (0.3, 0.6)))
    for x, y in points:
        worker.page.mouse.click(x, y)
    if ended:
        worker.page.mouse.click(*ended)
    worker.page.mouse.dblclick(*points[0])
    return points[0]


def moved(element: Locator, worker: Worker) -> None:
    """What a slider is moved by, dragged along what holds it: into the other half of that."""
    element.scroll_into_view_if_needed()
    knob = _box(element)
    track = _track(element, knob) if knob else None
    if knob is None or track is None:
        return
    x, y = knob[0] + knob[2] / 2, knob[1] + knob[3] / 2
    lying = track[2] >= track[3]
    start, length = (track[0], track[2]) if lying else (track[1], track[3])
    part = (0.6 if (x if lying else y) < start + length / 2 else 0.15) + 0.2 * worker.random.random()
    worker.drag((x, y), (start + part * length, y) if lying else (x, start + part * length))


def underline(line: Box, worker: Worker) -> None:
    """Words of one line of text, marked with the mouse."""
    x, y, width, height = line
    begin, end = (part + 0.1 * worker.random.random() for part in (0.15, 0.6))
    worker.drag((x + begin * width, y + height / 2), (x + end * width, y + height / 2))


def _track(element: Locator, knob: Box) -> Box | None:
    """The next thing around it that is much longer than it is itself."""
    for up in range(1, MOST_AROUND + 1):
        around = element.locator("xpath=" + "/".join([".."] * up))
        box = _box(around) if around.count() else None
        if box and max(box[2:]) >= 3 * max(knob[2:]):
            return box
    return None


def _box(element: Locator) -> Box | None:
    box = element.bounding_box()
    return (box["x"], box["y"], box["width"], box["height"]) if box else None


def along(element: Locator, worker: Worker, points: Sequence[Sequence[float]]) -> None:
    """A line through these parts of the element; a click where there is one point alone."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    if box is None:
        return
    places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in points]
    worker.drag(*places)


def _points(element: Locator, worker: Worker, parts: tuple[Corner, ...]) -> list[Place]:
    """Where these parts of the element are on the screen, moved a little by chance."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    if box is None:
        return [(0.0, 0.0) for _ in parts]
    aside, down = (0.1 * worker.random.random() for _ in range(2))
    return [(box["x"] + (x + aside) * box["width"], box["y"] + (y + down) * box["height"]) for x, y in parts]
