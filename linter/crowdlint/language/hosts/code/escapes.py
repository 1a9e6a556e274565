"""Backslashes of several languages, read and written."""

from __future__ import annotations

import re

from crowdlint.language.hosts.spelt import unescaped
from crowdlint_schemas.light import regex

_SCRIPT = regex(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})"
    r"|x([0-9a-fA-F]{2})|(\r\n|.))",
    re.S,
)
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0", "\n": "", "\r": "", "\r\n": ""}


def _of_script(match: re.Match[str]) -> str:
    high, low, braced, four, two, short = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if short:
        return _SHORT.get(short, short)
    code = int(braced or four or two, 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


script = unescaped(_SCRIPT, _of_script)
"""JavaScript and TypeScript; Terraform knows some of these."""


def with_backslash(text: str, signs: str) -> str:
    """The text with a backslash before backslashes and before these signs; line ends are spelt."""
    text = re.sub(rf"([\\{re.escape(signs)}])", r"\\\1", text)
    return text.replace("\r", "\\r").replace("\n", "\\n")
