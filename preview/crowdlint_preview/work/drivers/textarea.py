"""Types a sentence into a native text area."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._typing import text_for, type_into


def work(element: Locator, worker: Worker) -> str | None:
    if not element.is_editable():
        return None
    text = text_for(element, worker)
    type_into(element, worker, text)
    return text
