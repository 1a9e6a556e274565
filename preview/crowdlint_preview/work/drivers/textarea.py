"""Types a sentence into a native text area."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._typing import text_for, type_into, type_on


def work(element: Locator, worker: Worker) -> str | None:
    if not element.is_editable():
        return None
    type_into(element, worker, text_for(element, worker))
    if not element.input_value() and element.is_editable():
        raise CannotWork("nothing that is typed stays in it")
    return element.input_value()


def hurry(element: Locator, worker: Worker) -> str | None:
    return type_on(element, worker)
