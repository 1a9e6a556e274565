"""Fills in a native input: types, ticks, chooses, picks a colour or a file, by what the page says of it."""

from __future__ import annotations

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._native import choose_colour, choose_file, enter_time, press_box, slide
from crowdlint_preview.work.drivers._typing import text_for, type_into, type_on
from crowdlint_preview.work.drivers.select import value_of

PLAIN = {"text", "search", "email", "url", "tel", "number"}
MOST_OFFERED = 50
LEFT_ALONE = {"hidden", "submit", "button", "reset", "image"}


def work(element: Locator, worker: Worker) -> Any:
    kind = (element.get_attribute("type") or "text").lower()
    if kind in LEFT_ALONE or not element.is_enabled():
        return None
    if kind in ("radio", "checkbox"):
        if worker.at and not worker.at.enabled and "readonly" not in worker.at.attributes:  # which holds no box fast
            return None
        press_box(element, worker)
        return {element.get_attribute("value") or "on": element.is_checked()}
    if kind == "range":
        return slide(element, worker)
    if kind == "color":
        return choose_colour(element, worker)
    if kind == "file":
        return choose_file(element, worker)
    if not element.is_editable():
        return None
    if kind in ("date", "time", "month", "week", "datetime-local"):
        return enter_time(element, worker, kind)
    typed = _listed(element, worker) or text_for(element, worker)
    type_into(element, worker, typed)
    if not element.input_value():
        type_into(element, worker, str(worker.random.randint(11, 99)))  # it may take digits only
    if not element.input_value() and element.is_editable():
        raise CannotWork("nothing that is typed stays in it")
    return element.input_value()


def _listed(element: Locator, worker: Worker) -> str | None:
    """One of the texts that the page offers for it in a ``datalist``: many take no other."""
    name = element.get_attribute("list") or ""
    if not name or '"' in name:
        return None
    offered = element.locator("xpath=ancestor::*[last()]").locator(f'css:light=datalist[id="{name}"] option')
    values = [value for each in offered.all()[:MOST_OFFERED] if (value := value_of(each))]
    return worker.told.choose(values, worker.random, str) if values else None


def hurry(element: Locator, worker: Worker) -> Any:
    kind = worker.at.type if worker.at else ""
    if kind == "checkbox" and worker.at and not worker.at.checked:
        element.press(" ")
        return {worker.at.choice: True}
    return type_on(element, worker) if kind in PLAIN else None
