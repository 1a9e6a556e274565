"""The small languages in which hosts fill texts in: ``.format``, ``%``, ``$name``; and what else is done to a text.

Each function takes a ``Spelt`` and gives the one that comes out. ``Values`` says what fills a field; where it does not
know, the field is a hole.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from crowdlint.language.hosts.spelt import Spelt, escape, hole, known
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_RAW = regex(r"\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}", re.S)
_JINJA = regex(
    r"\{%[-+]?\s*raw\s*[-+]?%\}(?P<raw>.*?)\{%[-+]?\s*endraw\s*[-+]?%\}|(?P<comment>\{#.*?#\})"
    r"|\{\{.*?\}\}|\{%.*?%\}",
    re.S,
)
_HANDLEBARS = regex(r"\{\{\{.*?\}\}\}|\{\{!--.*?--\}\}|\{\{.*?\}\}", re.S)

Filler = Spelt | str | None
"""What fills a field: a text with places, one without, or nobody knows."""
Values = Callable[[str | int], Filler]
"""A field's name, or its number from 0, -> what fills it."""

_FIELD = regex(
    r"\{\{|\}\}|\{(?P<name>\w*)(?P<more>(?:\.\w+|\[[^\]{}]*\])*(?:![rsa])?(?::(?:[^{}]|\{\w*\})*)?)\}", re.ASCII
)
_PERCENT = regex(
    r"%(?:\((?P<name>[^()]*)\))?(?P<more>[#0\- +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?)(?P<kind>[diouxXeEfFgGcrsa%])"
)
_DOLLAR = regex(r"\$(?:(?P<double>\$)|(?P<name>[A-Za-z_]\w*)|\{(?P<braced>[A-Za-z_]\w*)\})", re.ASCII)


def nobody_knows(name: str | int) -> Filler:
    """The values of a call that is not known."""
    return None


def _filled(spelt: Spelt, start: int, end: int, value: Filler) -> tuple[int, int, Spelt]:
    place = spelt.span(start, end)
    if value is None:
        value = hole(place.start, place.end, spelt.text[start:end])
    return start, end, known(value, place.start, place.end) if isinstance(value, str) else value


def _single(spelt: Spelt, start: int, end: int, char: str) -> tuple[int, int, Spelt]:
    place = spelt.span(start, end)
    return start, end, escape(char, place.start, place.end)


def braces(spelt: Spelt, values: Values = nobody_knows) -> Spelt:
    """What ``str.format`` makes of a text."""
    changes = []
    number = 0
    for match in _FIELD.finditer(spelt.text):
        if match[0] in ("{{", "}}"):
            changes.append(_single(spelt, *match.span(), match[0][0]))
            continue
        name = match["name"]
        field: str | int = name if name and not name.isdecimal() else int(name or number)
        number += not name
        changes.append(_filled(spelt, *match.span(), None if match["more"] else values(field)))
    return spelt.replaced(changes)


def percent(spelt: Spelt, values: Values = nobody_knows) -> Spelt:
    """What ``text % values`` makes of a text."""
    changes = []
    number = 0
    for match in _PERCENT.finditer(spelt.text):
        if match["kind"] == "%":
            changes.append(_single(spelt, *match.span(), "%"))
            continue
        value = values(number if match["name"] is None else match["name"])
        number += match["name"] is None
        plain = match["kind"] == "s" and not match["more"]
        changes.append(_filled(spelt, *match.span(), value if plain else None))
    return spelt.replaced(changes)


def dollars(spelt: Spelt, values: Values = nobody_knows) -> Spelt:
    """What ``string.Template`` makes of a text."""
    changes = []
    for match in _DOLLAR.finditer(spelt.text):
        if match["double"]:
            changes.append(_single(spelt, *match.span(), "$"))
        else:
            changes.append(_filled(spelt, *match.span(), values(match["name"] or match["braced"])))
    return spelt.replaced(changes)


def jinja(spelt: Spelt) -> Spelt:
    """What a program makes of a text by Jinja: names are holes, what stands in ``raw`` is for whoever comes after.

    A text that reads the task is Liquid's, whatever library a program gives it to.
    """
    if "task.input" in _RAW.sub("", spelt.text):
        return spelt
    changes = []
    for match in _JINJA.finditer(spelt.text):
        start, end = match.span()
        if match["raw"] is not None:
            changes.append((start, end, spelt.slice(*match.span("raw"))))
        elif match["comment"]:
            changes.append((start, end, Spelt()))
        else:
            changes.append(_filled(spelt, start, end, None))
    return spelt.replaced(changes)


def handlebars(spelt: Spelt) -> Spelt:
    """What a program makes of a text by Handlebars or Mustache; one that reads the task is Liquid's."""
    if "task.input" in spelt.text:
        return spelt
    changes = []
    for match in _HANDLEBARS.finditer(spelt.text):
        silent = match[0].startswith("{{!")
        changes.append((*match.span(), Spelt()) if silent else _filled(spelt, *match.span(), None))
    return spelt.replaced(changes)


def replace(spelt: Spelt, old: str, new: Filler) -> Spelt:
    """What ``text.replace(old, new)`` makes of a text."""
    changes, at = [], 0
    while old and (at := spelt.text.find(old, at)) >= 0:
        changes.append(_filled(spelt, at, at + len(old), new))
        at += len(old)
    return spelt.replaced(changes)


def dedent(spelt: Spelt) -> Spelt:
    """The text without the white space that all its lines begin with."""
    margin: str | None = None
    for line in re.finditer(r"^([ \t]*)(?=[^ \t\r\n])", spelt.text, re.MULTILINE):
        margin = line[1] if margin is None else _common(margin, line[1])
    if not margin:
        return spelt
    return unindented(spelt, len(margin))


def _common(one: str, other: str) -> str:
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return one[:same]


def unindented(spelt: Spelt, width: int) -> Spelt:
    """The text with up to ``width`` blanks taken off the start of each line."""
    starts = re.finditer(rf"^[ \t]{{1,{width}}}", spelt.text, re.MULTILINE)
    return spelt.replaced((*match.span(), Spelt()) for match in starts)


def strip(spelt: Spelt, left: bool = True, right: bool = True) -> Spelt:
    """The text without the white space around it."""
    text = spelt.text
    start = len(text) - len(text.lstrip()) if left else 0
    return spelt.slice(start, len(text.rstrip()) if right else len(text))


def is_doubled(text: str) -> bool:
    """Whether the braces of a text read as those of a template that is yet to go through ``.format``."""
    return "{{{{" in text and "}}}}" in text


def placed(value: str, place: Span) -> Spelt:
    """A value that is known, at the place where it is printed."""
    return known(value, place.start, place.end)


def as_format(spelt: Spelt) -> Spelt:
    """What ``.format`` with values that nobody knows makes of a text."""
    return braces(spelt)
