"""Character references (``&amp;``, ``&#39;``), decoded with a map from each decoded character back to the text.

The HTML standard, section "Character reference state"; the names are Python's own table, ``html.entities.html5``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache

from crowdlint_schemas.light import frozen, regex

Report = Callable[[str, int], None]

# What may make decoded text differ from the text itself.
SPECIAL = regex(r"[&\r\0]")
_SPECIAL = regex(r"&(?:#[xX]([0-9a-fA-F]+)(;?)|#([0-9]+)(;?)|#[xX]?|([a-zA-Z0-9]+))|\r\n?|\0")
_PLAIN_SPECIAL = regex(r"\r\n?|\0")
# Every name without a semicolon is at most this long.
_LEGACY = 6


@frozen
class Decoded:
    """Decoded text. ``runs``: ``(start in text, start of the original, length in text, length of the original)``.

    Only what differs from the original has a run; all between two runs is the original, character for character.
    Originals are offsets into the text that was decoded (for a page, rendered text).
    """

    text: str
    start: int
    runs: tuple[tuple[int, int, int, int], ...] = ()

    def original(self, at: int, end: bool = False) -> int:
        """The original offset of character ``at``; with ``end``, of the end of the range that stops before ``at``."""
        index = bisect_right(self.runs, at - 1 if end else at, key=_start) - 1
        if index < 0:
            return self.start + at
        start, origin, length, width = self.runs[index]
        if at < start + length or (end and at == start + length):
            return origin + width if end else origin
        return origin + width + at - start - length


def _start(run: tuple[int, int, int, int]) -> int:
    return run[0]


def decode(
    text: str,
    start: int,
    end: int,
    report: Report,
    *,
    references: bool = True,
    attribute: bool = False,
    null: str = "\ufffd",
) -> Decoded:
    """Decode ``text[start:end]``: character references, line ends, and NUL (which becomes ``null``).

    ``report(name, offset)`` is told of every parse error. Without ``references`` these stay as they are (raw text).
    ``attribute``: the older rule of attribute values, by which ``&copy=1`` stays as it is.
    """
    parts: list[str] = []
    runs: list[tuple[int, int, int, int]] = []
    at, length = start, 0
    for match in (_SPECIAL if references else _PLAIN_SPECIAL).finditer(text, start, end):
        found = match.start()
        stop, value = _resolve(text, match, end, report, attribute, null)
        if value is None:
            continue
        if found > at:
            parts.append(text[at:found])
            length += found - at
        runs.append((length, found, len(value), stop - found))
        parts.append(value)
        length += len(value)
        at = stop
    parts.append(text[at:end])
    return Decoded("".join(parts), start, tuple(runs))


def _resolve(
    text: str, match: re.Match[str], end: int, report: Report, attribute: bool, null: str
) -> tuple[int, str | None]:
    """Where the reference at ``match`` ends and what it stands for; ``None`` where it stays as it is."""
    found = match.start()
    if text[found] == "\r":
        return match.end(), "\n"
    if text[found] == "\0":
        report("unexpected-null-character", found)
        return match.end(), null
    group = match.lastindex
    if group is None:
        report("absence-of-digits-in-numeric-character-reference", match.end())
        return match.end(), None
    if group == 5:
        return _named(text, match, end, report, attribute)
    digits = match.group(1) if group == 2 else match.group(3)
    if not match.group(group):
        report("missing-semicolon-after-character-reference", match.end())
    return match.end(), _numeric(digits, 16 if group == 2 else 10, match.end(), report)


def _named(text: str, match: re.Match[str], end: int, report: Report, attribute: bool) -> tuple[int, str | None]:
    run, start, stop = match.group(5), match.start(5), match.end(5)
    closed = stop < end and text[stop] == ";"
    names = _names()
    if closed and (value := names.get(run + ";")):
        return stop + 1, value
    for size in range(min(len(run), _LEGACY), 1, -1):
        if value := names.get(run[:size]):
            stop = start + size
            if attribute and stop < end and (text[stop] == "=" or (text[stop].isascii() and text[stop].isalnum())):
                return stop, None
            report("missing-semicolon-after-character-reference", stop)
            return stop, value
    if closed:
        report("unknown-named-character-reference", stop)
    return stop, None


@cache
def _names() -> dict[str, str]:
    """Every name, those with a semicolon with it; some 2,200, which most pages never ask for."""
    from html.entities import html5

    return html5


def _windows(number: int) -> str:
    """What a control character stands for: that of Windows, where it has one there."""
    try:
        return bytes([number]).decode("cp1252") if 0x80 <= number < 0xA0 else chr(number)
    except UnicodeDecodeError:
        return chr(number)


def _numeric(digits: str, base: int, at: int, report: Report) -> str:
    # No code point has more than seven digits; a longer run must not cost quadratic time.
    digits = digits.lstrip("0") or "0"
    number = int(digits, base) if len(digits) <= 7 else 0x110000
    if number == 0:
        report("null-character-reference", at)
        return "\ufffd"
    if number > 0x10FFFF:
        report("character-reference-outside-unicode-range", at)
        return "\ufffd"
    if 0xD800 <= number <= 0xDFFF:
        report("surrogate-character-reference", at)
        return "\ufffd"
    if 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        report("noncharacter-character-reference", at)
    elif number == 0x0D or (number < 0x20 and number not in (0x09, 0x0A, 0x0C)) or 0x7F <= number <= 0x9F:
        report("control-character-reference", at)
        return _windows(number)
    return chr(number)
