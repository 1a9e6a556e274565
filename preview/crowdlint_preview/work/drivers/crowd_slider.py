"""Drags the knob somewhere, then sets it with the keyboard to a number of steps from its lower end."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._choice import is_usable
from crowdlint_preview.work.expected import Near

MOST_STEPS = 12


def work(element: Locator, worker: Worker) -> Near | None:
    if not is_usable(element):
        return None
    low, high, step = (_number(element, name, usual) for name, usual in (("min", 0), ("max", 100), ("step", 1)))
    track, knob = element.locator(".bar-container").bounding_box(), element.locator("#sliderKnob").bounding_box()
    if track and knob:
        y = track["y"] + track["height"] / 2
        worker.drag((knob["x"] + knob["width"] / 2, y), (track["x"] + track["width"] * 0.8, y))
    steps = worker.random.randint(1, max(1, min(MOST_STEPS, int((high - low) / step + 1e-9))))
    element.press("Home")
    for _ in range(steps):
        element.press("ArrowRight")
    return Near(low + steps * step, 1e-6)


def _number(element: Locator, name: str, usual: float) -> float:
    """A bound that the template wrote on the element; a worker sees it on the scale."""
    try:
        return float(element.get_attribute(name) or usual)
    except ValueError:
        return usual
