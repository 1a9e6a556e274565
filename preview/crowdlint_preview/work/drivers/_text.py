"""Writing into a text box, for crowd-input and crowd-text-area."""

from __future__ import annotations

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker

WORDS = ("quiet", "seven", "lamp", "Oslo", "red", "paper", "12", "north", "boat", "tea")
MOST_TRIES = 4


def write(field: Locator, text: str) -> str:
    """Replace what stands in the box; what stands there afterwards, since a box may drop or cut what is typed."""
    field.click()
    field.press("ControlOrMeta+a")
    field.press("Backspace")
    field.press_sequentially(text)
    return field.input_value()


def write_words(element: Locator, field: Locator, worker: Worker, joint: str) -> str | None:
    """Some words joined by ``joint``, more of them until the box is content; then digits, in case it takes no letters.

    ``None`` where the box cannot be written into.
    """
    if not field.is_enabled():
        return None
    fewest = int(field.get_attribute("minlength") or 0)
    text = joint.join(worker.random.sample(WORDS, 3))
    while len(text) < fewest:
        text += joint + worker.random.choice(WORDS)
    written = write(field, text)
    if not written or len(written) < fewest:
        written = write(field, str(worker.random.randrange(10 ** max(3, fewest), 10 ** (max(3, fewest) + 1))))
    return written or None
