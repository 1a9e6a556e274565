"""What the browser's own fields have in common for a worker: boxes, times, sliders, colours, files."""

from __future__ import annotations

import base64
import re

from crowdlint_preview.browser.browser import BrowserTimeout, Locator
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.work.drivers import Worker

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TEXT = b"id,text\n1,The lamp works well.\n"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
FILES = (
    ("image/png", ".png", PNG),
    ("application/pdf", ".pdf", PDF),
    ("text/csv", ".csv", TEXT),
    ("text/plain", ".txt", TEXT),
)


UNCOVERED = 2500  # milliseconds in which a box that lies free takes a click


def press_box(element: Locator, worker: Worker) -> None:
    """Click a box or a radio button; where a template hides it behind its label, the label."""
    if worker.at and worker.at.seen == "label":
        label(element).click()
        return
    try:
        element.click(timeout=UNCOVERED * patience())
    except BrowserTimeout:
        over = label(element)
        if not over.count() or not over.is_visible():
            raise
        over.click()


def label(element: Locator) -> Locator:
    """The label that can be seen of a field: around it, or by its id."""
    around = element.locator("xpath=ancestor::label[1]")
    if around.count() and around.is_visible():
        return around
    name = (element.get_attribute("id") or "").replace('"', '\\"')
    return element.locator("xpath=ancestor::*[last()]").locator(f'css:light=label[for="{name}"]').first


def slide(element: Locator, worker: Worker) -> str:
    """Move a slider to a place by chance; where it then stands."""
    element.focus()
    element.press("Home")
    for _ in range(worker.random.randint(1, 4)):
        element.press("ArrowRight")
    return element.input_value()


# What is typed in an English browser: the parts of each kind, between which one presses Tab where the browser waits.
def enter_time(element: Locator, worker: Worker, kind: str) -> str:
    """Type a day, a time, a month or a week; as the field has it afterwards."""
    return type_time(element, _wanted(element, kind, worker.told.used), kind)


def type_time(element: Locator, wanted: str, kind: str) -> str:
    """Type this day, time, month or week; as the field has it afterwards."""
    element.focus()
    for number, part in enumerate(_typed(wanted, kind)):
        if number:
            element.press("Tab")
        element.press_sequentially(part)
    return element.input_value()


_USUAL = {
    "date": "2024-05-17",
    "time": "09:30",
    "month": "2024-05",
    "week": "2024-W20",
    "datetime-local": "2024-05-17T09:30",
}


def _wanted(element: Locator, kind: str, used: set[str]) -> str:
    """A bound that the template gives, else a usual one; a later one where another field has it."""
    least, most = (element.get_attribute(name) or "" for name in ("min", "max"))
    bound = least or most
    first = bound if re.fullmatch(re.sub(r"\d", r"\\d", _USUAL[kind]), bound) else _USUAL[kind]
    rest, last = first[:-2], int(first[-2:])
    later = [f"{rest}{each:02}" for each in range(last, _LAST[kind] + 1)]
    fit = [each for each in later if each not in used and (not most or each <= most)]
    wanted = fit[0] if fit and not element.get_attribute("step") else first
    used.add(wanted)
    return wanted


_LAST = {"date": 28, "time": 59, "month": 12, "week": 52, "datetime-local": 59}


def _typed(wanted: str, kind: str) -> list[str]:
    if kind == "week":
        year, week = wanted.split("-W")
        return [f"{week}{year}"]
    if kind == "month":
        year, month = wanted.split("-")
        return [_MONTHS[int(month) - 1], year]
    day, _, hour = wanted.partition("T") if kind == "datetime-local" else (wanted, "", "")
    if kind == "time":
        return [_clock(wanted)]
    year, month, date = day.split("-")
    return [f"{month}{date}{year}", *([_clock(hour)] if hour else [])]


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _clock(time: str) -> str:
    hour, minute = (int(part) for part in time.split(":")[:2])
    return f"{hour % 12 or 12:02}{minute:02}{'PM' if hour >= 12 else 'AM'}"


TRIES = 4


def choose_colour(element: Locator, worker: Worker) -> str | None:
    """Open the picker, write red, green and blue into its three boxes; the colour that the field then has."""
    before = element.input_value()
    for _ in range(TRIES):
        element.click()
        keys = worker.page.keyboard
        for number, part in enumerate((200, 40, 90)):
            for _ in range(3 if number == 0 else 1):
                keys.press("Tab")
            keys.type(str(part))
        keys.press("Enter")
        if element.input_value() != before:
            return element.input_value()
        keys.press("Escape")
    return None


def choose_file(element: Locator, worker: Worker) -> str | None:
    """Choose a small file of a kind that the field accepts; its name."""
    accepted = (element.get_attribute("accept") or "").lower()
    kind, end, body = next(
        (each for each in FILES if each[1] in accepted or each[0].split("/")[0] in accepted), FILES[-1]
    )
    try:
        with worker.page.expect_file_chooser(timeout=2000 * patience()) as opened:
            press_box(element, worker)
    except BrowserTimeout:
        return None
    opened.value.set_files({"name": f"worker{end}", "mimeType": kind, "buffer": body})
    return f"worker{end}"
