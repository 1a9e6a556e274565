"""What one page may cost, and how what it says is made fit to be kept."""

from __future__ import annotations

import os
from typing import Any

# Far more than any right task needs; what goes on for ever ends here, and the next template has its turn.
MOST_CONSOLE = 2000  # lines
MOST_REQUESTS = 500
MOST_OPENED = 50  # dialogs, windows, tries to take the page elsewhere
MOST_TEXT = 4000  # characters of a line of the console
MOST_ANSWER = 100_000_000  # characters: two masks of a large picture have some millions
PAGE_BUDGET = 120.0  # seconds for all that is done with one page

NO_ANSWER = "the page does not answer, as when a script never ends"


MOST_PATIENCE = 4.0


def patience() -> float:
    """How many times longer than on a quiet machine a page may take to react: by what waits for each processor.

    A page that is slow because everything is slow must not be called one that hangs.
    """
    try:
        waiting = os.getloadavg()[0]
    except (AttributeError, OSError):  # Windows counts no such thing
        return 1.0
    return min(max(waiting / (os.cpu_count() or 1), 1.0), MOST_PATIENCE)


class PageGone(Exception):
    """Nothing more can be had from a page: a fault of the template, told in a sentence. Others can still be opened."""


def sound(value: Any) -> Any:
    """The same plain data without lone surrogates, which no file and no terminal can hold."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, dict):
        return {sound(key): sound(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [sound(inner) for inner in value]
    return value


def cut(text: str) -> str:
    """A line of the console, sound and not too long."""
    return sound(text if len(text) <= MOST_TEXT else f"{text[:MOST_TEXT]}… ({len(text):,} characters)")  # type: ignore[no-any-return]
