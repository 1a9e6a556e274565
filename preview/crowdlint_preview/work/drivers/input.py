"""Fills in a native input: types, ticks, or chooses one radio button of its group."""

from __future__ import annotations

from random import Random
from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._typing import text_for, type_into

# Nothing to fill in, or (file, colour, time …) nothing that keys fill in alike on every system.
LEFT_ALONE = {
    "hidden",
    "submit",
    "button",
    "reset",
    "image",
    "file",
    "color",
    "time",
    "datetime-local",
    "month",
    "week",
}


def work(element: Locator, worker: Worker) -> Any:
    kind = (element.get_attribute("type") or "text").lower()
    if kind in LEFT_ALONE or not element.is_enabled():
        return None
    if kind == "radio":
        return choose(element)
    if kind == "checkbox":
        before = element.is_checked()
        element.click()
        return {element.get_attribute("value") or "on": not before}
    if kind == "range":
        element.focus()
        worker.page.keyboard.press("ArrowRight")
        return None
    if not element.is_editable():
        return None
    return date(element, worker) if kind == "date" else text(element, worker)


def text(element: Locator, worker: Worker) -> str:
    """Type something that fits."""
    typed = text_for(element, worker)
    type_into(element, worker, typed)
    return typed


def date(element: Locator, worker: Worker) -> str:
    """Type a date as the browser (in American English) wants it: month, day, year."""
    wanted = element.get_attribute("min") or element.get_attribute("max") or f"2024-05-{worker.random.randint(10, 28)}"
    year, month, day = wanted.split("-")
    element.focus()
    worker.page.keyboard.type(f"{month}{day}{year}")
    return wanted


def choose(element: Locator) -> dict[str, bool] | None:
    """Choose one radio button of each group; the same one, whichever button of the group is asked."""
    name = (element.get_attribute("name") or "").replace('"', '\\"')
    document = element.locator("xpath=ancestor::*[last()]")
    values = [each.get_attribute("value") for each in document.locator(f'input[type=radio][name="{name}"]').all()]
    value = element.get_attribute("value") or "on"
    chosen = Random(name).choice(values) or "on"
    if value == chosen:
        element.click()
    return {value: value == chosen}
