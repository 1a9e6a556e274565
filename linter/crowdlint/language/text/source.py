"""The text of a template, and the map from rendered text back to it.

Nothing here knows Liquid or HTML. Offsets are code points of ``Source.text``: the file decoded as UTF-8 with its byte
order mark taken off and its line ends left as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Protocol

from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import cached_property, field, frozen, regex

# Stands in rendered text for one unknown output. A noncharacter: no author types it, no HTML tokenizer state, JSON or
# name reacts to it. It is a marker only where its ``Piece`` is not literal.
MARKER = "\ufdd0"

# Stand in the text of a template that is written in a file of another language, each for a value of that language: a
# hole. To Liquid they are letters, so that they may be part of a name. They are signs of Linear A, which nobody can
# read either. Only where ``Source.holes`` names them do they mean this.
FIRST_SIGN = "\U00010600"
SIGNS = 300
_SIGN = regex("[\U00010600-\U0001072b]")


def has_hole(text: str) -> bool:
    """Whether a text of a template holds something that may be a hole."""
    return not text.isascii() and _SIGN.search(text) is not None


@frozen
class Source:
    """A template as its author typed it, or a file that holds templates.

    ``holes``: of a template in a host, each sign in its text -> what stands there in the host. ``origin``: its place in
    the host. ``cells``: of a notebook, the cells whose text was read.
    """

    text: str
    path: str = "<stdin>"
    bom: bool = False
    holes: Mapping[str, str] = field(default_factory=dict, compare=False)
    origin: Origin | None = field(default=None, compare=False, repr=False)
    cells: tuple[Cell, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def read(cls, path: Path) -> Source:
        """Read a file. Raises ``UserError`` naming the file, and for bad UTF-8 the line, where it cannot be read."""
        return cls.decode(reach.read(path), str(path))

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

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def shown(self, span: Span) -> Seen:
        """The text in which a person looks for a span: that of the host, and in a notebook that of the cell."""
        if self.origin is not None:
            return self.origin.host.shown(self.origin.span(span))
        cell = next((cell for cell in self.cells if cell.span.start <= span.start <= cell.span.end), None)
        if cell is None:
            return Seen(self, span)
        start, end = cell.text.inner(span.start), cell.text.inner(span.end)
        return Seen(Source(cell.text.text, self.path), Span(start, max(start, end)), cell.number)

    def typed(self, text: str, span: Span) -> str:
        """What an edit at ``span`` writes, as a person reads it there: in a notebook without the spelling of JSON."""
        if self.shown(span).cell is None:
            return text
        import json

        return "".join(json.loads(f'["{text}"]'))

    def shown_line(self, number: int, cell: int | None = None) -> str:
        """The text of a line of what a person sees, of a notebook of the cell."""
        if self.origin is not None:
            return self.origin.host.shown_line(number, cell)
        texts = [each.text.text for each in self.cells if each.number == cell]
        return (Source(texts[0]) if texts else self).line(number)

    def place(self, offset: int) -> str:
        """``FILE:LINE:COLUMN``, or ``FILE:cell NUMBER:LINE:COLUMN``."""
        return self.shown(Span(offset, offset)).place

    def spoken(self, message: str) -> str:
        """A message in which holes are shown by their own text."""
        for sign, shown in self.holes.items():
            message = message.replace(sign, shown)
        return message


class Origin(Protocol):
    """The place of a template in its host."""

    @property
    def host(self) -> Source:
        """The file."""

    def span(self, span: Span) -> Span:
        """The place in the file of a span of the template."""


@frozen
class Seen:
    """A span where a person sees it: in a text, which is a file or the cell of a notebook."""

    source: Source
    span: Span
    cell: int | None = None

    @property
    def path(self) -> str:
        """``FILE`` or ``FILE:cell NUMBER``."""
        return self.source.path if self.cell is None else f"{self.source.path}:cell {self.cell}"

    @property
    def place(self) -> str:
        """``FILE:LINE:COLUMN`` of the start."""
        line, column = self.source.position(self.span.start)
        return f"{self.path}:{line}:{column}"

    @property
    def in_cell(self) -> str:
        """``cell NUMBER:LINE:COLUMN``, or ``LINE:COLUMN``."""
        return self.place.removeprefix(f"{self.source.path}:")


@frozen
class Cell:
    """A cell of a notebook: its number (from 1, all cells count), its place in the file, and its text over the file."""

    number: int
    span: Span
    text: Rendered


@frozen
class HostHole:
    """What ``Piece.node`` is where a host writes a value into a template. ``shown``: what stands there in the host."""

    shown: str


@frozen
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


@frozen
class Rendered:
    """Text made from a template, with the map back. ``pieces`` are in order, without gaps, and cover ``text``."""

    whole: ClassVar[bool] = False
    """Whether all of it is known, because it was made with the data of a task."""

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

    def inner(self, offset: int) -> int:
        """The place in ``text`` of an offset of the source, where the pieces stand in the order of the source."""
        starts = self._spans
        piece = self.pieces[max(0, bisect_right(starts, offset) - 1)] if starts else None
        if piece is None or offset <= piece.span.start:
            return piece.start if piece else 0
        if piece.literal:
            return piece.start + min(offset - piece.span.start, piece.end - piece.start)
        return piece.end if offset >= piece.span.end else piece.start

    @cached_property
    def _spans(self) -> list[int]:
        return [piece.span.start for piece in self.pieces]

    def find(self, offset: int) -> list[int]:
        """Every place in ``text`` where the author's character at source ``offset`` was copied to."""
        return [
            piece.start + offset - piece.span.start
            for piece in self.pieces
            if piece.literal and piece.span.start <= offset < piece.span.end
        ]


def with_holes(rendered: Rendered) -> Rendered:
    """The same text with a ``MARKER`` for each hole of the host: there, nobody knows what will stand."""
    holes = rendered.source.holes
    if not holes:
        return rendered
    sign = re.compile("[" + "".join(map(re.escape, holes)) + "]")
    author = rendered.source.text
    pieces: list[Piece] = []
    for piece in rendered.pieces:
        if not piece.literal:
            within = sign.search(piece.span.of(author))
            node = HostHole(holes[within[0]]) if within and not isinstance(piece.node, HostHole) else piece.node
            pieces.append(Piece(piece.start, piece.end, piece.span, False, node))
            continue
        at = piece.start
        for match in sign.finditer(rendered.text, piece.start, piece.end):
            pieces += [*_cut(piece, at, match.start()), *_cut(piece, *match.span(), HostHole(holes[match[0]]))]
            at = match.end()
        pieces += _cut(piece, at, piece.end)
    return _apart(rendered.source, sign.sub(MARKER, rendered.text), pieces)


def _cut(piece: Piece, start: int, end: int, node: HostHole | None = None) -> list[Piece]:
    first = piece.span.start - piece.start
    return [Piece(start, end, Span(first + start, first + end), node is None, node)] if end > start else []


# What a host writes right behind the name of an element, or behind a value, is attributes; behind another word it may
# be the rest of a name.
_NAMES = (
    "a|audio|button|details|dialog|div|fieldset|form|img|input|label|li|option|p|script|select|span|table|td|textarea"
)
_BEHIND_NAME = regex(rf"{MARKER}(?=[\s/>])")
_QUOTED_VALUE = regex(r"<[a-zA-Z][^<>]*=\s*(?:\"[^\"]*\"|'[^']*')\Z")
_TAG_NAME = regex(rf"<(?:(?P<html>{_NAMES}|math|svg|th|tr|video)|(?P<crowd>crowd-[a-z-]+))\Z", re.I)


def _apart(source: Source, text: str, pieces: list[Piece]) -> Rendered:
    """The rendering with a blank between the name of a tag, or a value in it, and a hole right behind it."""
    places = [match.start() for match in _BEHIND_NAME.finditer(text) if _is_name(text, match.start())]
    if not places:
        return Rendered(source, text, pieces)
    moved, shift = [], 0
    for piece in pieces:
        here = shift + (piece.start in places and isinstance(piece.node, HostHole))
        moved.append(Piece(piece.start + shift, piece.end + here, piece.span, piece.literal, piece.node))
        shift = here
    chars = list(text)
    for at in reversed(places):
        chars.insert(at, " ")
    return Rendered(source, "".join(chars), moved)


def _is_name(text: str, end: int) -> bool:
    """Whether a tag whose name is that of an element, or the quote that ends a value of one, stands before ``end``."""
    from crowdlint_schemas import elements

    if text[end - 1 : end] in ("'", '"'):
        return _QUOTED_VALUE.search(text, max(0, end - 2000), end) is not None
    tag = _TAG_NAME.search(text, max(0, end - 60), end)
    return tag is not None and (tag["crowd"] is None or tag["crowd"].lower() in elements())
