"""A place in the author's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of the author's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The text under this span."""
        return text[self.start : self.end]
