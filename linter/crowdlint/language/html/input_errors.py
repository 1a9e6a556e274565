"""Characters that no HTML text should contain: the standard's "Preprocessing the input stream"."""

from __future__ import annotations

import re
from functools import cache

from crowdlint.language.html.tokens import ParseError
from crowdlint_schemas.light import regex

_BAD_INPUT = regex(
    "[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
# Nearly all text is ASCII, and of that few characters are bad.
_SUSPECT = regex("[\x01-\x08\x0b\x0e-\x1f\x7f]|[^\0-\x7f]++")
_LONG = 50_000


def input_errors(text: str) -> list[ParseError]:
    """The characters that no HTML text should contain."""
    if len(text) > _LONG and not _maybe_bad_input().search(text):
        return []
    return [
        ParseError(f"{_kind(match.group())}-in-input-stream", match.start())
        for suspect in _SUSPECT.finditer(text)
        for match in _BAD_INPUT.finditer(text, *suspect.span())
    ]


@cache
def _maybe_bad_input() -> re.Pattern[str]:
    """The same question, asked fast: one table look-up for a character. Astral characters need the second look.

    Making the table takes as long as looking through some ten usual templates without it.
    """
    return re.compile("[^\0\t\n\f\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]")


def _kind(char: str) -> str:
    return "control-character" if char < "\xa0" else "surrogate" if char < "\ue000" else "noncharacter"
