"""Sets one point for each of the first labels."""

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._picture import click, places, ready_for, vertex
from crowdlint_preview.work.expected import Holds


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    on = ready_for(element, "Keypoint")
    points = []
    for name, button, place in places(element, worker):
        button.click()
        at = on.snapped(place)
        click(worker, on, at)
        points.append({"label": name, **vertex(at)})
    return {"keypoints": Holds(points)}
