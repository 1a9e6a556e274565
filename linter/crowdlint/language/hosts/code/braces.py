"""Pages that a server or a program fills in before they become templates: JSP, PHP, ERB, Jinja, Handlebars and the
like. What it writes is a hole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from crowdlint.language.hosts import formats
from crowdlint.language.hosts.classify import TELLS
from crowdlint.language.hosts.found import HostLiteral, HostText
from crowdlint.language.hosts.spelt import Spelt, escape, hole, join, verbatim
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_PERCENT = regex(r"<%(?:--.*?--%>|.*?%>|.*\Z)", re.S)
_JSP = regex(rf"{_PERCENT.pattern}|[$#]\{{[^{{}}]*\}}", re.S)
_PHP = regex(r"<\?(?:php\b|=).*?(?:\?>\n?|\Z)", re.S)
# Comments and directives write nothing.
_SILENT = regex(r"<%(?:--|@|!|#)")


def find_jsp(text: str) -> Iterator[HostText]:
    """The page of a JSP."""
    yield from _page(text, _JSP)


def find_jinja(text: str) -> Iterator[HostText]:
    """The page of a template of Jinja's; one that reads the task is Liquid's."""
    yield from _made(text, formats.jinja)


def find_handlebars(text: str) -> Iterator[HostText]:
    """The page of a template of Handlebars or Mustache; one that reads the task is Liquid's."""
    yield from _made(text, formats.handlebars)


def _made(text: str, step: Callable[[Spelt], Spelt]) -> Iterator[HostText]:
    spelt = step(verbatim(text, 0, len(text)))
    if TELLS.search(spelt.text):
        whole = Span(0, len(text))
        literal = HostLiteral(whole, lambda said: said, lambda again: verbatim(again, 0, len(again))).through(step)
        yield HostText(spelt, (literal,), meant=True)


def find_percent(text: str) -> Iterator[HostText]:
    """The page of an ERB or EJS file."""
    yield from _page(text, _PERCENT)


def find_php(text: str) -> Iterator[HostText]:
    """The page around the code of a PHP file."""
    yield from _page(text, _PHP)


def _page(text: str, signs: re.Pattern[str]) -> Iterator[HostText]:
    spelt = _said(text, signs)
    if TELLS.search(spelt.text):
        literal = HostLiteral(
            Span(0, len(text)), lambda said: None if signs.search(said) else said, lambda t: _said(t, signs)
        )
        yield HostText(spelt, (literal,), meant=True)


def _said(text: str, signs: re.Pattern[str]) -> Spelt:
    parts, at = [], 0
    for match in signs.finditer(text):
        start, end = match.span()
        if match[0].startswith("<%%"):  # two for one
            continue
        parts += [
            verbatim(text, at, start),
            escape("", start, end) if _SILENT.match(match[0]) else hole(start, end, match[0]),
        ]
        at = end
    return join([*parts, verbatim(text, at, len(text))])
