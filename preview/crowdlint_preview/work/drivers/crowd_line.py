"""Draws one line of two clicks for each of the first labels."""

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._picture import paths


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    return {"lines": paths(element, worker, "Line", [(-0.05, -0.1), (0.05, 0.1)])}
