"""How far a run is, on a terminal: lines, share, speed, and how long it will take."""

from __future__ import annotations

import time
from typing import TextIO

EVERY = 0.2
"""Seconds between two looks."""


class RunProgress:
    """One line that is written over. ``size``: bytes of the whole manifest, where they are known."""

    def __init__(self, stream: TextIO, shown: bool) -> None:
        self.stream = stream
        self.shown = shown
        self.began = time.monotonic()
        self.last = 0.0

    def tell(self, lines: int, position: int, size: int | None, faults: int) -> None:
        """Where the run is."""
        now = time.monotonic()
        if self.shown and now - self.last >= EVERY:
            self.last = now
            self._write(status(lines, position, size, faults, now - self.began))

    def clear(self) -> None:
        """Take the line away."""
        if self.shown and self.last:
            self._write("")

    def _write(self, text: str) -> None:
        self.stream.write(f"\r\x1b[K{text}")
        self.stream.flush()


def status(lines: int, position: int, size: int | None, faults: int, seconds: float) -> str:
    """``12,000 of about 100,000 lines (12 %), 3,000 a second, about 29 s left, 4 faults``."""
    found = "1 fault" if faults == 1 else f"{faults:,} faults"
    speed = lines / seconds if seconds > 0 else 0.0
    if not size or not position or not lines:
        return f"{lines:,} lines, {speed:,.0f} a second, {found}"
    share = min(1.0, position / size)
    left = seconds * (1 - share) / share
    ahead = f"{left:.0f} s" if left < 100 else f"{left / 60:.0f} min"
    about = lines / share
    return f"{lines:,} of about {about:,.0f} lines ({share:.0%}), {speed:,.0f} a second, about {ahead} left, {found}"
