"""How a worker fills in a text field: a click, select what is there, type."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker

SENTENCES = ("The lamp works well.", "It rained all day long.", "Two cups, one plate.", "See the second page.")
BY_TYPE = {"email": "ann@example.com", "url": "https://example.com/a", "tel": "5550100"}


def text_for(field: Locator, worker: Worker) -> str:
    """Something that fits the field's ``type``, ``min`` and ``maxlength``, as far as a worker is told."""
    kind = (field.get_attribute("type") or "text").lower()
    if kind == "number":
        return field.get_attribute("min") or field.get_attribute("max") or str(worker.random.randint(1, 9))
    text = BY_TYPE.get(kind) or worker.random.choice(SENTENCES)
    longest = field.get_attribute("maxlength") or ""
    return text[: int(longest)] if longest.isdigit() else text


def type_into(field: Locator, worker: Worker, text: str) -> None:
    """Replace what the field holds."""
    field.click()
    worker.page.keyboard.press("ControlOrMeta+A")
    worker.page.keyboard.type(text)
