"""At the first button of a group chooses one of the group by chance; one without a group is simply chosen."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker


def work(element: Locator, worker: Worker) -> dict[str, bool]:
    inner = element.locator("input")
    group = element.locator("xpath=ancestor::crowd-radio-group[1]")
    if group.count() == 0:
        if inner.is_enabled():
            inner.click()
    elif not _visible(element.locator("xpath=preceding::crowd-radio-button").and_(group.locator("crowd-radio-button"))):
        _choose(_visible(group.locator("crowd-radio-button input")), worker)
    # What the worker sees of this button now is what it must answer.
    return {element.get_attribute("value") or "on": inner.is_checked()}


def _visible(found: Locator) -> list[Locator]:
    return [each for each in found.all() if each.is_visible()]


def _choose(buttons: list[Locator], worker: Worker) -> None:
    usable = [button for button in buttons if button.is_enabled()]
    if usable:
        worker.random.choice(usable).click()
