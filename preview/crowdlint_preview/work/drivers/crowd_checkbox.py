"""Checks the box, or leaves it unchecked, by chance; one that is required is checked."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker


def work(element: Locator, worker: Worker) -> dict[str, bool]:
    box = element.locator("input")
    wanted = box.get_attribute("required") is not None or worker.random.random() < 0.5
    if box.is_enabled() and box.is_checked() != wanted:
        box.click()
    return {element.get_attribute("value") or "on": wanted if box.is_enabled() else box.is_checked()}
