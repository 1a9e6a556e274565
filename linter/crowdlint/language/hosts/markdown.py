"""Blocks of code in Markdown (also R Markdown, Quarto, MyST) and in reStructuredText. Prose is never looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from crowdlint.language.hosts import LANGUAGES, formats
from crowdlint.language.hosts.found import HostLiteral, HostText
from crowdlint.language.hosts.spelt import Spelt, join, verbatim
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FENCE = regex(r"(?P<before>[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\r\n]*)")
_DIRECTIVE = regex(r"(?P<before>[ \t]*)\.\.[ \t]+(?:code-block|code|sourcecode|raw)::[ \t]*(?P<info>\S*)[ \t]*$")
_OPTION = regex(r"[ \t]+:[\w-]+:")
_WORD = regex(r"[\w+#-]+")
_NAMES = {
    "": "markup",
    "django": "jinja",
    "html": "html",
    "htmldjango": "jinja",
    "htm": "html",
    "jinja": "jinja",
    "jinja2": "jinja",
    "liquid": "html",
    "text": "markup",
    "xml": "html",
    "python": "python",
    "python3": "python",
    "ipython": "python",
    "ipython3": "python",
    "bash": "shell",
    "console": "shell",
    "shell": "shell",
    "zsh": "shell",
    "javascript": "javascript",
    "typescript": "typescript",
    "terraform": "terraform",
    "hcl": "terraform",
    "yaml": "yaml",
    "json": "json",
}


def find(text: str) -> Iterator[HostText]:
    """The blocks of code of Markdown, each in its language."""
    lines = list(_LINE.finditer(text))
    at = 0
    while at < len(lines):
        opening = _FENCE.match(lines[at][0])
        at += 1
        if not opening:
            continue
        fence = opening["fence"]
        closing = re.compile(rf"[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*(?=[\r\n]|\Z)")
        first = at
        while at < len(lines) and not (lines[at][0] and closing.match(lines[at][0])):
            at += 1
        yield from _block(text, lines[first:at], opening["info"], _margin(opening["before"]))
        at += 1


def find_rst(text: str) -> Iterator[HostText]:
    """The blocks of code of reStructuredText, each in its language."""
    lines = list(_LINE.finditer(text))
    at = 0
    while at < len(lines):
        directive = _DIRECTIVE.match(lines[at][0].rstrip("\r\n"))
        at += 1
        if not directive:
            continue
        while at < len(lines) and _OPTION.match(lines[at][0]):
            at += 1
        first, outer = at, len(directive["before"])
        while at < len(lines) and (not lines[at][0].strip() or _indent(lines[at][0]) > outer):
            at += 1
        widths = [_indent(line[0]) for line in lines[first:at] if line[0].strip()]
        margin = re.compile(rf"[ \t]{{0,{min(widths, default=0)}}}")
        yield from _block(text, lines[first:at], directive["info"], margin)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _margin(before: str) -> re.Pattern[str]:
    """What stands before the lines of a block whose fence has something before it."""
    if ">" in before:
        return re.compile(r"(?:[ \t]*>[ \t]?)*")
    return re.compile(rf"[ \t]{{0,{len(before)}}}")


def _block(text: str, lines: list[re.Match[str]], info: str, margin: re.Pattern[str]) -> Iterator[HostText]:
    lines = [line for line in lines if line[0]]
    if not lines:
        return
    span = Span(lines[0].start(), lines[-1].end())
    spelt = _said(text, span, margin)
    language = _language(info, spelt.text)
    if language:
        first = margin.match(lines[0][0])
        literal = HostLiteral(span, _writer(first[0] if first else ""), lambda again: _reread(again, margin))
        if language in ("jinja", "handlebars"):
            step = formats.jinja if language == "jinja" else formats.handlebars
            spelt, literal, language = step(spelt), literal.through(step), "html"
        yield HostText(spelt, (literal,), language, quoted=True)


def _reread(again: str, margin: re.Pattern[str]) -> Spelt:
    return _said(again, Span(0, len(again)), margin)


def _said(text: str, span: Span, margin: re.Pattern[str]) -> Spelt:
    parts = []
    for line in _LINE.finditer(text, span.start, span.end):
        start = margin.match(text, line.start(), line.end())
        parts.append(verbatim(text, start.end() if start else line.start(), line.end()))
    return join(parts)


def _writer(before: str) -> Callable[[str], str]:
    """Lines that a fix adds begin like the others."""
    return lambda said: re.sub(r"(\r\n|\r|\n)", lambda match: match[0] + before, said)


def _language(info: str, said: str) -> str:
    """The language that a block is in, by what stands behind its fence."""
    words = [word.lower() for word in _WORD.findall(info.replace("{=", "{"))]
    word = words[0] if words else ""
    language = _NAMES.get(word) or LANGUAGES.get(f".{word}", "") or _NAMES.get(word.partition("+")[0], "")
    if language == "markup":
        return "html" if said.lstrip().startswith("<") else ""
    return language
