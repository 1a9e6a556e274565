"""Writes what somebody said into one field, with the keys that a field of its kind takes."""

from __future__ import annotations

from collections.abc import Callable

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._native import type_time
from crowdlint_preview.work.look import PageField

TIMES = ("date", "time", "month", "week", "datetime-local")
MOST_PRESSES = 1000  # of a key that moves a slider by one step


def write(element: Locator, worker: Worker, at: PageField | None, text: str, value: Callable[[], str]) -> None:
    """Replace what a field holds; choose in a list; move a slider. ``value``: what the field holds now."""
    kind = at.type if at and at.tag == "input" else at.tag if at else ""
    keys = worker.page.keyboard
    if kind == "select":
        element.focus()
        keys.type(text)
    elif kind in TIMES:
        type_time(element, text, kind)
    elif kind in ("range", "crowd-slider"):
        _slide(element, text, value)
    else:
        element.click()
        keys.press("ControlOrMeta+A")
        keys.press("Backspace")
        keys.type(text)
        keys.press("Tab")


def _slide(element: Locator, text: str, value: Callable[[], str]) -> None:
    try:
        wanted = float(text)
    except ValueError as error:
        raise CannotWork(f"a slider takes a number, not {text!r}") from error
    element.press("Home")
    for _ in range(MOST_PRESSES):
        before = value()
        if _number(before) >= wanted:
            return
        element.press("ArrowRight")
        if value() == before:
            return


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("inf")
