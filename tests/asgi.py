"""Asks an ASGI application without a socket: the path goes there as it is spelt, whatever a client would make of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote


@dataclass
class Answered:
    """What came back. ``headers`` in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Asker:
    """Asks one application. ``host``: what the header of that name says where a request says nothing else."""

    app: Any
    host: str

    def __call__(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes = b"", kind: str = "http"
    ) -> Answered:
        """One request; what the application sends back."""
        sent = {"host": self.host, **(headers or {})}
        scope = {
            "type": kind, "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": unquote(path), "raw_path": path.encode("utf-8", "surrogateescape"), "query_string": b"",
            "root_path": "", "server": ("127.0.0.1", 4711), "client": ("127.0.0.1", 50000),
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
        }  # fmt: skip
        messages: list[dict[str, Any]] = []

        async def ask() -> None:
            waiting = [{"type": "http.request", "body": body, "more_body": False}]

            async def receive() -> dict[str, Any]:
                return waiting.pop(0) if waiting else {"type": "http.disconnect"}

            async def send(message: dict[str, Any]) -> None:
                messages.append(message)

            await self.app(scope, receive, send)

        with ThreadPoolExecutor(1) as apart:  # Playwright's own loop may run in this thread
            apart.submit(asyncio.run, ask()).result()
        start = messages[0]
        found = {name.decode().lower(): value.decode() for name, value in start.get("headers", ())}
        return Answered(start.get("status", 0), found, b"".join(each.get("body", b"") for each in messages[1:]))
