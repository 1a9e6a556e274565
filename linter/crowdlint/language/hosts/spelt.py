"""Text as it is spelt in a file of another language, and the map back to that file.

A string of a host says something (``\\n`` is a line break), and parts of it are values that only a running program has:
holes. A ``Spelt`` is what the string says, cut into bits that each know where they stand in the host. Operations of a
host, such as ``.format`` or ``dedent``, take one and give another; places are never lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Literal

from crowdlint.language.text.source import FIRST_SIGN, SIGNS, Piece, Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import cached_property, frozen

Kind = Literal["verbatim", "escape", "hole", "known"]


@frozen
class Bit:
    """A run of a spelt text and where it stands.

    ``verbatim``: character for character as in the host; ``escape``: spelt otherwise (``\\"``, ``{{`` for ``{``);
    ``hole``: unknown, ``shown`` is what stands there; ``known``: a value from elsewhere that stands for ``span``.
    """

    length: int
    span: Span
    kind: Kind
    shown: str = ""


@frozen
class Spelt:
    """What a string of a host says. ``text`` holds ``FIRST_SIGN`` for each hole; ``bits`` cover it without gaps."""

    text: str = ""
    bits: tuple[Bit, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(bit.length for bit in self.bits)]

    def slice(self, start: int, end: int) -> Spelt:
        """The part ``text[start:end]``."""
        starts, kept = self._starts, []
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(self.bits) and starts[at] < end:
            bit, begin = self.bits[at], starts[at]
            first, last = max(start, begin) - begin, min(end, begin + bit.length) - begin
            if last > first:
                kept.append(_part(bit, first, last))
            at += 1
        return Spelt(self.text[start:end], tuple(kept))

    def span(self, start: int, end: int) -> Span:
        """The place in the host of ``text[start:end]``."""
        bits = self.slice(start, end).bits
        if not bits:
            return Span(0, 0)
        return Span(bits[0].span.start, max(bits[0].span.start, bits[-1].span.end))

    def replaced(self, changes: Iterable[tuple[int, int, Spelt]]) -> Spelt:
        """The text with ranges, in order, replaced by others."""
        parts, at = [], 0
        for start, end, other in changes:
            parts += [self.slice(at, start), other]
            at = end
        return join([*parts, self.slice(at, len(self.text))]) if parts else self

    @property
    def holes(self) -> Iterator[tuple[int, Bit]]:
        """Where the holes are, and what they are."""
        for start, bit in zip(self._starts, self.bits, strict=False):
            if bit.kind == "hole":
                yield start, bit

    def rendered(self, host: Source) -> tuple[Rendered, dict[str, str]]:
        """The text over its host, and for each sign in it what the hole shows in the host. Equal holes, equal signs."""
        signs: dict[str, str] = {}
        chars = [self.text] if "hole" not in {bit.kind for bit in self.bits} else list(self.text)
        for at, bit in self.holes:
            number = min(len(signs), SIGNS - 1)
            chars[at] = signs.setdefault(bit.shown, chr(ord(FIRST_SIGN) + number))
        pieces = [
            Piece(start, start + bit.length, bit.span, bit.kind == "verbatim", None if bit.kind == "verbatim" else bit)
            for start, bit in zip(self._starts, self.bits, strict=False)
        ]
        return Rendered(host, "".join(chars), pieces), {sign: shown for shown, sign in signs.items()}


def _part(bit: Bit, first: int, last: int) -> Bit:
    if first == 0 and last == bit.length:
        return bit
    if bit.kind == "verbatim":
        return Bit(last - first, Span(bit.span.start + first, bit.span.start + last), "verbatim")
    return Bit(last - first, bit.span, bit.kind, bit.shown)


def verbatim(text: str, start: int, end: int) -> Spelt:
    """``text[start:end]`` of the host, as it stands."""
    return Spelt(text[start:end], (Bit(end - start, Span(start, end), "verbatim"),)) if end > start else Spelt()


def escape(text: str, start: int, end: int) -> Spelt:
    """``text`` (of one character or none), spelt otherwise in the host."""
    return Spelt(text, (Bit(len(text), Span(start, end), "escape"),)) if text else Spelt()


def hole(start: int, end: int, shown: str) -> Spelt:
    """A value of the host."""
    return Spelt(FIRST_SIGN, (Bit(1, Span(start, end), "hole", " ".join(shown.split())),))


def known(text: str, start: int, end: int) -> Spelt:
    """A value of the host that can be told from the file; it is printed where ``start`` to ``end`` stands."""
    return Spelt(text, (Bit(len(text), Span(start, end), "known"),)) if text else Spelt()


def join(parts: Iterable[Spelt]) -> Spelt:
    """Several texts, one after the other; neighbours that also touch in the host become one bit."""
    texts: list[str] = []
    bits: list[Bit] = []
    for part in parts:
        texts.append(part.text)
        for bit in part.bits:
            last = bits[-1] if bits else None
            if last and last.kind == bit.kind == "verbatim" and last.span.end == bit.span.start:
                bits[-1] = Bit(last.length + bit.length, Span(last.span.start, bit.span.end), "verbatim")
            else:
                bits.append(bit)
    return Spelt("".join(texts), tuple(bits))


Said = Callable[[str, int, int], Spelt]
"""What a stretch of the host says."""


def unescaped(pattern: re.Pattern[str], meaning: Callable[[re.Match[str]], str]) -> Said:
    """A reader of texts in which what ``pattern`` matches means something else."""

    def said(text: str, start: int, end: int) -> Spelt:
        parts, at = [], start
        for match in pattern.finditer(text, start, end):
            parts += [verbatim(text, at, match.start()), escape(meaning(match), *match.span())]
            at = match.end()
        return join([*parts, verbatim(text, at, end)])

    return said
