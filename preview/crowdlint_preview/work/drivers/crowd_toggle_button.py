"""Switches it on or off by chance; one that is required is switched on."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers.crowd_checkbox import work as check


def work(element: Locator, worker: Worker) -> dict[str, bool]:
    return check(element, worker)
