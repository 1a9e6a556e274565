"""Chooses one or two categories."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._categories import choose_some


def work(element: Locator, worker: Worker) -> dict[str, list[str]]:
    return {"labels": choose_some(element, worker)}
