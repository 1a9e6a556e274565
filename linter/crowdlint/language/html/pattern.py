"""Regular expressions as a browser reads the attribute `pattern`: ECMAScript's syntax with the flag `v`.

HTML standard, section "The pattern attribute": where the expression does not compile, nothing is checked. Until 2023
browsers used the flag `u`, which took a lone `-` at the end of a class; `v` does not. The grammar is 22.2.1 of ECMA-262
with UnicodeSetsMode, without the early errors of names and properties: what cannot be told here is taken for right.
"""

from __future__ import annotations

from typing import NoReturn

from crowdlint_schemas.light import frozen, regex

_NAMED = regex(r"\?<([^>\s]*)>")
_OPENING = regex(r"\?(?:<?[=!]|:|[ims]*(?:-[ims]*)?:)")
_QUANTIFIER = regex(r"[*+?]\??|\{(\d+)(?:(,)(\d*))?\}\??")
_HALF_QUANTIFIER = regex(r"\{\d+,?\d*(?![\d}])")
_ESCAPE = regex(
    r"\\(?:[dDsSwWfnrtv^$\\.*+?()\[\]{}|/]|c[A-Za-z]|0(?!\d)|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{0*(?:10|[0-9a-fA-F])?"
    r"[0-9a-fA-F]{0,4}\}|[pP]\{\w+(?:=\w+)?\})"
)
_BACK = regex(r"\\(?:([1-9]\d*)|k<([^>]*)>)")
_RESERVED = "()[]{}/-|"
_PUNCTUATION = "&-!#%,:;<=>@`~"
_DOUBLE = frozenset("&!#$%*+,.:;<=>?@^`~")


@frozen
class SyntaxFault:
    """Why a pattern does not compile: ``start`` and ``end`` within it; ``mend``, what must stand there, if known."""

    start: int
    end: int
    reason: str
    mend: str | None = None


class _Stop(Exception):
    """Ends the reading; holds the refusal, or nothing where it cannot be told whether the pattern is right."""


def refusal(pattern: str) -> SyntaxFault | None:
    """The first place where a browser stops reading ``pattern``, or None."""
    reader = _PatternReader(pattern)
    last = reader.refused()
    return reader.slips[0] if reader.slips else last


def mended(pattern: str) -> str | None:
    """The pattern with each refused sign as it must be written, or None where one of them is no matter of a sign."""
    if any(each in pattern for each in ("--", "&&", "\\q{")):
        return None
    reader = _PatternReader(pattern)
    if reader.refused() is not None:
        return None
    parts, at = [], 0
    for slip in reader.slips:
        parts += [pattern[at : slip.start], slip.mend or ""]
        at = slip.end
    return "".join(parts) + pattern[at:]


class _PatternReader:
    """``slips``: the signs that must be written otherwise, over which it reads on as over what was meant."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.open: list[tuple[int, bool]] = []
        self.groups, self.names = 0, set[str]()
        self.back: list[tuple[int, int, str, str]] = []
        self.slips: list[SyntaxFault] = []

    def refused(self) -> SyntaxFault | None:
        """Where it had to stop; None also where nobody can tell."""
        try:
            self.read()
        except _Stop as error:
            found: SyntaxFault | None = error.args[0]
            return found
        return None

    def stop(self, start: int, end: int, reason: str) -> NoReturn:
        raise _Stop(SyntaxFault(start, end, reason))

    def slip(self, start: int, end: int, reason: str, mend: str) -> None:
        self.slips.append(SyntaxFault(start, end, reason, mend))

    def read(self) -> None:
        """All of it, a term at a time; groups are counted instead of called."""
        while self.at < len(self.text):
            self._term()
        if self.open:
            start = self.open[-1][0]
            self.stop(start, start + 1, "`(` is never closed")
        for start, end, number, name in self.back:
            if number and float(number) > self.groups:  # `int` reads no number of thousands of digits
                self.stop(start, end, f"`{self.text[start:end]}` speaks of a group that is not there")
            if name and name not in self.names:
                self.stop(start, end, f"no group is called `{name}`")

    def _term(self) -> None:
        start, sign = self.at, self.text[self.at]
        self.at += 1
        if sign == "(":
            self._group(start)
            return
        if sign in "|^$":
            self._nothing_to_repeat()
            return
        repeatable = True
        if sign == ")":
            if not self.open:
                self.stop(start, start + 1, "`)` closes nothing")
            repeatable = self.open.pop()[1]
        elif sign == "[":
            self._class(start)
        elif sign == "\\":
            repeatable = self._escape(start)
        elif sign in "*+?":
            self.stop(start, start + 1, f"`{sign}` has nothing to repeat")
        elif sign in "{}]":
            if half := _HALF_QUANTIFIER.match(self.text, start):
                self.stop(start, half.end(), f"`{half[0]}` lacks its `}}`")
            self.slip(start, start + 1, f"`{sign}` alone must be written `\\{sign}`", "\\" + sign)
        if repeatable:
            self._quantifier()
        else:
            self._nothing_to_repeat()

    def _group(self, start: int) -> None:
        looks = False
        if named := _NAMED.match(self.text, self.at):
            if not named[1]:
                self.stop(start, named.end(), "a group's name is empty")
            self.names.add(named[1])
            self.groups += 1
            self.at = named.end()
        elif self.text.startswith("?", self.at):
            opening = _OPENING.match(self.text, self.at)
            if opening is None:
                self.stop(start, self.at + 1, "`(?` begins nothing that JavaScript knows")
            looks = opening[0][-1] in "=!"
            self.at = opening.end()
        else:
            self.groups += 1
        self.open.append((start, not looks))
        self._nothing_to_repeat()

    def _nothing_to_repeat(self) -> None:
        sign = self.text[self.at : self.at + 1]
        if sign and sign in "*+?":
            self.stop(self.at, self.at + 1, f"`{sign}` has nothing to repeat")

    def _quantifier(self) -> None:
        found = _QUANTIFIER.match(self.text, self.at)
        if found is None:
            return
        if found[3] and float(found[1]) > float(found[3]):
            self.stop(self.at, found.end(), f"`{found[0]}` has its numbers in the wrong order")
        self.at = found.end()
        self._nothing_to_repeat()

    def _escape(self, start: int) -> bool:
        """Whether what is escaped can be repeated; past it."""
        if self.text[self.at : self.at + 1] in ("b", "B"):
            self.at += 1
            return False
        if back := _BACK.match(self.text, start):
            self.back.append((start, back.end(), back[1] or "", back[2] or ""))
            self.at = back.end()
            return True
        self._character_escape(start, "")
        return True

    def _character_escape(self, start: int, also: str) -> None:
        sign = self.text[start + 1 : start + 2]
        if sign and sign in also:
            self.at = start + 2
            return
        found = _ESCAPE.match(self.text, start)
        if found is None:
            if not sign:
                self.stop(start, start + 1, "`\\` stands at the end, with nothing to escape")
            said = f"`\\{sign}` means nothing to a browser here"
            if sign.isalnum():
                self.stop(start, start + 2, said)
            self.slip(start, start + 2, f"{said}; write `{sign}`", sign)
        self.at = found.end() if found else start + 2

    def _class(self, start: int) -> None:
        """To past the ``]``; classes may stand in classes, and are counted."""
        opened = [start]
        self.at += self.text.startswith("^", self.at)
        last: str | None = None
        while opened:
            here = self.at
            sign = self.text[here : here + 1]
            self.at += 1
            if not sign:
                self.stop(opened[-1], opened[-1] + 1, "`[` is never closed")
            elif sign == "]":
                opened.pop()
                last = None
            elif sign == "[":
                opened.append(here)
                self.at += self.text.startswith("^", self.at)
                last = None
            elif sign == "-" and last is not None:
                last = self._range(here, last)
            else:
                last = self._class_character(here)

    def _range(self, here: int, first: str) -> str | None:
        """What follows the ``-`` behind ``first``: None, since no range begins with the end of another."""
        if self.text.startswith("-", self.at):
            raise _Stop(None)  # one class taken from another: what may stand beside that is not read here
        if self.text[self.at : self.at + 1] in ("", "]", "["):
            self.slip(here, here + 1, "`-` within `[…]` must be written `\\-`", "\\-")
            return "-"
        second = self._class_character(self.at, advance=True)
        if second is None:
            self.slip(here, here + 1, "`-` beside a kind of characters must be written `\\-`", "\\-")
        elif len(first) == len(second) == 1 and first > second:
            self.stop(here - 1, self.at, f"`{first}-{second}` runs backwards")
        return None

    def _class_character(self, here: int, advance: bool = False) -> str | None:
        """One character of a class: itself; its escape where that was not worked out; None for a kind."""
        self.at += advance
        sign = self.text[here]
        if sign == "\\":
            if self.text.startswith("\\q{", here):
                raise _Stop(None)  # whole words in a class
            self._character_escape(here, _PUNCTUATION + "b")
            escaped = self.text[here + 1]
            if escaped in "dDsSwWpP":
                return None
            return escaped if self.at == here + 2 and not escaped.isalnum() else self.text[here : self.at]
        if sign in _RESERVED:
            self.slip(here, here + 1, f"`{sign}` within `[…]` must be written `\\{sign}`", "\\" + sign)
        if sign == "&" and self.text.startswith("&&", here):
            raise _Stop(None)  # what two classes share
        if sign in _DOUBLE and self.text[here + 1 : here + 2] == sign:
            self.stop(here, here + 2, f"`{sign}{sign}` within `[…]` is kept for later use; write it once")
        return sign
