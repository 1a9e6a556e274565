"""Looks at the picture, chooses one or two categories, and writes a remark where one is asked for."""

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._categories import choose_some, remark
from crowdlint_preview.work.drivers._picture import picture


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    picture(element)
    return {"labels": choose_some(element, worker), **remark(element, worker)}
