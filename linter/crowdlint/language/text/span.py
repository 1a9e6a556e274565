"""A place in the author's text."""

from __future__ import annotations

from crowdlint_schemas.light import frozen


@frozen
class Span:
    """A half-open range ``[start, end)`` of the author's text."""

    start: int
    end: int

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def of(self, text: str) -> str:
        """The text under this span."""
        return text[self.start : self.end]
