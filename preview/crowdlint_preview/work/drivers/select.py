"""Chooses another option of a native select with the arrow key."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker


def work(element: Locator, worker: Worker) -> str | None:
    options = element.locator("option:not(:disabled)").all()
    if not element.is_enabled() or element.get_attribute("multiple") is not None or len(options) < 2:
        return None
    element.focus()
    worker.page.keyboard.press("Home")
    steps = worker.random.randint(1, len(options) - 1)
    for _ in range(steps):
        worker.page.keyboard.press("ArrowDown")
    chosen = options[steps]
    value = chosen.get_attribute("value")
    return value if value is not None else " ".join(chosen.text_content().split())  # type: ignore[union-attr]
