"""Writes into the box what its kind asks for."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker, _text
from crowdlint_preview.work.drivers._text import write, write_words

ADDRESSES = {"email": "a.worker@example.com", "url": "https://example.com/page", "tel": "+15550100"}
# What a worker types, and what that means, in an English browser.
TIMES = {
    "date": ("03052026", "2026-03-05"),
    "time": ("0930AM", "09:30"),
    "month": ("March\t2026", "2026-03"),
    "week": ("102026", "2026-W10"),
    "datetime-local": ("03052026\t0930AM", "2026-03-05T09:30"),
}


def work(element: Locator, worker: Worker) -> str | None:
    field = element.locator("input")
    kind = field.get_attribute("type") or "text"
    if not field.is_enabled():
        return None
    if kind in TIMES:
        return _enter(field, *TIMES[kind])
    if kind == "range":
        field.press("Home")
        field.press("ArrowRight")
        return field.input_value()
    if kind in ("file", "color", "hidden"):
        if field.get_attribute("required") is not None:
            raise CannotWork(f"crowdlint cannot work a required box of the type {kind}")
        return None
    if kind == "number":
        return write(field, worker.told.choose([str(each) for each in range(1, 100)], worker.random, str)) or None
    if kind in ADDRESSES:
        return write(field, ADDRESSES[kind]) or None
    return write_words(element, field, worker, " ")


def hurry(element: Locator, worker: Worker) -> str | None:
    plain = worker.at is not None and worker.at.type in ("", "text", "search")
    return _text.hurry(element, "input", worker) if plain else None


def _enter(field: Locator, typed: str, meant: str) -> str:
    field.focus()
    for part, keys in enumerate(typed.split("\t")):
        if part:
            field.press("Tab")
        field.press_sequentially(keys)
    return meant
