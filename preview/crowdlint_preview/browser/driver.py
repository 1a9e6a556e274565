"""The process between this one and its browsers, which is Playwright's."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from crowdlint_preview.browser.ending import end_processes, runs, temporary_files_in_scratch, when_told_to_end
from crowdlint_preview.browser.scripts import ASKED, engine


class Driver:
    """Playwright's driver: one for the process, since a second one in the same thread is refused.

    It ends when the last of those who use it leaves, whoever came first.
    """

    def __init__(self) -> None:
        self._users = 0
        self._stop = contextlib.ExitStack()
        self._playwright: Playwright
        self._processes: set[int] = set()
        self._known: set[str] = set()

    def learn(self, name: str, script: str) -> None:
        """Register a selector engine once; it runs in a world that no page can touch."""
        if name not in self._known:
            self._known.add(name)
            self._playwright.selectors.register(name, script=script, content_script=True)

    @property
    def alive(self) -> bool:
        """Whether the driver's process still runs, as far as this system tells."""
        return all(runs(process) for process in self._processes)

    def kill(self) -> None:
        """End the driver, which no longer reacts; its browsers end with it."""
        # What waited for it complains when it is thrown away, of nothing that anybody could do something about.
        logging.getLogger("asyncio").setLevel(logging.CRITICAL)
        warnings.filterwarnings("ignore", "coroutine .* was never awaited", RuntimeWarning)
        for process in self._processes:
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)

    def end(self) -> None:
        """Tell the driver to close its browsers and end."""
        end_processes(self._processes)

    @contextlib.contextmanager
    def at_most(self, seconds: float) -> Iterator[list[bool]]:
        """Kill the driver after so long, even while it is waited for; then the list holds something."""
        late: list[bool] = []

        def end() -> None:
            late.append(True)
            self.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()

    def forget(self) -> None:
        """Let go of a driver that has died; those who used it have to start again."""
        if not self.alive:
            with contextlib.suppress(Exception):
                self._stop.close()
            self._users, self._stop, self._processes = 0, contextlib.ExitStack(), set()

    @contextlib.contextmanager
    def lent(self, playwright: Playwright) -> Iterator[None]:
        """Use one that somebody else has started, and ends; for a thread that has one already."""
        if self._users:
            raise RuntimeError("a driver runs already")
        self._known.clear()
        self._playwright, self._users = playwright, 1
        self.learn("asked", engine(ASKED))
        try:
            yield
        finally:
            self._users = 0

    @contextlib.contextmanager
    def use(self) -> Iterator[Playwright]:
        if self._users == 0:
            when_told_to_end(self.end)
            before = children()
            self._known.clear()
            with temporary_files_in_scratch(self._stop):
                self._playwright = self._stop.enter_context(sync_playwright())
            self._processes = children() - before
            self.learn("asked", engine(ASKED))
        self._users += 1
        try:
            yield self._playwright
        finally:
            self._users -= 1
            if self._users == 0:
                self._stop.close()


def children() -> set[int]:
    """The processes that this one has started; none where the system has no `/proc`."""
    found: set[int] = set()
    for task in Path("/proc/self/task").glob("*/children"):
        found |= {int(word) for word in task.read_text(encoding="ascii").split()}
    return found


driver = Driver()
