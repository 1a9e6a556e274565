"""What went wrong: with an action, in words of our own; with an answer, in those of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crowdlint_preview.browser.browser import BrowserError, BrowserTimeout
from crowdlint_preview.work.look import PageNote


@dataclass
class Refusal:
    """What was pressed and what came instead of an answer: words that were not there before, and what scripts did."""

    button: str
    words: list[str] = field(default_factory=list)
    news: int = 0  # how many pieces of text were not on the page before
    notes: list[PageNote] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """What the page said, empty where it said nothing."""
        return " ".join(dict.fromkeys(self.words))[:300]

    @property
    def form(self) -> str:
        """What it said, whatever its numbers were: a page may count."""
        return re.sub(r"\d+", "#", self.sentence)


def in_brief(error: BrowserError) -> str:
    """What went wrong with an action, such as ``<div> intercepts pointer events``, without Playwright's words."""
    lines = [line.strip(" -") for line in str(error).splitlines() if line.strip()]
    telling = [line for line in lines if "intercepts pointer events" in line or "element is not" in line]
    if telling:
        return telling[-1]
    several = re.search(r"strict mode violation: .* resolved to (\d+) elements", lines[0])
    if several:
        return f"it holds {several[1]} boxes where there should be one; is an end tag missing?"
    if isinstance(error, BrowserTimeout):
        return "it does not react for 5 seconds, as when a script never ends"
    return lines[0]
