"""Strings of JSON5: where one ends, also one that lacks its quote or holds one too many, and what it means."""

from __future__ import annotations

import re
from typing import NamedTuple

from crowdlint_schemas.light import regex

_STRING = {
    '"': regex(r'"(?:[^"\\\n\r]|\\(?:\r\n|(?s:.)))*+(")?'),
    "'": regex(r"'(?:[^'\\\n\r]|\\(?:\r\n|(?s:.)))*+(')?"),
}
# A closing quote with this after it looks like one.
_CLOSES = regex(r"\s*(?:[,\]}:]|//|/\*|\Z)")
# How many quotes inside a string are looked at: reading must stay linear.
_MOST_QUOTES = 20
_STOP = regex(r"[,\]}\n\r]|\Z")
_ESCAPE = regex(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\n\r\u2028\u2029])|(0(?![0-9])|[^0-9ux])|(.?))")
_SURROGATE = regex("[\ud800-\udfff]")
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0"}


class StringError(NamedTuple):
    """``at:end`` is what is wrong; a missing quote belongs at ``insert`` (-1: none is missing)."""

    kind: str
    at: int
    end: int
    insert: int


def string_end(text: str, start: int) -> tuple[int, StringError | None]:
    """Where the string that begins at ``start`` ends, or was meant to end."""
    quote = text[start]
    match = _STRING[quote].match(text, start)
    assert match is not None
    end = match.end()
    if match.group(1) is None:
        return _without_quote(text, start, end)
    if not text[end : end + 1].isalnum():
        return end, None
    if "," in text[start:end]:
        return _cut(text, start)
    return _too_early(text, start, end)


def _without_quote(text: str, start: int, end: int) -> tuple[int, StringError | None]:
    """No closing quote on this line: on a later one, if nothing between looks like the end of a value."""
    close = text.find(text[start], end)
    if close >= 0 and not re.search(r"[,\]}:{\[]", text[start:close]):
        return close + 1, StringError("line-break-in-string", start, close + 1, -1)
    return _cut(text, start)


def _cut(text: str, start: int) -> tuple[int, StringError]:
    stop = _STOP.search(text, start + 1)
    assert stop is not None
    end = start + max(len(text[start : stop.start()].rstrip()), 1)
    return end, StringError("unterminated-string", start, end, end)


def _too_early(text: str, start: int, end: int) -> tuple[int, StringError | None]:
    """``'it's'``: the quote that has a comma, colon or bracket after it was meant to be the end."""
    close, line_end = end - 1, text.find("\n", end)
    for _ in range(_MOST_QUOTES):
        close = text.find(text[start], close + 1, line_end if line_end >= 0 else len(text))
        if close < 0:
            break
        if _CLOSES.match(text, close + 1):
            return close + 1, StringError("unescaped-quote", end - 1, end, -1)
    return end, None


def read_string(text: str, start: int, end: int) -> tuple[str, list[tuple[int, int]], bool]:
    """What the string ``text[start:end]`` means, the ranges of its bad escapes, and whether it has its last quote."""
    closed = end - start > 1 and text[end - 1] == text[start]
    inner = text[start + 1 : end - 1 if closed else end]
    errors: list[tuple[int, int]] = []

    def escape(match: re.Match[str]) -> str:
        if match.group(5) is not None:
            errors.append((start + 1 + match.start(), start + 1 + match.end()))
            return match.group(5)
        if match.group(3):
            return ""
        digits = match.group(1) or match.group(2)
        return chr(int(digits, 16)) if digits else _SHORT.get(match.group(4), match.group(4))

    meaning = _ESCAPE.sub(escape, inner) if "\\" in inner else inner
    if _SURROGATE.search(meaning):
        meaning = meaning.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return meaning, errors, closed
