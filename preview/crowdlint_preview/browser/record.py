"""Notes what an open page says and asks for, answers its requests, and ends it where that is too much."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Route, WebSocketRoute
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Request as PlaywrightRequest

from crowdlint_preview.browser.limits import MOST_CONSOLE, MOST_REQUESTS, cut, sound
from crowdlint_preview.browser.noted import PAGE_URL, REFUSED, Console, Request, Resource, Response, Spare
from crowdlint_preview.browser.scripts import keyed
from crowdlint_preview.browser.visit import Visit

SENDS = ("fetch", "xhr", "ping")  # requests in which scripts send something


def record(context: BrowserContext, visit: Visit, sandboxed: bool) -> None:
    def console(message: ConsoleMessage) -> None:
        if sandboxed and message.text.startswith("An iframe which has both allow-scripts and allow-same-origin"):
            return  # about the frame around the task, which is ours
        refused = REFUSED.match(message.text)
        if refused:
            visit.opens(refused.lastgroup or "")
        visit.halved_lines += sound(message.text) != message.text
        note(Console(message.type, cut(message.text), message.location.get("lineNumber", -1) + 1))

    def exception(error: object) -> None:
        inner = getattr(error, "error", error)
        note(Console("exception", cut(first_line(inner)), *_place_of(inner)))

    def note(said: Console) -> None:
        if len(visit.console) < MOST_CONSOLE:
            visit.console.append(said)
        else:
            visit.end(f"the page wrote more than {MOST_CONSOLE:,} lines to the console")

    def dialog(opened: Dialog) -> None:
        visit.opens("dialog")
        with contextlib.suppress(BrowserError):  # the page may be gone by now
            opened.accept()

    def close(opened: Page) -> None:
        with contextlib.suppress(BrowserError):
            if opened is not visit.page:
                opened.close()

    context.on("request", lambda request: visit.waiting.add(request))
    context.on("requestfinished", lambda request: visit.waiting.discard(request))
    context.on("requestfailed", lambda request: visit.waiting.discard(request))
    context.on("console", console)
    context.on("weberror", exception)
    context.on("dialog", dialog)
    context.on("page", close)


def _nothing(url: str, kind: str) -> Response | None:
    return None


def answer(
    context: BrowserContext, visit: Visit, resource: Resource, documents: dict[str, str], spare: Spare = _nothing
) -> Callable[[], None]:
    """Serve each of ``documents`` once, at its URL, and what ``resource`` has; stop and note the rest.

    ``spare``: what stands in for a thing of another server; it counts as stopped. What comes back lets each document
    be had once more.
    """
    unread = dict(documents)

    def route(route: Route) -> None:
        request = route.request
        if len(visit.requests) >= MOST_REQUESTS:
            visit.end(f"the page made more than {MOST_REQUESTS:,} requests")
            return
        # Frames that the template makes itself are asked for like pictures; the task must stay where it is.
        navigation = request.is_navigation_request() and _depth(request) < len(documents)
        found: Response | None = None
        if navigation:
            text = unread.pop(request.url, None)
            found = None if text is None else Response(text.encode("utf-8", "replace"), "text/html; charset=utf-8")
        else:
            with contextlib.suppress(OSError, ValueError):  # an address that is none, a file that is gone
                found = resource(request.url)
        kind = "navigation" if navigation else request.resource_type
        sends = navigation or kind in SENDS
        body = (request.post_data_buffer or b"").decode("utf-8", "replace") if sends else ""
        visit.requests.append(Request(sound(request.url), kind, found is not None, sound(body)))
        if found is None and not navigation and request.url.startswith("https://"):
            found = None if request.url.startswith(PAGE_URL) else spare(request.url, kind)
        _give(route, found, kind)

    def web_socket(socket: WebSocketRoute) -> None:
        visit.requests.append(Request(socket.url, "websocket", False))
        socket.close()

    context.route(re.compile(".*"), route)
    context.route_web_socket(re.compile(".*"), web_socket)
    return lambda: unread.update(documents)


def _give(route: Route, found: Response | None, kind: str) -> None:
    """Answer a request, or stop it."""
    with contextlib.suppress(BrowserError):
        if found is None:
            # "aborted" leaves a page where it is when it tries to go elsewhere; "failed" would replace it.
            route.abort("aborted" if kind == "navigation" else "failed")
        else:
            headers = {"access-control-allow-origin": "*", "accept-ranges": "bytes", "content-type": found.content_type}
            route.fulfill(status=200, body=keyed(found, kind), headers=headers)


def _depth(request: PlaywrightRequest) -> int:
    """How many frames are around the one that asks; 0 for a page, also for one that is about to open."""
    depth, frame = 0, None
    with contextlib.suppress(BrowserError):
        frame = request.frame.parent_frame
    while frame is not None:
        depth, frame = depth + 1, frame.parent_frame
    return depth


def first_line(error: object) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def _place_of(error: object) -> tuple[int, int]:
    """Line and column of the page (from 1) where an error was thrown, zeros where its stack does not say."""
    place = rf"{re.escape(PAGE_URL)}(?:task)?(?:\?[^:\s]*)?:(\d+):(\d+)"
    match = re.search(place, getattr(error, "stack", None) or "")
    return (int(match[1]), int(match[2])) if match else (0, 0)
