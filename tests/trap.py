"""Listens on loopback for whoever comes out of a page."""

from __future__ import annotations

import selectors
import socket
import threading
from collections.abc import Iterable
from types import TracebackType
from typing import Self


class Trap:
    """A TCP and a UDP port for each name; ``came`` says what was sent to which."""

    def __init__(self, names: Iterable[str]) -> None:
        self.came: dict[str, list[bytes]] = {}
        self.ports: dict[str, int] = {}
        self._selector = selectors.DefaultSelector()
        self._sockets: list[socket.socket] = []
        for name in names:
            self._listen(name)
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def _listen(self, name: str) -> None:
        for _ in range(50):
            tcp = socket.create_server(("127.0.0.1", 0))
            udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            try:
                udp.bind(tcp.getsockname())
            except OSError:  # somebody else's port
                tcp.close()
                udp.close()
                continue
            break
        for each in (tcp, udp):
            each.setblocking(False)
            self._selector.register(each, selectors.EVENT_READ, name)
            self._sockets.append(each)
        self.ports[name] = tcp.getsockname()[1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        self._thread.join()
        for each in self._sockets:
            each.close()
        self._selector.close()

    def sent(self, browser: str) -> dict[str, list[bytes]]:
        """What came out, by the name of the way.

        Full Chromium opens the connection for a frame before it asks the policy whether the frame may go there: a
        connection on which nothing is sent is all that a page can bring about there.
        """
        return {name: came for name, came in self.came.items() if any(came) or browser == "headless-shell"}

    def _watch(self) -> None:
        while not self._ending.is_set():
            for key, _ in self._selector.select(0.1):
                self._take(key.fileobj, key.data)

    def _take(self, knocked: object, name: str) -> None:
        assert isinstance(knocked, socket.socket)
        note = self.came.setdefault(name, [])
        if knocked.type == socket.SOCK_DGRAM:
            note.append(knocked.recv(2048))
            return
        try:
            caller = knocked.accept()[0]
        except OSError:
            return
        with caller:
            caller.settimeout(0.3)
            try:
                note.append(caller.recv(2048))
            except OSError:
                note.append(b"")
