"""Places as editors count them: lines and, in them, units of UTF-16 (or what was agreed on), both from 0."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lsprotocol.types import Position, Range

from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

Encoding = Literal["utf-8", "utf-16", "utf-32"]


@dataclass(frozen=True)
class Lines:
    """A text by lines. As in the protocol, ``\\n``, ``\\r\\n`` and ``\\r`` end a line and nothing else does."""

    text: str
    encoding: Encoding = "utf-16"

    @cached_property
    def _starts(self) -> list[int]:
        return Source(self.text).line_starts

    def position(self, offset: int) -> Position:
        """The place of an offset; past the end it is the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self.text[self._starts[line] : offset]))

    def _units(self, text: str) -> int:
        if text.isascii() or self.encoding == "utf-32":
            return len(text)
        if self.encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(char > "\uffff" for char in text)

    def range(self, span: Span) -> Range:
        """A span as the protocol's range."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """The offset of a place; in the middle of a character it is the character's, past a line its end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        line = self._line(position.line)
        if line.isascii() or self.encoding == "utf-32":
            return start + min(position.character, len(line))
        units = 0
        for at, char in enumerate(line):
            units += self._units(char)
            if units > position.character:
                return start + at
        return start + len(line)

    def _line(self, number: int) -> str:
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text)
        return self.text[self._starts[number] : end].rstrip("\r\n")

    def span(self, found: Range) -> Span:
        """The protocol's range as a span."""
        start, end = self.offset(found.start), self.offset(found.end)
        return Span(min(start, end), max(start, end))
