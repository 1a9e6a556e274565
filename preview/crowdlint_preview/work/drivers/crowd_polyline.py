"""Draws one line of three corners for each of the first labels, ended with Enter."""

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._picture import paths


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    return {"polylines": paths(element, worker, "Polyline", [(-0.05, 0.1), (0, -0.1), (0.05, 0.1)], key="Enter")}
