"""Opens pages in Chromium and keeps them in: the only file that imports Playwright.

A page is served at ``https://preview.invalid/`` (a secure context with an origin of its own). Every request it makes is
answered by a ``Resource`` function or stopped, and written down either way. What routes cannot stop (WebSocket before
the handshake, WebRTC, shared workers, DNS) is stopped by the switches in ``chromium.py``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import (
    BrowserContext,
    Frame,
    Locator,
    Page,
    Playwright,
)
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import TimeoutError as BrowserTimeout

from crowdlint.errors import UserError
from crowdlint.scratch import scratch
from crowdlint_preview.browser import chromium
from crowdlint_preview.browser import visit as timing
from crowdlint_preview.browser.driver import driver as _driver
from crowdlint_preview.browser.limits import (
    NO_ANSWER,
    PAGE_BUDGET,
    PageGone,
    patience,
)
from crowdlint_preview.browser.noted import PAGE_URL, Console, Request, Resource, Response, Spare
from crowdlint_preview.browser.record import answer, first_line, record
from crowdlint_preview.browser.scripts import SEEDED, TICKS, engine, first
from crowdlint_preview.browser.visit import OPENED_AT, Visit
from crowdlint_schemas.frame import SANDBOX

__all__ = [
    "PAGE_URL",
    "Browser",
    "BrowserError",
    "BrowserTimeout",
    "Console",
    "Frame",
    "Locator",
    "Page",
    "PageGone",
    "Request",
    "Resource",
    "Response",
    "Spare",
    "Visit",
]

FRAME_URL = PAGE_URL + "task"
CONNECT_TIMEOUT = 20.0


# An installed clock runs until it is paused, and cannot be paused in its past.
_INSTALLED_AT = "2026-01-01T11:00:00Z"


def _framed(query: str) -> str:
    """A page like that around a job: the task fills it, in a frame of its own."""
    return f"""<!doctype html><title>Task</title>
<style>html, body, iframe {{ display: block; width: 100%; height: 100%; margin: 0; border: 0 }}</style>
<iframe sandbox="{" ".join(SANDBOX)}" src="{FRAME_URL}{query.replace("&", "&amp;")}"></iframe>"""


Made = TypeVar("Made")


class Browser:
    """One running Chromium: a context manager. ``sandbox`` says in words how its pages are shut in."""

    def __init__(
        self, named: str | None = None, budget: float = PAGE_BUDGET, connect: str = "", headed: bool = False
    ) -> None:
        self.connect = connect  # the address of one that runs elsewhere
        self.headed = headed  # with a window
        find = chromium.find_with_window if headed else chromium.find
        self.chromium = find(named) if not connect else chromium.Chromium(Path("browser"), "connected")
        self.budget = budget  # seconds for one page, whatever is done with it
        self.sandbox = ""
        self._exit = contextlib.ExitStack()
        self._browser: PlaywrightBrowser

    def __enter__(self) -> Browser:
        fault = chromium.driver_fault()
        if fault:
            raise UserError(fault)
        try:
            self._start()
        except BrowserError as error:
            self._exit.close()
            what = "there is no browser" if self.connect else "the browser does not start"
            said = f"{what}: {first_line(error)}"
            raise UserError(said, self.connect or str(self.chromium.path)) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._exit.close()

    def once_more(self, work: Callable[[], Made]) -> Made:
        """What ``work`` makes of a page, tried again where the browser died of the first attempt.

        Raises ``PageGone`` where a page gives nothing, or takes longer than the budget.
        """
        for last in (False, True):
            with _driver.at_most(self.budget * patience()) as late:
                try:
                    made = work()
                except Exception as error:
                    if self.alive and not late:
                        raise
                    gone: Exception | None = error
                else:
                    gone = None
            if self.alive and not late:
                return made
            self.revive()
            if late:
                raise PageGone(f"it takes more than {self.budget:g} seconds (--timeout)") from gone
            if last:
                raise PageGone("the browser dies of the page") from gone
        raise AssertionError

    @property
    def alive(self) -> bool:
        """Whether pages can still be opened."""
        return self._browser.is_connected() and _driver.alive

    def revive(self) -> None:
        """Start again where the browser, or the driver between it and us, has died of a page."""
        if self.alive:
            return
        with contextlib.suppress(Exception):  # what is dead complains of being ended
            self._exit.close()
        self._exit = contextlib.ExitStack()
        _driver.forget()
        self.__enter__()

    @property
    def version(self) -> str:
        """Such as ``156.0.8078.79``."""
        return self._browser.version

    def _start(self) -> None:
        folder = Path(self._exit.enter_context(scratch()))
        folder.chmod(0o755)  # the start script in it is for another user
        playwright = self._exit.enter_context(_driver.use())
        if self.connect:
            self._connect(playwright)
            return
        for path, sandboxed, words in _ways(self.chromium, folder):
            try:
                self._browser = playwright.chromium.launch(
                    executable_path=path,
                    chromium_sandbox=sandboxed,
                    headless=not self.headed,
                    args=[*chromium.ISOLATION, *chromium.STEADY],
                )
            except BrowserError:
                if not sandboxed:
                    raise
                continue
            self._exit.callback(self._browser.close)
            self.sandbox = words
            return

    def _connect(self, playwright: Playwright) -> None:
        """Use a browser that runs elsewhere: a Playwright server, or one that lets itself be debugged."""
        debugged = self.connect.startswith("http") or "/devtools/" in self.connect
        connect = playwright.chromium.connect_over_cdp if debugged else playwright.chromium.connect
        self._browser = connect(self.connect, timeout=CONNECT_TIMEOUT * 1000)
        self._exit.callback(self._browser.close)
        self.sandbox = f"NONE that is known: the browser at {self.connect} was started by others"

    def learn(self, name: str, script: str) -> None:
        """Teach locators ``name=…``: a function that makes a selector engine of what ``asked.js`` gives."""
        _driver.learn(name, engine(script))

    @contextlib.contextmanager
    def visit(
        self,
        html: str,
        resource: Resource = lambda _: None,
        *,
        viewport: tuple[int, int] = (1280, 900),
        dark: bool = False,
        paused: bool = False,
        flowing: bool = False,
        standing: bool = False,
        sandboxed: bool = False,
        watch: str = "",
        query: str = "",
        spare: Spare = lambda *_: None,
    ) -> Iterator[Visit]:
        """Open ``html`` in a context of its own. Does not wait for it to be ready, nor mind that it never ends loading.

        ``sandboxed``: in a frame like that of a real job. ``paused``: the page's clock stands still at a fixed time;
        only ``Page.clock`` moves it. ``flowing``: the clock goes on, and ``Page.clock`` can move it forward; with
        ``standing`` from ``Visit.flow`` on. ``watch``: a function that runs before the scripts of the page and adds to
        what ``told.js`` replies. ``query``: what stands behind the address of the task. ``spare``: stands in for
        pictures and the like of other servers.
        """
        context = self._context(viewport, dark)
        try:
            context.add_init_script(first(watch, sandboxed) + SEEDED)
            if paused or flowing:
                context.clock.install(time=_INSTALLED_AT)
                context.add_init_script(TICKS)
            page = context.new_page()
            visit = Visit(page, page.main_frame, flowing=flowing, standing=standing)
            if paused or standing:
                page.clock.pause_at(OPENED_AT)
            yield self._open(visit, html, resource, sandboxed, query, spare)
        finally:
            with contextlib.suppress(Exception):  # a driver that has died says so in words of its own
                context.close()

    def _context(self, viewport: tuple[int, int], dark: bool) -> BrowserContext:
        return self._browser.new_context(
            viewport={"width": viewport[0], "height": viewport[1]},
            device_scale_factor=1,
            locale="en-US",
            timezone_id="UTC",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            service_workers="block",
            accept_downloads=False,
        )

    def _open(self, visit: Visit, html: str, resource: Resource, sandboxed: bool, query: str, spare: Spare) -> Visit:
        page, context = visit.page, visit.page.context
        page.on("crash", lambda _: visit.end("the page crashed: it takes more memory than a tab has"))
        record(context, visit, sandboxed)
        framed = {PAGE_URL: _framed(query), FRAME_URL + query: html}
        again = answer(context, visit, resource, framed if sandboxed else {PAGE_URL + query: html}, spare)

        def load() -> Frame:
            again()
            with contextlib.suppress(BrowserTimeout), visit.within(self.budget):
                page.goto(
                    PAGE_URL if sandboxed else PAGE_URL + query,
                    wait_until="load",
                    timeout=timing.READY_TIMEOUT * 1000 * patience(),
                )
            return page.frames[1] if sandboxed and len(page.frames) > 1 else page.main_frame

        try:
            visit.frame, visit.reopen = load(), load
        except BrowserError as error:
            if visit.ended or page.is_closed():
                raise PageGone(visit.ended or NO_ANSWER) from error
            raise
        return visit


def _ways(found: chromium.Chromium, folder: Path) -> Iterator[tuple[Path, bool, str]]:
    """Executable, whether to ask for the sandbox, and how to say so: the safest first."""
    if not chromium.is_root():
        yield found.path, True, "full sandbox"
        yield found.path, False, "NONE: this system does not let Chromium make one (user namespaces are forbidden)"
        return
    wrapped = chromium.unprivileged(found, folder)
    if wrapped is not None:
        yield wrapped, True, "full sandbox (as user nobody, since this is root)"
        yield wrapped, False, "none, but as user nobody (user namespaces are forbidden here)"
    yield found.path, False, "NONE: root, and the browser cannot be started as another user"
