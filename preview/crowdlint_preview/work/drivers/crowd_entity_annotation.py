"""Marks a word for each of the first labels: selects it with a double click, then chooses the label.

Only words that occur once are marked, so that their place in the text, in characters, is certain.
"""

import re
from contextlib import suppress
from typing import Any

from crowdlint_preview.browser.browser import BrowserTimeout, Locator
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._picture import MOST_LABELS, labels
from crowdlint_preview.work.expected import Holds

MOST_TRIES = 40
MOST_WORDS = 1000
START = 40  # CSS pixels
SECONDS_FOR_SELECTION = 0.2
SELECTED = re.compile(r"Selected: “(.*)”\. Choose a label", re.S)


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    text = element.get_attribute("text") or ""
    marked = []
    for label in labels(element)[: worker.most(MOST_LABELS)]:
        word = _select_word(element, worker, text)
        if word is None:
            break
        start = text.index(word)
        marked.append({"label": label.get_attribute("data-id"), "startOffset": start, "endOffset": start + len(word)})
        label.click()
    if not marked:
        raise CannotWork("no word of its text could be selected that occurs only once")
    return {"entities": Holds(marked)}


def _select_word(element: Locator, worker: Worker, text: str) -> str | None:
    """Double click here and there, each second time where the text begins, which may be all that there is of it, until
    a word is selected that occurs once and is not marked yet. Not tried where there is none.
    """
    box = element.get_by_role("group", name="Text", exact=True)
    box.scroll_into_view_if_needed()
    done = " ".join(element.locator("mark").all_inner_texts())
    if not any(text.count(word) == 1 and word not in done for word in re.findall(r"\w+", text)[:MOST_WORDS]):
        return None
    for number in range(MOST_TRIES):
        size, marks = box.bounding_box(), element.locator("mark").count()
        if size is None:
            return None
        width, height = (size["width"], size["height"]) if number % 2 else (START, min(START, size["height"]))
        across, down = worker.random.uniform(0.02, 0.98), worker.random.random()
        box.dblclick(position={"x": width * across, "y": height * down}, force=True)
        found = SELECTED.search(_said(element))
        word = found[1].strip() if found else ""
        if element.locator("mark").count() != marks:
            worker.page.keyboard.press("Escape")
            worker.page.keyboard.press("ControlOrMeta+z")  # the button that removes a mark was hit
        elif word and text.count(word) == 1 and not element.locator("mark", has_text=word).count():
            return word
        worker.page.keyboard.press("Escape")
    return None


def _said(element: Locator) -> str:
    """The line above the text, once it tells of a selection, or as it is where it never does."""
    status = element.get_by_role("status")
    with suppress(BrowserTimeout):
        status.filter(has_text="Selected:").wait_for(timeout=SECONDS_FOR_SELECTION * 1000 * patience())
    return status.inner_text()
