"""What the classifiers have in common for a worker: buttons to press, and a link to a remark."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._typing import type_into

MOST = 2
MOST_TIERS = 5
REMARKS = ("too dark to be sure", "the left side is cut off", "looks right to me")


def buttons(element: Locator) -> list[Locator]:
    """The buttons of the categories, without the one for "none of these". Raises ``CannotWork`` without any."""
    found = element.locator(".category-picker .category-button:not(.exclusion)").all()
    if not found:
        raise CannotWork("it offers no category to choose")
    return found


def name_of(button: Locator) -> str:
    """What a category is called."""
    return button.get_attribute("data-testid") or ""


def choose_one(element: Locator, worker: Worker) -> str:
    """Choose a category, and again while a script of the page puts finer ones in their place; the last one's name."""
    for _ in range(MOST_TIERS):
        button = worker.random.choice(buttons(element))
        name = name_of(button)
        button.click()
        if element.locator(".category-button.selected").count():
            break
    return name


def choose_some(element: Locator, worker: Worker) -> list[str]:
    """Choose one or two categories; their names in the order of the buttons."""
    found = buttons(element)
    count = worker.random.randint(1, min(MOST, len(found)))
    chosen = sorted(worker.random.sample(range(len(found)), count))
    for at in chosen:
        found[at].click()
    return [name_of(found[at]) for at in chosen]


def remark(element: Locator, worker: Worker) -> dict[str, str]:
    """Write a remark where one is asked for; what the answer then has of it."""
    link = element.locator(".commentLink")
    if link.count() == 0:
        return {}
    text = worker.random.choice(REMARKS)
    link.click()
    type_into(element.get_by_role("textbox", name="Comment"), worker, text)
    element.get_by_role("button", name="Done", exact=True).click()
    return {"workerComment": text}
