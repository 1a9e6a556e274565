"""Looks at the picture, chooses a category, and writes a remark where one is asked for."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._categories import choose_one, remark
from crowdlint_preview.work.drivers._picture import picture


def work(element: Locator, worker: Worker) -> dict[str, str]:
    picture(element)
    return {"label": choose_one(element, worker), **remark(element, worker)}
