"""Chooses another option of a native select with the arrow key; of a list of several, clicks one or two."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker


def work(element: Locator, worker: Worker) -> str | list[str] | None:
    options = element.locator("option:not(:disabled)").all()
    if not element.is_enabled() or not options:
        return None
    if element.get_attribute("multiple") is not None:
        return several(options, worker)
    if len(options) < 2:
        return value_of(options[0])
    element.focus()
    worker.page.keyboard.press("Home")
    steps = worker.told.choose(range(1, len(options)), worker.random, lambda at: value_of(options[at]))
    if worker.told.different:
        # The page wants another choice in each list: first the first, then the second …
        first = 0 if value_of(options[0]) else 1
        steps = first + worker.told.count % (len(options) - first)
        worker.told.count += 1
    for _ in range(steps):
        worker.page.keyboard.press("ArrowDown")
    return value_of(options[steps])


def several(options: list[Locator], worker: Worker) -> list[str]:
    """Choose one or two of a list, the second with the key that adds; in the order of the list."""
    count = worker.random.randint(1, min(2, len(options)))
    chosen = sorted(worker.random.sample(range(len(options)), count))
    for number, at in enumerate(chosen):
        options[at].scroll_into_view_if_needed()
        options[at].click(modifiers=["ControlOrMeta"] if number else [])
    return [value_of(options[at]) for at in chosen]


def value_of(option: Locator) -> str:
    """What the form sends for an option."""
    value = option.get_attribute("value")
    return value if value is not None else " ".join((option.text_content() or "").split())
