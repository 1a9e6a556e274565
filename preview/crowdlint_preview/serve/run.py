"""Runs the server on the loopback interface until it is told to end."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections.abc import Callable, Iterator
from types import FrameType

import uvicorn

from crowdlint.errors import UserError
from crowdlint_preview.serve.app import LiveServer

HOST = "127.0.0.1"
GRACE = 2  # seconds for what is being answered when the server is told to end


class EndingServer(uvicorn.Server):
    """A server whose streams of events end when it does."""

    def __init__(self, config: uvicorn.Config, end: Callable[[], None]) -> None:
        super().__init__(config)
        self._end = end

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Told to end is no failure: nothing is raised once all is done."""
        names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
        before = {name: signal.signal(getattr(signal, name), self.handle_exit) for name in names}
        try:
            yield
        finally:
            for name, handler in before.items():
                signal.signal(getattr(signal, name), handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ctrl-C or SIGTERM."""
        self._end()
        super().handle_exit(sig, frame)


def listening(port: int) -> socket.socket:
    """A socket of this machine alone. ``port`` 0: one that is free. Raises ``UserError`` where it is taken."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((HOST, port))
        made.listen(64)
    except OSError as error:
        made.close()
        raise UserError(f"cannot listen: {error.strerror or error}", f"{HOST}:{port}") from error
    return made


def run(live: LiveServer, port: int, started: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or SIGTERM. ``started`` is told the address once it can be asked."""
    with listening(port) as opened:
        number = opened.getsockname()[1]
        config = uvicorn.Config(
            live.app(number), log_level="critical", access_log=False, server_header=False, date_header=False,
            timeout_graceful_shutdown=GRACE, lifespan="on", ws="none", http="h11", loop="asyncio",
        )  # fmt: skip
        server = EndingServer(config, live.events.end)
        started(f"http://{HOST}:{number}/{live.token}/")
        server.run([opened])
