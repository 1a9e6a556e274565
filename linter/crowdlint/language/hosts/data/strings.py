"""Strings of JSON over the file they stand in, and a walk through JSON that keeps places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import JSONDecodeError, JSONDecoder, scanstring  # type: ignore[attr-defined]

from crowdlint.language.hosts.found import HostLiteral
from crowdlint.language.hosts.spelt import Spelt, join, unescaped
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_ESCAPE = regex(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))", re.S)
_SAID = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_BLANK = regex(r"[ \t\r\n]*")
_DECODER = JSONDecoder(strict=False, parse_int=str)  # Python reads no number of thousands of digits


def blank(text: str, at: int) -> int:
    """The first offset from ``at`` on that is no white space."""
    match = _BLANK.match(text, at)
    return match.end() if match else at


def string_end(text: str, at: int) -> int:
    """Where the string ends whose opening quote stands at ``at``. Raises ``JSONDecodeError``."""
    return int(scanstring(text, at + 1, False)[1])


def value_end(text: str, at: int) -> int:
    """Where the value ends that begins at ``at``. Raises ``JSONDecodeError`` and ``RecursionError``."""
    return int(_DECODER.raw_decode(text, at)[1])


class JsonWalk:
    """A walk through the text of a JSON document; who walks says which values to enter, the others are skipped."""

    def __init__(self, text: str, at: int = 0) -> None:
        self.text = text
        self.at = blank(text, at)

    def members(self) -> Iterator[str]:
        """The keys of the object here; at each, the walk stands at its value and must be brought behind it."""
        yield from self._items("{", "}")

    def items(self) -> Iterator[str]:
        """The items of the list here (an empty text for each); at each, the walk must be brought behind it."""
        yield from self._items("[", "]")

    def _items(self, opening: str, closing: str) -> Iterator[str]:
        self._expect(opening)
        if self.text.startswith(closing, self.at):
            self._expect(closing)
            return
        while True:
            key = ""
            if opening == "{":
                if not self.text.startswith('"', self.at):
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", self.text, self.at)
                key, end = scanstring(self.text, self.at + 1, False)
                self.at = blank(self.text, end)
                self._expect(":")
            yield key
            self.at = blank(self.text, self.at)
            if self.text.startswith(closing, self.at):
                self._expect(closing)
                return
            self._expect(",")

    def _expect(self, sign: str) -> None:
        if not self.text.startswith(sign, self.at):
            raise JSONDecodeError(f"Expecting {sign!r}", self.text, self.at)
        self.at = blank(self.text, self.at + 1)

    @property
    def sign(self) -> str:
        """The first character of the value here."""
        return self.text[self.at : self.at + 1]

    def skip(self) -> Span:
        """Step over the value here; its place."""
        start = self.at
        self.at = value_end(self.text, start)
        return Span(start, self.at)


def strings(text: str) -> Iterator[Span]:
    """Every string of a JSON document, keys included, with its quotes."""
    at = 0
    while (at := text.find('"', at)) >= 0:
        end = string_end(text, at)
        yield Span(at, end)
        at = end


def _meaning(match: re.Match[str]) -> str:
    high, low, code, char = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if code:
        return chr(int(code, 16)) if not 0xD800 <= int(code, 16) < 0xE000 else "\ufffd"
    return _SAID.get(char, char)


json_said = unescaped(_ESCAPE, _meaning)
"""What the characters between the quotes of a string say."""


def value_said(text: str, place: Span) -> Spelt:
    """What a string says, or the strings of a list one after the other."""
    if text[place.start] == '"':
        return json_said(text, place.start + 1, place.end - 1)
    walk = JsonWalk(text, place.start)
    parts = []
    for _ in walk.items():
        string = walk.skip()
        if text[string.start] == '"':
            parts.append(json_said(text, string.start + 1, string.end - 1))
    return join(parts)


def json_literal(text: str, place: Span, inner: Span | None = None) -> HostLiteral:
    """A string, or a list of strings that are lines, into which a fix may write."""
    first = text[place.start]
    gap = _gap(text, place) if first == "[" else ""
    spelt = place.of(text)
    codes = spelt.isascii() and "\\u" in spelt

    def write(said: str) -> str:
        written = json.dumps(said, ensure_ascii=codes)[1:-1]
        return re.sub(r"(?<!\\)((?:\\\\)*)\\n", rf"\1\\n{gap}", written) if gap else written

    def reread(again: str) -> Spelt | None:
        try:
            whole = value_end(again, 0) == len(again) and again[0] == first
            return value_said(again, Span(0, len(again))) if whole else None
        except (JSONDecodeError, RecursionError):
            return None

    return HostLiteral(place, write, reread, inner, escapes=True)


def _gap(text: str, place: Span) -> str:
    """What stands between two lines of a list, from the closing quote to the next opening one."""
    walk = JsonWalk(text, place.start)
    ends: list[int] = []
    for _ in walk.items():
        string = walk.skip()
        if ends:
            return text[ends[-1] - 1 : string.start + 1].replace("\\", "\\\\")
        ends.append(string.end)
    return ""
