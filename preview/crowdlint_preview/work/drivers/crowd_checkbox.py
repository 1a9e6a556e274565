"""Checks the box, or leaves it unchecked, by chance; one that is required is checked."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._choice import is_chosen, is_usable, mark


def work(element: Locator, worker: Worker) -> dict[str, bool]:
    wanted = element.get_attribute("aria-required") == "true" or worker.random.random() < 0.5
    if is_usable(element) and is_chosen(element) != wanted:
        mark(element).click()
    return {element.get_attribute("value") or "on": wanted if is_usable(element) else is_chosen(element)}


def hurry(element: Locator, worker: Worker) -> dict[str, bool] | None:
    if worker.at is None or worker.at.checked:
        return None
    element.press(" ")
    return {worker.at.attributes.get("value") or "on": True}
