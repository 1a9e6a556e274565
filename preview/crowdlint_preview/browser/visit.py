"""An open page: what it has done so far, and how long it is waited for."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Frame, Page
from playwright.sync_api import TimeoutError as BrowserTimeout

from crowdlint_preview.browser.driver import driver as _driver
from crowdlint_preview.browser.limits import MOST_ANSWER, sound
from crowdlint_preview.browser.noted import Console, Request
from crowdlint_preview.browser.scripts import READY

READY_TIMEOUT = 10.0


@dataclass
class Visit:
    """An open page, and what it has done so far. ``frame`` is where the task is: the page's own or the one in it.

    ``ended`` says why the page was closed before its time, if it was: what it cost, or that it crashed.
    """

    page: Page
    frame: Frame
    requests: list[Request] = field(default_factory=list)
    console: list[Console] = field(default_factory=list)
    ended: str = ""

    def end(self, reason: str) -> None:
        """Close the page: whatever waits for it raises ``BrowserError``."""
        if not self.ended:
            self.ended = reason
            self.page._loop.create_task(self.page.context._impl_obj.close(reason=reason))

    @property
    def exceptions(self) -> list[Console]:
        """Errors that the page's scripts did not catch."""
        return [message for message in self.console if message.kind == "exception"]

    @property
    def stopped(self) -> list[Request]:
        """Requests that a real browser would have sent to a server and that were not answered here."""
        return [request for request in self.requests if not request.answered]

    def wait_until_ready(self, seconds: float | None = None) -> bool:
        """Wait for the document, its fonts and, where the loader is used, ``all-crowd-elements-ready``."""
        with contextlib.suppress(BrowserTimeout):
            self.frame.wait_for_function(READY, timeout=(seconds or READY_TIMEOUT) * 1000, polling=50)
            return True
        return False

    @contextlib.contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Close the page after so long: whatever waits for it then raises ``BrowserError``.

        Looking at a page (``evaluate``, ``count``, ``is_visible``) has no time limit in Playwright, and a page whose
        script never ends lets us look for ever. There is no public way to break off, so this goes behind the scenes.
        """
        loop: asyncio.AbstractEventLoop = self.page._loop
        inner = self.page.context._impl_obj
        timer = loop.call_later(seconds, lambda: loop.create_task(inner.close(reason="it hangs")))
        # A driver that chokes on what a page gave it closes nothing any more.
        last = loop.call_later(seconds + 15, _driver.kill)
        try:
            yield
        finally:
            timer.cancel()
            last.cancel()

    def hangs(self) -> bool:
        """Whether the page no longer reacts, because one of its scripts does not end."""
        try:
            self.frame.wait_for_function("() => true", timeout=1500)
        except BrowserError:
            return True
        return False

    def answers(self) -> list[Any]:
        """Every document submitted so far, as the worker's browser would send it: ``[{name: value, …}]``."""
        text = self.frame.evaluate("() => JSON.stringify((window.crowd && window.crowd.answers) || [])")
        if isinstance(text, str) and len(text) > MOST_ANSWER:
            raise BrowserError(f"the answer has {len(text):,} characters, more than any job takes")
        try:
            found = sound(json.loads(text)) if isinstance(text, str) else []
        except RecursionError as error:
            raise BrowserError("the answer is nested too deeply to be read") from error
        return found if isinstance(found, list) else []  # the page may have put anything there
