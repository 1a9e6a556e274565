"""Writes as many questions with answers as are wanted, and gives the first a tag where there are tags."""

import re
from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._typing import type_into

WORDS = ("who", "built", "the", "old", "bridge", "north", "of", "town", "before", "winter", "came")
NEEDED = re.compile(r"(?:(at least|at most) )?(\d+)(?: to (\d+))? needed")


def work(element: Locator, worker: Worker) -> dict[str, Any]:
    written = []
    for pair in element.locator(".pair").all():
        fields = [pair.get_by_label("Question", exact=True), pair.get_by_label("Answer", exact=True)]
        texts = [_text(pair.locator(".counter").nth(at).inner_text(), worker) for at in range(2)]
        for field, text in zip(fields, texts, strict=True):
            type_into(field, worker, text)
        answer: dict[str, Any] = {"question": texts[0], "answer": texts[1]}
        tags = pair.get_by_role("group", name="Tags").get_by_role("button").all()
        if tags:
            tag = worker.random.choice(tags)
            tag.click()
            answer["tags"] = [tag.inner_text()]
        written.append(answer)
    return {"questionAnswers": written}


def _text(counter: str, worker: Worker) -> str:
    """Words of a number that the line below the field asks for, such as ``0 words, 3 to 20 needed``."""
    found = NEEDED.search(counter)
    fewest = 3
    if found and found[1] == "at most":
        fewest = min(fewest, int(found[2]))
    elif found:
        fewest = int(found[2])
    return " ".join(worker.random.choice(WORDS) for _ in range(fewest))
