"""The inside of ``<!DOCTYPE …>``: the HTML standard, from "DOCTYPE state" to "Bogus DOCTYPE state"."""

from __future__ import annotations

import re
from collections.abc import Callable

from crowdlint.language.html.tokens import Doctype
from crowdlint_schemas.light import regex

_SPACE = regex(r"[\t\n\f\r ]*+")
_NAME = regex(r"[^\t\n\f\r >]++")
_KEYWORD = regex(r"PUBLIC|SYSTEM", re.IGNORECASE)
_UPPER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


class _Broken(Exception):
    """The rest of the doctype is bogus: skip to its ``>``."""


def read_doctype(text: str, start: int, report: Callable[[str, int], None]) -> Doctype:
    """Read the doctype at ``text[start:]``, which begins with ``<!DOCTYPE``."""
    reader = _DoctypeReader(text, start + 9, report)
    quirks = False
    try:
        reader.read()
    except _Broken:
        quirks = not reader.harmless
        reader.skip()
    return Doctype(reader.name, reader.public, reader.system, quirks, start, reader.at)


class _DoctypeReader:
    def __init__(self, text: str, at: int, report: Callable[[str, int], None]) -> None:
        self.text = text
        self.at = at
        self.report = report
        self.name: str | None = None
        self.public: str | None = None
        self.system: str | None = None
        self.harmless = False

    def read(self) -> None:
        if not self.space() and self.char != ">":
            self.error("missing-whitespace-before-doctype-name")
        if self.char == ">":
            self.fail("missing-doctype-name")
        self.name = self.clean(self.run(_NAME), lower=True)
        self.space()
        if self.char == ">":
            self.at += 1
            return
        keyword = _KEYWORD.match(self.text, self.at)
        if not keyword:
            self.fail("invalid-character-sequence-after-doctype-name")
            return
        self.at = keyword.end()
        if keyword.group().upper() == "PUBLIC":
            self.identifiers()
        else:
            self.system = self.identifier("system")
        self.end()

    def identifiers(self) -> None:
        self.public = self.identifier("public")
        spaced = self.space()
        if self.char == ">":
            return
        if self.char not in "\"'":
            self.fail("missing-quote-before-doctype-system-identifier")
        if not spaced:
            self.error("missing-whitespace-between-doctype-public-and-system-identifiers")
        self.system = self.quoted("system")

    def identifier(self, kind: str) -> str:
        """The identifier after the keyword of that name."""
        spaced = self.space()
        if self.char == ">":
            self.fail(f"missing-doctype-{kind}-identifier")
        if self.char not in "\"'":
            self.fail(f"missing-quote-before-doctype-{kind}-identifier")
        if not spaced:
            self.error(f"missing-whitespace-after-doctype-{kind}-keyword")
        return self.quoted(kind)

    def quoted(self, kind: str) -> str:
        quote, start = self.char, self.at + 1
        close = re.compile(f"[{quote}>]").search(self.text, start)
        self.at = close.start() if close else len(self.text)
        value = self.clean(self.text[start : self.at], start)
        if close and close.group() == quote:
            self.at += 1
            return value
        setattr(self, kind, value)
        if close:
            self.error(f"abrupt-doctype-{kind}-identifier")
            raise _Broken
        self.fail("")
        return value

    def end(self) -> None:
        self.space()
        if self.char != ">":
            # The one error that leaves the document out of quirks mode.
            self.harmless = bool(self.char)
            self.fail("unexpected-character-after-doctype-system-identifier")
        self.at += 1

    @property
    def char(self) -> str:
        """The character here; at the end of the text this fails, as every state of a doctype does."""
        if self.at < len(self.text):
            return self.text[self.at]
        self.error("eof-in-doctype")
        raise _Broken

    def space(self) -> bool:
        return bool(self.run(_SPACE))

    def run(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        assert match is not None
        self.at = match.end()
        return match.group()

    def clean(self, value: str, start: int = -1, lower: bool = False) -> str:
        start = self.at - len(value) if start < 0 else start
        for match in re.finditer("\0", value):
            self.report("unexpected-null-character", start + match.start())
        value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        return value.translate(_UPPER) if lower else value

    def error(self, name: str) -> None:
        self.report(name, self.at)

    def fail(self, name: str) -> None:
        """Report (at the end of the text: that it ended) and give up."""
        if self.at >= len(self.text):
            name = "eof-in-doctype"
        self.error(name)
        raise _Broken

    def skip(self) -> None:
        """Past the ``>``; NUL is an error in a bogus doctype too."""
        end = self.text.find(">", self.at)
        stop = len(self.text) if end < 0 else end
        for match in re.compile("\0").finditer(self.text, self.at, stop):
            self.report("unexpected-null-character", match.start())
        self.at = stop if end < 0 else end + 1
