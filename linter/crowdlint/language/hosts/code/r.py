"""Templates in the strings of R: quotes, raw strings, and what ``paste0``, ``glue`` and ``sprintf`` make of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from crowdlint.language.hosts import formats
from crowdlint.language.hosts.classify import TELLS
from crowdlint.language.hosts.code import escapes
from crowdlint.language.hosts.found import HostLiteral, HostText
from crowdlint.language.hosts.spelt import Spelt, escape, hole, join, verbatim
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen, regex

_TOKEN = regex(
    r"#[^\n]*|`[^`\n]*`"
    r"|(?P<raw>[rR](?P<quote>[\"'])(?P<dashes>-*)(?:\(.*?\)(?P=dashes)|\[.*?\](?P=dashes)|\{.*?\}(?P=dashes))(?P=quote))"
    r"|(?P<quoted>\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+')"
    r"|(?P<sign>[()\[\]{},])|(?P<call>[\w.]+)(?=\s*\()|[\w.]+",
    re.S,
)
_SEARCHES = regex(
    r"(?:reg)?grep[lr]?|g?sub|str_(?:detect|replace|remove|locate|count)\w*|stop|warning|message|expect_\w+"
)
_JOINS = {"paste0": "", "str_c": "", "paste": " ", "c": "\n", "cat": " ", "HTML": "\n", "tagList": "\n"}
_STEPS = {"glue": formats.braces, "str_glue": formats.braces, "sprintf": formats.percent}


@frozen
class RString:
    """A string of R. ``call``: the function to which it is given; ``group``: where the brackets around it begin."""

    span: Span
    is_raw: bool
    call: str
    group: int


def find(text: str) -> Iterator[HostText]:
    """The texts of a program in R that may be templates."""
    strings, ends = _strings(text)
    groups: dict[int, list[RString]] = {}
    for each in strings:
        groups.setdefault(each.group, []).append(each)
    for group, members in groups.items():
        call = members[0].call
        if _SEARCHES.fullmatch(call):
            continue
        if call in _JOINS and len(members) > 1:
            yield from _joined(text, members, ends[group], _JOINS[call])
            continue
        for each in members:
            spelt, literal = _said(text, each), _literal(text, each)
            if call in _STEPS:
                step = _STEPS[call]
                spelt, literal = step(spelt), literal.through(step)
            if TELLS.search(spelt.text):
                yield HostText(spelt, (literal,))


def _strings(text: str) -> tuple[list[RString], dict[int, list[int]]]:
    """The strings, and for each opening bracket that holds some where its arguments end."""
    found: list[RString] = []
    ends: dict[int, list[int]] = {}
    open_calls: list[tuple[str, int]] = [("", -1)]
    call = ""
    for token in _TOKEN.finditer(text):
        if token["call"]:
            call = token["call"].rpartition("::")[2]
            continue
        if token["sign"]:
            if token[0] in "([{":
                open_calls.append((call if token[0] == "(" else "", token.start()))
            elif token[0] in ")]}" and len(open_calls) > 1:
                ends.setdefault(open_calls.pop()[1], []).append(token.start())
            elif token[0] == ",":
                ends.setdefault(open_calls[-1][1], []).append(token.start())
        elif token["raw"] or token["quoted"]:
            name, start = open_calls[-1]
            group = start if name else token.start()
            found.append(RString(Span(*token.span()), token["raw"] is not None, name, group))
        call = ""
    return found, ends


def _joined(text: str, members: list[RString], ends: list[int], between: str) -> Iterator[HostText]:
    """The arguments of a call one after the other; what is no string is a hole, a named argument none."""
    parts: list[Spelt] = []
    strings = {bisect_right(ends, each.span.start): each for each in members}
    start = members[0].group + 1
    for number, end in enumerate(ends):
        string = strings.get(number)
        argument = text[start:end]
        if re.match(r"\s*(?:sep|collapse|file|append|fill)\s*=", argument) or not argument.strip():
            start = end + 1
            continue
        if parts and between:
            parts.append(escape(between, start, start))
        if string and text[start : string.span.start].strip() == "" and text[string.span.end : end].strip() == "":
            parts.append(_said(text, string))
        else:
            parts.append(hole(start, end, argument))
        start = end + 1
    spelt = join(parts)
    if TELLS.search(spelt.text):
        yield HostText(spelt, (), at=members[0].span.start)


def _inner(text: str, string: RString) -> Span:
    if not string.is_raw:
        return Span(string.span.start + 1, string.span.end - 1)
    dashes = len(text[string.span.start + 2 :]) - len(text[string.span.start + 2 :].lstrip("-"))
    return Span(string.span.start + 3 + dashes, string.span.end - 2 - dashes)


def _said(text: str, string: RString) -> Spelt:
    inner = _inner(text, string)
    return (verbatim if string.is_raw else escapes.script)(text, inner.start, inner.end)


def _literal(text: str, string: RString) -> HostLiteral:
    quote = text[string.span.end - 1]

    def write(said: str) -> str | None:
        if string.is_raw:
            return said
        return said if "\n" in said and "\\" not in said and quote not in said else escapes.with_backslash(said, quote)

    def reread(again: str) -> Spelt | None:
        strings, _ = _strings(again)
        whole = len(strings) == 1 and strings[0].span == Span(0, len(again))
        return _said(again, strings[0]) if whole else None

    return HostLiteral(string.span, write, reread)
