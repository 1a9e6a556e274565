"""Chooses a category."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._categories import choose_one


def work(element: Locator, worker: Worker) -> dict[str, str]:
    return {"label": choose_one(element, worker)}
