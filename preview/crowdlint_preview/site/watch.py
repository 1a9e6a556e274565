"""Notices that files change, by looking at them now and then: that works on every system and every file system."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

State = dict[str, tuple[int, int]]


def changes(
    files: Callable[[], Iterable[Path]], pause: Callable[[], None] = lambda: time.sleep(0.2)
) -> Iterator[list[Path]]:
    """Yield the files that were changed, made or removed, each time there are some. Never ends by itself.

    ``files`` is asked anew each time, so that new templates in a folder are noticed. ``pause`` waits between two looks.
    """
    before = _state(files())
    while True:
        pause()
        now = _state(files())
        if now != before:
            yield [Path(name) for name in sorted(now.keys() | before.keys()) if now.get(name) != before.get(name)]
            before = now


def _state(files: Iterable[Path]) -> State:
    found: State = {}
    for path in files:
        try:
            facts = path.stat()
        except OSError:
            continue
        found[str(path)] = (facts.st_mtime_ns, facts.st_size)
    return found
