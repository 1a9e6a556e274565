"""Types a value beside each of the first keys."""

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._picture import picture
from crowdlint_preview.work.expected import Holds

MOST_KEYS = 3


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    picture(element)
    fields = element.get_by_role("textbox", name="Value of").all()
    if not fields:
        raise CannotWork("it shows no key that could be given a value")
    typed = []
    for field in fields[:MOST_KEYS]:
        text = f"checked-{worker.random.randrange(1000)}"
        field.click()
        worker.page.keyboard.press("ControlOrMeta+a")
        worker.page.keyboard.type(text)
        typed.append({"blockType": "WORD", "text": text})
    return {"blocks": Holds(typed)}
