"""Parts of a text, asked about offset by offset, and where they are; each in time that grows with the text alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator


class Ranges:
    """Half-open ranges ``(start, end)``; ``offset in ranges`` takes few steps, however many there are."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            elif start < end:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def blocks(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """From each ``opening`` to the ``closing`` behind it, both included; what opens without an end is none.

    Where both have a group 1, it must be the same (without regard to case). As ``opening.*?closing`` finds them, but a
    thousand openings without an end cost no more than one.
    """
    at, ends = 0, dict[str, int]()
    for match in opening.finditer(text):
        if match.start() < at:
            continue
        name = match[1].lower() if opening.groups else ""
        if ends.get(name, 0) < 0:
            continue
        same = (each for each in closing.finditer(text, match.end()) if not name or each[1].lower() == name)
        end = next(same, None)
        if end is None:
            ends[name] = -1
            continue
        at = end.end()
        yield match.start(), at
