"""The text of one variant while it is being written, piece by piece."""

from __future__ import annotations

from crowdlint.language.liquid.nodes import Node
from crowdlint.language.symbolic.values import Fragment
from crowdlint.language.text.source import Piece, Rendered, Source, has_hole
from crowdlint.language.text.span import Span


class Writer:
    """Collects fragments. ``marker`` is the code point that stands for an unknown value."""

    def __init__(self, source: Source, marker: str) -> None:
        self.source = source
        self.marker = marker
        self.fragments: list[Fragment] = []
        self.length = 0
        self.unknown = False

    def literal(self, start: int, end: int) -> None:
        """The author's own text."""
        if end > start:
            text = self.source.text[start:end]
            self.fragments.append((text, Span(start, end), True, None))
            self.length += end - start
            self.unknown = self.unknown or has_hole(text)

    def known(self, text: str, node: Node, span: Span) -> None:
        """Text that Liquid writes for certain."""
        if text:
            self.fragments.append((text, span, False, node))
            self.length += len(text)

    def mark(self, node: Node, span: Span) -> None:
        """A value nobody knows. Behind ``<`` or ``</`` it gets a letter in front, or it would be no tag."""
        text = "x" + self.marker if self._tail().endswith(("<", "</")) else self.marker
        self.fragments.append((text, span, False, node))
        self.length += len(text)
        self.unknown = True

    def copy(self, fragments: list[Fragment], unknown: bool) -> None:
        """What was captured before, with its places."""
        self.fragments += fragments
        self.length += sum(len(fragment[0]) for fragment in fragments)
        self.unknown = self.unknown or unknown

    def _tail(self) -> str:
        tail = self.fragments[-1][0][-2:] if self.fragments else ""
        if len(tail) < 2 and len(self.fragments) > 1:
            tail = self.fragments[-2][0][-1:] + tail
        return tail

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(fragment[0] for fragment in self.fragments)

    def rendered(self) -> Rendered:
        """The text with its map."""
        pieces: list[Piece] = []
        at = 0
        for text, span, literal, node in self.fragments:
            end = at + len(text)
            pieces.append(Piece(at, end, span, literal, node))
            at = end
        return Rendered(self.source, self.text, pieces)


def stripped(fragments: list[Fragment], how: str) -> list[Fragment]:
    """Fragments without the white space around them; ``how``: ``strip``, ``lstrip`` or ``rstrip``."""
    kept = list(fragments)
    while kept and how != "rstrip":
        text, span, literal, node = kept[0]
        rest = text.lstrip()
        if rest:
            kept[0] = (rest, Span(span.end - len(rest), span.end) if literal else span, literal, node)
            break
        kept.pop(0)
    while kept and how != "lstrip":
        text, span, literal, node = kept[-1]
        rest = text.rstrip()
        if rest:
            kept[-1] = (rest, Span(span.start, span.start + len(rest)) if literal else span, literal, node)
            break
        kept.pop()
    return kept
