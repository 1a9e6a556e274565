"""The text of a template, and the map from rendered text back to it.

Nothing here knows Liquid or HTML. Offsets are code points of ``Source.text``: the file decoded as UTF-8 with its byte
order mark taken off and its line ends left as they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text.span import Span

# Stands in rendered text for one unknown output. A noncharacter: no author types it, no HTML tokenizer state, JSON or
# name reacts to it. It is a marker only where its ``Piece`` is not literal.
MARKER = "\ufdd0"


@dataclass(frozen=True)
class Source:
    """A template as its author typed it."""

    text: str
    path: str = "<stdin>"
    bom: bool = False

    @classmethod
    def read(cls, path: Path) -> Source:
        """Read a file. Raises ``UserError`` naming the file, and for bad UTF-8 the line, where it cannot be read."""
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UserError(f"cannot read the file: {error.strerror or error}", str(path)) from error
        return cls.decode(data, str(path))

    @classmethod
    def decode(cls, data: bytes, path: str = "<stdin>") -> Source:
        """Decode UTF-8 bytes. Raises ``UserError`` with the line of the first byte that is not UTF-8."""
        bom = data.startswith(b"\xef\xbb\xbf")
        try:
            text = data[3 if bom else 0 :].decode("utf-8")
        except UnicodeDecodeError as error:
            start = error.start + (3 if bom else 0)
            line = data.count(b"\n", 0, start) + 1
            raise UserError(
                f"not UTF-8 text (byte 0x{data[start]:02x} at offset {start}); save the template as UTF-8",
                f"{path}:{line}",
            ) from error
        return cls(text, path, bom)

    def encode(self, text: str | None = None) -> bytes:
        """``text`` (by default the template itself) as bytes, with the byte order mark the file came with."""
        return (b"\xef\xbb\xbf" if self.bom else b"") + (self.text if text is None else text).encode("utf-8")

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which lines start. ``\\n``, ``\\r\\n`` and a lone ``\\r`` end a line, as in HTML."""
        starts, text, at = [0], self.text, 0
        if "\r" not in text:
            while (at := text.find("\n", at) + 1) > 0:
                starts.append(at)
            return starts
        for at, char in enumerate(text):
            if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
                starts.append(at + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """``(line, column)``, both from 1, the column in code points. An offset past the end is the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def position_utf16(self, offset: int) -> tuple[int, int]:
        """``(line, character)``, both from 0, the character in UTF-16 units, as the Language Server Protocol counts."""
        line, column = self.position(offset)
        start = self.line_starts[line - 1]
        return line - 1, len(self.text[start : start + column - 1].encode("utf-16-le")) // 2

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run ``text[start:end]`` of rendered text and where it came from.

    ``literal``: the run is the author's text under ``span``, character for character. Otherwise a Liquid ``node``
    (whose source is ``span``) produced it: in a symbolic rendering a marker for an unknown value, or a folded constant.
    """

    start: int
    end: int
    span: Span
    literal: bool
    node: Any = None


@dataclass(frozen=True)
class Rendered:
    """Text made from a template, with the map back. ``pieces`` are in order, without gaps, and cover ``text``."""

    source: Source
    text: str
    pieces: Sequence[Piece]
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [piece.start for piece in self.pieces])

    @classmethod
    def verbatim(cls, source: Source) -> Rendered:
        """The template taken as it stands (a dialect without Liquid)."""
        whole = Piece(0, len(source.text), Span(0, len(source.text)), True)
        return cls(source, source.text, [whole] if source.text else [])

    def between(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces that overlap ``text[start:end]``, uncut; for an empty range, the one that holds ``start``."""
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self.pieces) and (self.pieces[at].start < end or self.pieces[at].start <= start):
            if self.pieces[at].end > start or start == end:
                yield self.pieces[at]
            at += 1

    def offset(self, at: int) -> int:
        """The source offset of the character ``text[at]``; past the end, that of the end."""
        if not self.pieces:
            return 0
        piece = self.pieces[max(0, bisect_right(self._starts, at) - 1)]
        if piece.literal:
            return piece.span.start + min(at - piece.start, piece.end - piece.start)
        return piece.span.start if at < piece.end else piece.span.end

    def span(self, start: int, end: int) -> Span:
        """The author's text from which ``text[start:end]`` came; markers widen it to their whole ``{{ … }}``."""
        if end <= start:
            at = self.offset(start)
            return Span(at, at)
        first, last = self.offset(start), self.offset(end - 1)
        piece = self.pieces[max(0, bisect_right(self._starts, end - 1) - 1)]
        stop = last + 1 if piece.literal else piece.span.end
        # A capture may be printed before text that stands earlier in the file: then the first character is the place.
        return Span(first, stop) if stop >= first else Span(first, first + 1)

    def is_literal(self, start: int, end: int) -> bool:
        """Whether the author typed all of ``text[start:end]`` himself."""
        return all(piece.literal for piece in self.between(start, end))

    def editable(self, start: int, end: int) -> Span | None:
        """The source span where a fix may edit ``text[start:end]``: typed by the author, in one run."""
        if not self.is_literal(start, end):
            return None
        span = self.span(start, end)
        return span if span.of(self.source.text) == self.text[start:end] else None

    def find(self, offset: int) -> list[int]:
        """Every place in ``text`` where the author's character at source ``offset`` was copied to."""
        return [
            piece.start + offset - piece.span.start
            for piece in self.pieces
            if piece.literal and piece.span.start <= offset < piece.span.end
        ]
