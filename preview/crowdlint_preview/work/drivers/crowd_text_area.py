"""Writes a few words, each on a line of its own."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker, _text
from crowdlint_preview.work.drivers._text import write_words


def work(element: Locator, worker: Worker) -> str | None:
    return write_words(element, element.locator("textarea"), worker, "\n")


def hurry(element: Locator, worker: Worker) -> str | None:
    return _text.hurry(element, "textarea", worker)
