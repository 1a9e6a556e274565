"""Who may ask: pages of this server alone. Everyone else gets nothing, and is told nothing."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST_BYTES = 64 * 2**20  # of a request: an answer with large masks has some
# Of every answer. What is said to a frame goes into its own headers.
HEADERS = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), midi=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
}


def fresh_token() -> str:
    """A part of an address that nobody guesses."""
    return secrets.token_urlsafe(18)


class Gate:
    """Lets a request through where its Host, its Origin and the token in its path are those of this server.

    A page that is elsewhere can make a browser ask: then Host (of a name that leads here), Origin or ``Sec-Fetch-Site``
    tell. ``tokens``: that of the page, and one for the frame, whose scripts may come to know the address it has.
    """

    def __init__(self, app: App, port: int, tokens: tuple[str, ...]) -> None:
        self.app, self.tokens = app, tokens
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http" and self._may(scope):
            await self.app(scope, receive, _with_headers(send))
        elif scope["type"] == "http":
            await _nothing(send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _may(self, scope: Scope) -> bool:
        headers = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"]]
        hosts = [value for name, value in headers if name == "host"]
        origins = [value for name, value in headers if name == "origin"]
        sites = {value for name, value in headers if name == "sec-fetch-site"}
        if len(hosts) != 1 or hosts[0] not in self.hosts or len(origins) > 1:
            return False
        if origins and origins[0] != f"http://{hosts[0]}":
            return False
        # A browser names the origin of whatever writes; a form or a script of another page cannot leave it out.
        if scope["method"] not in ("GET", "HEAD") and not origins:
            return False
        if not sites <= {"same-origin", "none"} or not _is_small(headers):
            return False
        return self._has_token(scope)

    def _has_token(self, scope: Scope) -> bool:
        """The path as it was sent begins with a token, and has no other spelling of anything."""
        raw = bytes(scope.get("raw_path") or scope["path"].encode("utf-8", "replace"))
        if b"%" in raw or b"\\" in raw or b"//" in raw or b"/." in raw:
            return False
        first = raw.decode("latin-1").lstrip("/").partition("/")[0]
        return any(secrets.compare_digest(first.encode(), token.encode()) for token in self.tokens)


def _is_small(headers: list[tuple[str, str]]) -> bool:
    sizes = [value for name, value in headers if name == "content-length"]
    return all(size.isdecimal() and len(size) < 12 and int(size) <= MOST_BYTES for size in sizes)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name for name, _ in message["headers"]}
            more = [(name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in own]
            message = {**message, "headers": [*message["headers"], *more]}
        await send(message)

    return sending


async def _nothing(send: Send) -> None:
    await send({"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})
