"""Writing into a text box, for crowd-input and crowd-text-area."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.wording import text_for

WORDS = ("quiet", "seven", "lamp", "Oslo", "red", "paper", "12", "north", "boat", "tea")
SHORT = ("a", "b", "7", "x")
MOST_TRIES = 4


def write(field: Locator, text: str) -> str:
    """Replace what stands in the box; what stands there afterwards, since a box may drop or cut what is typed."""
    field.click()
    field.press("ControlOrMeta+a")
    field.press("Backspace")
    field.press_sequentially(text)
    return field.input_value()


def hurry(element: Locator, box: str, worker: Worker) -> str | None:
    """Type a short word into an empty box that takes any text; what it then holds."""
    at = worker.at
    if at is None or at.value or "minlength" in at.attributes or "pattern" in at.attributes:
        return None
    field = element.locator(box)
    field.press_sequentially(worker.random.choice(SHORT))
    return field.input_value() or None


def write_words(element: Locator, field: Locator, worker: Worker, joint: str) -> str | None:
    """What the box asks for, else some words joined by ``joint``, more of them until the box is content; then digits,
    in case it takes no letters. ``None`` where the box cannot be written into.
    """
    if not field.is_enabled():
        return None
    fewest = int(field.get_attribute("minlength") or 0)

    def words() -> str:
        return joint.join(worker.random.sample(WORDS, 3))

    text = text_for(worker.at, worker.random, worker.told, words) if worker.at else words()
    while len(text) < fewest:
        text += joint + worker.random.choice(WORDS)
    written = write(field, text)
    if not written or len(written) < fewest:
        written = write(field, str(worker.random.randrange(10 ** max(3, fewest), 10 ** (max(3, fewest) + 1))))
    return written or None
