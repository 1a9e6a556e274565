"""At the first button of a group chooses one of the group by chance; one without a group is simply chosen."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._choice import is_chosen, is_usable, mark


def work(element: Locator, worker: Worker) -> dict[str, bool]:
    group = element.locator("xpath=ancestor::crowd-radio-group[1]")
    if group.count() == 0:
        if is_usable(element) and not is_chosen(element):
            mark(element).click()
    elif not _visible(element.locator("xpath=preceding::crowd-radio-button").and_(group.locator("crowd-radio-button"))):
        _choose(_visible(group.locator("crowd-radio-button")), worker)
    # What the worker sees of this button now is what it must answer.
    return {element.get_attribute("value") or "on": is_chosen(element)}


def _visible(found: Locator) -> list[Locator]:
    return [each for each in found.all() if each.is_visible()]


def _choose(buttons: list[Locator], worker: Worker) -> None:
    usable = [button for button in buttons if is_usable(button)]
    if usable:
        chosen = worker.random.choice(usable)
        # Where it may be empty, a second click would clear the group.
        if not is_chosen(chosen):
            mark(chosen).click()
