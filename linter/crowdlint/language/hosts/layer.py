"""The place of a template in its host, through as many languages as stand around it; and edits, carried outwards."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crowdlint.finding import Edit
from crowdlint.language.hosts.found import HostLiteral
from crowdlint.language.text.source import Piece, Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import cached_property, frozen


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits made that do not overlap."""
    for edit in sorted(edits, key=lambda each: each.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@frozen
class HostLayer:
    """A text over the text of the language around it. ``doubtful``: what may be a sign of a hole in either."""

    map: Rendered
    literals: tuple[HostLiteral, ...]

    def carried(self, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
        """The edits as the language around writes them; ``None`` where that cannot be done safely.

        Nothing is promised that was not tried: the literal, written anew, must say what was meant.
        """
        literal = next((each for each in self.literals if self._holds(each, edits)), None)
        if literal is None:
            return None
        placed = [self._placed(edit, literal) for edit in edits]
        outer = tuple(edit for edit in placed if edit is not None)
        if len(outer) < len(placed) or any(not self._within(edit.span, literal.span) for edit in outer):
            return None
        inner = literal.inner or Span(0, len(self.map.text))
        there = [Edit(Span(each.span.start - inner.start, each.span.end - inner.start), each.text) for each in edits]
        begin = literal.span.start
        here = [Edit(Span(each.span.start - begin, each.span.end - begin), each.text) for each in outer]
        again = literal.reread(edited(literal.span.of(self.map.source.text), here))
        if again is None:
            return None
        # Holes are compared by what they are in: the sign of a hole depends on the others.
        wanted = edited(inner.of(self.plain), there)
        return outer if again.text == wanted else None

    @cached_property
    def plain(self) -> str:
        """The text with one and the same sign for every hole."""
        from crowdlint.language.text.source import FIRST_SIGN

        chars = list(self.map.text)
        for piece in self.map.pieces:
            if not piece.literal and piece.node is not None and piece.node.kind == "hole":
                chars[piece.start] = FIRST_SIGN
        return "".join(chars)

    def _holds(self, literal: HostLiteral, edits: Sequence[Edit]) -> bool:
        inner = literal.inner or Span(0, len(self.map.text))
        return all(inner.start <= edit.span.start and edit.span.end <= inner.end for edit in edits)

    @staticmethod
    def _within(span: Span, outer: Span) -> bool:
        return outer.start < span.start + 1 and span.end <= outer.end

    def _placed(self, edit: Edit, literal: HostLiteral) -> Edit | None:
        start, end = edit.span.start, edit.span.end
        written = literal.write(edit.text)
        if written is None:
            return None
        if start == end:
            at = self._point(start, literal)
            return None if at is None else Edit(Span(at, at), written)
        pieces = [piece for piece in self.map.between(start, end) if piece.start < end and piece.end > start]
        if not pieces or not all(self._typed(piece, literal) for piece in pieces):
            return None
        if not literal.escapes and any(one.span.end != other.span.start for one, other in pairwise(pieces)):
            return None
        return Edit(self.map.span(start, end), written)

    @staticmethod
    def _typed(piece: Piece, literal: HostLiteral) -> bool:
        return piece.literal or (literal.escapes and piece.node is not None and piece.node.kind == "escape")

    def _point(self, at: int, literal: HostLiteral) -> int | None:
        """Where an insertion goes: beside a character that was typed, in the literal."""
        after = next((each for each in self.map.between(at, at) if each.start <= at < each.end), None)
        if after and self._typed(after, literal) and literal.span.start <= after.span.start:
            return self.map.offset(at)
        before = next((each for each in self.map.between(at - 1, at) if each.end >= at), None) if at else None
        if before and self._typed(before, literal):
            return self.map.span(at - 1, at).end
        if not self.map.text or literal.inner == Span(at, at):
            return literal.span.start + 1 if not self.map.text else None
        return None


@frozen
class HostPlace:
    """Where a template stands: ``layers`` from the template outwards to the file."""

    host: Source
    layers: tuple[HostLayer, ...]

    def span(self, span: Span) -> Span:
        """The place in the file of a span of the template."""
        for layer in self.layers:
            span = layer.map.span(span.start, span.end)
        return span

    def edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
        """Edits of the template as edits of the file; ``None`` where they cannot be made safely."""
        carried: tuple[Edit, ...] | None = tuple(edits)
        for layer in self.layers:
            carried = layer.carried(carried) if carried is not None else None
        return carried
