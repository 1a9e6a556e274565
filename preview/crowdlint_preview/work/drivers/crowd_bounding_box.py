"""Drags one box for each of the first labels."""

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._picture import places, ready_for, stroke
from crowdlint_preview.work.expected import Holds, Partly

HALF_WIDTH, HALF_HEIGHT = 0.05, 0.12


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    on = ready_for(element, "Box")
    boxes = []
    for name, button, (x, y) in places(element, worker):
        button.click()
        left, top = on.snapped((x - HALF_WIDTH, y - HALF_HEIGHT))
        right, bottom = on.snapped((x + HALF_WIDTH, y + HALF_HEIGHT))
        stroke(worker, on, (left, top), (right, bottom))
        boxes.append(
            {
                "label": name,
                "left": Partly(left, "width"),
                "top": Partly(top, "height"),
                "width": Partly(right - left, "width"),
                "height": Partly(bottom - top, "height"),
            }
        )
    return {"boundingBoxes": Holds(boxes)}
