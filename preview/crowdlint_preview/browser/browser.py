"""Opens pages in Chromium and keeps them in: the only file that imports Playwright.

A page is served at ``https://preview.invalid/`` (a secure context with an origin of its own). Every request it makes is
answered by a ``Resource`` function or stopped, and written down either way. What routes cannot stop (WebSocket before
the handshake, WebRTC, shared workers, DNS) is stopped by the switches in ``chromium.py``.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Frame,
    Locator,
    Page,
    Playwright,
    Route,
    WebSocketRoute,
    sync_playwright,
)
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Request as PlaywrightRequest
from playwright.sync_api import TimeoutError as BrowserTimeout

from crowdlint.errors import UserError
from crowdlint_preview.browser import chromium

__all__ = [
    "PAGE_URL",
    "Browser",
    "BrowserError",
    "BrowserTimeout",
    "Frame",
    "Locator",
    "Page",
    "Request",
    "Response",
    "Visit",
]

PAGE_URL = "https://preview.invalid/"
FRAME_URL = PAGE_URL + "task"
# What the frame of a real job allows: no alerts, no new windows, no leaving the page.
SANDBOX = "allow-scripts allow-same-origin allow-forms"
READY_TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class Response:
    """What a request is answered with."""

    body: bytes
    content_type: str


# url -> its answer, or None: then the request is stopped.
Resource = Callable[[str], Response | None]


@dataclass(frozen=True, slots=True)
class Request:
    """A request of the page. ``kind``: script, image, media, font, fetch, websocket, navigation …

    ``body``: what a navigation sends, as a form does with ``method="post"``.
    """

    url: str
    kind: str
    answered: bool
    body: str = ""


@dataclass(frozen=True, slots=True)
class Console:
    """A message on the console; ``kind`` is that of the console, or ``exception`` for an uncaught error."""

    kind: str
    text: str
    line: int = 0
    column: int = 0


@dataclass
class Visit:
    """An open page, and what it has done so far. ``frame`` is where the task is: the page's own or the one in it."""

    page: Page
    frame: Frame
    requests: list[Request] = field(default_factory=list)
    console: list[Console] = field(default_factory=list)

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
            self.frame.wait_for_function(_READY, timeout=(seconds or READY_TIMEOUT) * 1000, polling=50)
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
        try:
            yield
        finally:
            timer.cancel()

    def hangs(self) -> bool:
        """Whether the page no longer reacts, because one of its scripts does not end."""
        try:
            self.frame.wait_for_function("() => true", timeout=1500)
        except BrowserError:
            return True
        return False

    def answers(self) -> list[Any]:
        """Every document submitted so far, as the worker's browser would send it: ``[{name: value, …}]``."""
        found = self.frame.evaluate("() => JSON.parse(JSON.stringify((window.crowd && window.crowd.answers) || []))")
        return found if isinstance(found, list) else []  # the page may have put anything there


_READY = """() => {
  if (document.readyState === 'loading' || document.fonts.status === 'loading') return false;
  if (!window.crowd || window.__crowdlintReady === true) return true;
  // Without a single element the event never comes.
  return document.readyState === 'complete' && !Object.keys(crowd.schemas).some(tag => document.querySelector(tag));
}"""
_LISTEN = """(() => {
  document.addEventListener('all-crowd-elements-ready', () => {
    Object.defineProperty(window, '__crowdlintReady', {value: true, configurable: true});
  });
})();"""
# Shots of one page must not differ by what time or chance put into it.
_SEEDED = """(() => {
  let state = 0x2545f491;
  const next = () => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  Math.random = next;
  crypto.getRandomValues = array => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at++) bytes[at] = next() * 256;
    return array;
  };
  crypto.randomUUID = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64; bytes[8] = bytes[8] & 63 | 128;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
})();"""
# An installed clock runs until it is paused, and cannot be paused in its past.
_INSTALLED_AT = "2026-01-01T11:00:00Z"
_PAUSED_AT = "2026-01-01T12:00:00Z"


def _framed(query: str) -> str:
    """A page like that around a job: the task fills it, in a frame of its own."""
    return f"""<!doctype html><title>Task</title>
<style>html, body, iframe {{ display: block; width: 100%; height: 100%; margin: 0; border: 0 }}</style>
<iframe sandbox="{SANDBOX}" src="{FRAME_URL}{query.replace("&", "&amp;")}"></iframe>"""


class Browser:
    """One running Chromium: a context manager. ``sandbox`` says in words how its pages are shut in."""

    def __init__(self, named: str | None = None) -> None:
        self.chromium = chromium.find(named)
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
            raise UserError(f"the browser does not start: {_first_line(error)}", str(self.chromium.path)) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._exit.close()

    @property
    def version(self) -> str:
        """Such as ``156.0.8078.79``."""
        return self._browser.version

    def _start(self) -> None:
        folder = Path(self._exit.enter_context(chromium.scratch()))
        playwright = self._exit.enter_context(_driver.use())
        for path, sandboxed, words in _ways(self.chromium, folder):
            try:
                self._browser = playwright.chromium.launch(
                    executable_path=path, chromium_sandbox=sandboxed, args=[*chromium.ISOLATION, *chromium.STEADY]
                )
            except BrowserError:
                if not sandboxed:
                    raise
                continue
            self._exit.callback(self._browser.close)
            self.sandbox = words
            return

    def learn(self, name: str, script: str) -> None:
        """Teach locators ``name=…``: a selector engine in the form that Playwright documents."""
        _driver.learn(name, script)

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
        sandboxed: bool = False,
        watch: str = "",
        query: str = "",
    ) -> Iterator[Visit]:
        """Open ``html`` in a context of its own. Does not wait for it to be ready, nor mind that it never ends loading.

        ``sandboxed``: in a frame like that of a real job. ``paused``: the page's clock stands still at a fixed time;
        only ``Page.clock`` moves it. ``flowing``: the clock goes on, and ``Page.clock`` can move it forward. ``watch``:
        a script that runs before those of the page. ``query``: what stands behind the address of the task.
        """
        context = self._browser.new_context(
            viewport={"width": viewport[0], "height": viewport[1]},
            device_scale_factor=1,
            locale="en-US",
            timezone_id="UTC",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            service_workers="block",
            accept_downloads=False,
        )
        try:
            context.add_init_script(_LISTEN + _SEEDED + watch)
            if paused or flowing:
                context.clock.install(time=_INSTALLED_AT)
            yield self._open(context, html, resource, paused, sandboxed, query)
        finally:
            with contextlib.suppress(BrowserError):
                context.close()

    def _open(
        self, context: BrowserContext, html: str, resource: Resource, paused: bool, sandboxed: bool, query: str
    ) -> Visit:
        page = context.new_page()
        visit = Visit(page, page.main_frame)
        _record(context, visit, sandboxed)
        framed = {PAGE_URL: _framed(query), FRAME_URL + query: html}
        _answer(context, visit, resource, framed if sandboxed else {PAGE_URL + query: html})
        if paused:
            page.clock.pause_at(_PAUSED_AT)
        with contextlib.suppress(BrowserTimeout):
            page.goto(PAGE_URL if sandboxed else PAGE_URL + query, wait_until="load", timeout=READY_TIMEOUT * 1000)
        if sandboxed and len(page.frames) > 1:
            visit.frame = page.frames[1]
        return visit


class _Driver:
    """Playwright's driver: one for the process, since a second one in the same thread is refused.

    It ends when the last of those who use it leaves, whoever came first.
    """

    def __init__(self) -> None:
        self._users = 0
        self._stop = contextlib.ExitStack()
        self._known: set[str] = set()
        self._playwright: Playwright

    def learn(self, name: str, script: str) -> None:
        """Register a selector engine once."""
        if name not in self._known:
            self._known.add(name)
            self._playwright.selectors.register(name, script=script)

    @contextlib.contextmanager
    def use(self) -> Iterator[Playwright]:
        if self._users == 0:
            self._known.clear()
            self._playwright = self._stop.enter_context(sync_playwright())
        self._users += 1
        try:
            yield self._playwright
        finally:
            self._users -= 1
            if self._users == 0:
                self._stop.close()


_driver = _Driver()


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


def _record(context: BrowserContext, visit: Visit, sandboxed: bool) -> None:
    def console(message: ConsoleMessage) -> None:
        if sandboxed and message.text.startswith("An iframe which has both allow-scripts and allow-same-origin"):
            return  # about the frame around the task, which is ours
        visit.console.append(Console(message.type, message.text, message.location.get("lineNumber", -1) + 1))

    def exception(error: object) -> None:
        inner = getattr(error, "error", error)
        visit.console.append(Console("exception", _first_line(inner), *_place_of(inner)))

    context.on("console", console)
    context.on("weberror", exception)
    context.on("dialog", lambda dialog: dialog.accept())
    context.on("page", lambda page: page.close() if page is not visit.page else None)


def _answer(context: BrowserContext, visit: Visit, resource: Resource, documents: dict[str, str]) -> None:
    """Serve each of ``documents`` once, at its URL, and what ``resource`` has; stop and note the rest."""
    unread = dict(documents)

    def route(route: Route) -> None:
        request = route.request
        # Frames that the template makes itself are asked for like pictures; the task must stay where it is.
        navigation = request.is_navigation_request() and _depth(request) < len(documents)
        found: Response | None
        if navigation:
            text = unread.pop(request.url, None)
            found = None if text is None else Response(text.encode("utf-8", "replace"), "text/html; charset=utf-8")
        else:
            found = resource(request.url)
        kind = "navigation" if navigation else request.resource_type
        body = (request.post_data_buffer or b"").decode("utf-8", "replace") if navigation else ""
        visit.requests.append(Request(request.url, kind, found is not None, body))
        if found is None:
            # "aborted" leaves a page where it is when it tries to go elsewhere; "failed" would replace it.
            route.abort("aborted" if navigation else "failed")
        else:
            headers = {"access-control-allow-origin": "*", "accept-ranges": "bytes", "content-type": found.content_type}
            route.fulfill(status=200, body=found.body, headers=headers)

    def web_socket(socket: WebSocketRoute) -> None:
        visit.requests.append(Request(socket.url, "websocket", False))
        socket.close()

    context.route(re.compile(".*"), route)
    context.route_web_socket(re.compile(".*"), web_socket)


def _depth(request: PlaywrightRequest) -> int:
    """How many frames are around the one that asks; 0 for a page, also for one that is about to open."""
    depth, frame = 0, None
    with contextlib.suppress(BrowserError):
        frame = request.frame.parent_frame
    while frame is not None:
        depth, frame = depth + 1, frame.parent_frame
    return depth


def _first_line(error: object) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def _place_of(error: object) -> tuple[int, int]:
    """Line and column of the page (from 1) where an error was thrown, zeros where its stack does not say."""
    place = rf"{re.escape(PAGE_URL)}(?:task)?(?:\?[^:\s]*)?:(\d+):(\d+)"
    match = re.search(place, getattr(error, "stack", None) or "")
    return (int(match[1]), int(match[2])) if match else (0, 0)
