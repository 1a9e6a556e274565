"""Tells open pages that files have changed: a stream of events for each, and one thread that looks at the files."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from typing import Any

from crowdlint_preview.site.watch import changes

PAUSE = 0.15  # seconds between two looks
BEAT = 15.0  # seconds after which a stream says that it is still there


class EventStreams:
    """The pages that listen. All but ``watch``'s thread is done in the loop of the server."""

    def __init__(self) -> None:
        self._listening: set[asyncio.Queue[str | None]] = set()
        self._ending = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def watch(self, files: Callable[[], Iterable[Path]], tell: Callable[[list[Path]], None]) -> None:
        """Look at the files from now on; ``tell`` is called in the loop."""
        loop = self._loop = asyncio.get_running_loop()

        def look() -> None:
            with contextlib.suppress(StopIteration, RuntimeError):  # the loop is closed: nobody listens
                for changed in changes(files, self._pause):
                    loop.call_soon_threadsafe(tell, changed)

        threading.Thread(target=look, name="crowdlint-watch", daemon=True).start()

    def _pause(self) -> None:
        if self._ending.wait(PAUSE):
            raise StopIteration

    def send(self, event: dict[str, Any]) -> None:
        """Tell all pages."""
        for queue in self._listening:
            queue.put_nowait(json.dumps(event, ensure_ascii=False))

    async def stream(self) -> AsyncIterator[str]:
        """The events of one page, as ``text/event-stream`` has them, until the server ends."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._listening.add(queue)
        try:
            yield "retry: 1000\n\n"
            while not self._ending.is_set():
                try:
                    text = await asyncio.wait_for(queue.get(), BEAT)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if text is None:
                    return
                yield f"data: {text}\n\n"
        finally:
            self._listening.discard(queue)

    def end(self) -> None:
        """No more events; streams end, and so does the thread. May be called from any thread or a signal."""
        self._ending.set()
        loop = self._loop
        if loop is None or loop.is_closed():
            return
        for queue in list(self._listening):
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(queue.put_nowait, None)
