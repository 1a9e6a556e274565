"""How a worker fills in a text field: a click, select what is there, type."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.wording import SENTENCES
from crowdlint_preview.work.wording import text_for as words_for


def text_for(field: Locator, worker: Worker) -> str:
    """Something that fits what the page says of the field."""
    return words_for(worker.at, worker.random, worker.told) if worker.at else worker.random.choice(SENTENCES)


def type_on(field: Locator, worker: Worker) -> str | None:
    """Type what fits into an empty field that has the focus by its key; what it then holds."""
    if worker.at is None or worker.at.value:
        return None
    field.press_sequentially(text_for(field, worker))
    return field.input_value() or None


def type_into(field: Locator, worker: Worker, text: str) -> None:
    """Replace what the field holds."""
    field.click()
    worker.page.keyboard.press("ControlOrMeta+A")
    worker.page.keyboard.press("Backspace")
    worker.page.keyboard.type(text)
