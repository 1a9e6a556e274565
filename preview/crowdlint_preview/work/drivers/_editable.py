"""Types a sentence into any element that a template lets one write in (`contenteditable`)."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._typing import text_for


def work(element: Locator, worker: Worker) -> str:
    element.click()
    worker.page.keyboard.press("ControlOrMeta+End")
    worker.page.keyboard.type(f" {text_for(element, worker)}")
    return element.inner_text()
