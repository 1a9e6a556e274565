"""String literals of Python: where they stand, what they say, and how a text is written into one.

Every version of Python's syntax is read alike: f-strings with nested quotes as well as those of old.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from crowdlint.language.hosts.spelt import Spelt, escape, hole, join, unescaped, verbatim
from crowdlint_schemas.light import frozen, regex

_START = regex(r"#[^\n\r]*|(?<!\w)([rRbBuUfFtT]{0,2})('''|\"\"\"|'|\")|(?<=\w)('''|\"\"\"|'|\")()")
_ESCAPE = regex(
    r"\\(?:(\r\n|\n|\r)|([\\'\"abfnrtv])|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}]+)\})"
)
_SAID = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_BRACE = regex(r"\{\{|\}\}|\{|\\N\{[^}]+\}|\\(?![{}])(?:\r\n|.)", re.S)
_IN_EXPRESSION = regex(r"['\"]|[({\[]|[)\]]|\}|!=|:=|[:!]|#[^\n]*")

Fill = Callable[[int, int], "Spelt | None"]
"""What stands for an expression, given its place: a known text, or ``None`` for a hole."""


@frozen
class PythonString:
    """One literal: ``text[start:end]``, its contents at ``body`` to ``stop``. ``closed``: its last quotes are there."""

    prefix: str
    quote: str
    start: int
    body: int
    stop: int
    end: int
    closed: bool = True

    @property
    def raw(self) -> bool:
        return "r" in self.prefix

    @property
    def formatted(self) -> bool:
        """An f-string (or a t-string)."""
        return "f" in self.prefix or "t" in self.prefix


def literals(text: str, start: int = 0, end: int | None = None) -> Iterator[PythonString]:
    """Every literal of ``text[start:end]``, in order; what stands in comments is none."""
    at, end = start, len(text) if end is None else end
    while match := _START.search(text, at, end):
        at = match.end()
        if match[0][0] == "#":
            continue
        prefix, quote = (match[1] or "").lower(), match[2] or match[3]
        found = _literal(text, match.start(), prefix, quote, end)
        yield found
        at = found.end


def _literal(text: str, start: int, prefix: str, quote: str, limit: int) -> PythonString:
    body = start + len(prefix) + len(quote)
    stop = (
        _formatted_end(text, body, quote, limit) if {"f", "t"} & set(prefix) else _plain_end(text, body, quote, limit)
    )
    closed = text.startswith(quote, stop) and stop + len(quote) <= limit
    return PythonString(prefix, quote, start, body, stop, stop + len(quote) if closed else stop, closed)


def _plain_end(text: str, at: int, quote: str, limit: int) -> int:
    """Where the closing quotes stand; without them, where the line or the text ends."""
    stops = re.compile(rf"\\(?:\r\n|.)|{quote}" + ("" if len(quote) == 3 else r"|[\n\r]"), re.S)
    while match := stops.search(text, at, limit):
        if match[0][0] != "\\":
            return match.start()
        at = match.end()
    return limit


def _formatted_end(text: str, at: int, quote: str, limit: int) -> int:
    stops = re.compile(rf"{_BRACE.pattern}|{quote}" + ("" if len(quote) == 3 else r"|[\n\r]"), re.S)
    while match := stops.search(text, at, limit):
        said = match[0]
        if said[0] in "'\"\n\r":
            return match.start()
        at = match.end()
        if said == "{" and (close := expression_end(text, at, limit, quote)) >= 0:
            at = close + 1
    return limit


def expression_end(text: str, at: int, limit: int, quote: str, spec: bool = False) -> int:
    """Where the ``}`` of a replacement field stands whose expression begins at ``at``; -1 where there is none."""
    depth = 0
    while match := _IN_EXPRESSION.search(text, at, limit):
        said, at = match[0], match.end()
        if spec and said not in "{}":
            if text.startswith(quote, match.start()):
                return -1
            continue
        if said == "}" and depth == 0:
            return match.start()
        if said == "{" and spec:
            at = expression_end(text, at, limit, quote) + 1
            if at == 0:
                return -1
        elif said in "'\"":
            if text.startswith(quote, match.start()) and len(quote) == 3:
                return -1
            inner = next(literals(text, match.start(), limit), None)
            if inner is None:
                return -1
            at = inner.end
        elif said in ("(", "[", "{"):
            depth += 1
        elif said in (")", "]", "}"):
            depth -= 1
        elif said == ":" and depth == 0:
            spec = True
    return -1


def said(text: str, literal: PythonString, fill: Fill | None = None) -> Spelt:
    """What a literal says. ``fill`` is asked what an expression of an f-string prints."""
    if not literal.formatted:
        return _unescaped(text, literal, literal.body, literal.stop)
    parts, at, begin = [], literal.body, literal.body
    while match := _BRACE.search(text, at, literal.stop):
        at = match.end()
        if match[0] in ("{{", "}}"):
            parts += [_unescaped(text, literal, begin, match.start()), escape(match[0][0], match.start(), at)]
            begin = at
        elif match[0] == "{":
            close = expression_end(text, at, literal.stop, literal.quote)
            if close < 0:
                continue
            value = fill(at, close) if fill else None
            place = (match.start(), close + 1)
            shown = text[slice(*place)]
            parts += [_unescaped(text, literal, begin, match.start()), value or hole(*place, shown)]
            begin = at = close + 1
    return join([*parts, _unescaped(text, literal, begin, literal.stop)])


def _unescaped(text: str, literal: PythonString, start: int, end: int) -> Spelt:
    if literal.raw or text.find("\\", start, end) < 0:
        return verbatim(text, start, end)
    return _said(text, start, end)


def _meaning(match: re.Match[str]) -> str:
    line, short, octal, *codes, name = match.groups()
    if line:
        return ""
    if short:
        return _SAID.get(short, short)
    if name:
        try:
            return unicodedata.lookup(name)[0]
        except KeyError:
            return "\ufffd"
    code = int(octal, 8) if octal else int(next(code for code in codes if code), 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


_said = unescaped(_ESCAPE, _meaning)


def written(literal: PythonString, text: str) -> str | None:
    """How ``text`` is written inside a literal; ``None`` where its kind has no way to."""
    if literal.raw:
        if "\\" in text or literal.quote in text or (len(literal.quote) == 1 and ("\n" in text or "\r" in text)):
            return None
    else:
        text = text.replace("\\", "\\\\")
        if len(literal.quote) == 1:
            text = text.replace(literal.quote, "\\" + literal.quote).replace("\r", "\\r").replace("\n", "\\n")
        else:
            text = text.replace(literal.quote, "\\" + "\\".join(literal.quote))
    return text.replace("{", "{{").replace("}", "}}") if literal.formatted else text
