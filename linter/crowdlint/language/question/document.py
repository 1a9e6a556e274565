"""The page that an HTMLQuestion holds, the document in which CreateHIT of Mechanical Turk takes a task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.language.text.span import Span
from crowdlint_schemas import question as known
from crowdlint_schemas.light import frozen, regex

CDATA, CDATA_END = "<![CDATA[", "]]>"
_REFERENCE = regex(r"&(?:#(\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


@frozen
class PagePart:
    """A run of the page that the document holds. ``text`` is what XML makes of the author's text under ``span``."""

    span: Span
    text: str
    literal: bool = True


def is_external(text: str) -> bool:
    """Whether a text is an ExternalQuestion, which holds no page but its address."""
    found = known.opening(text)
    return found is not None and known.root_name(found["name"]) == known.EXTERNAL


def page_parts(text: str) -> list[PagePart]:
    """The page in an HTMLQuestion, run by run; the whole text of anything else, nothing of an ExternalQuestion."""
    if known.opening(text) is None:
        return [PagePart(Span(0, len(text)), text)]
    if is_external(text):
        return []
    start, end = content(text)
    return list(_parts(text, start, end))


def content(text: str) -> tuple[int, int]:
    """What lies between the tags of HTMLContent, or of the element that stands in its place."""
    root = known.opening(text)
    assert root is not None
    opening = re.compile(r"<(?P<name>(?:[\w.-]+:)?HTMLContent)\b[^>]*>", re.I).search(text, root.end())
    opening = opening or re.compile(r"<(?P<name>[\w.:-]+)[^<>]*>(?=\s*<!\[CDATA\[)").search(text, root.end())
    if opening is None:
        return len(text), len(text)
    name = re.escape(opening["name"])
    if text.startswith(CDATA, skip(text, opening.end(), len(text))):
        # A script of the page may hold `]]>` and a string that looks like the end tag, but hardly both in a row.
        closing = re.compile(rf"(?<=]]>)\s*</{name}\b").search(text, opening.end())
    else:
        closing = None
    end = closing.start() if closing else text.rfind(f"</{opening['name']}", opening.end())
    return opening.end(), end if end >= 0 else len(text)


def _parts(text: str, start: int, end: int) -> Iterator[PagePart]:
    """CDATA sections as they stand, what lies between them decoded; of a broken document all up to the last ``]]>``."""
    at = skip(text, start, end)
    if not text.startswith(CDATA, at):
        yield from _decoded(text, start, end) if "<" not in text[start:end] else [_part(text, start, end)]
        return
    while text.startswith(CDATA, at):
        body = at + len(CDATA)
        stop = text.find(CDATA_END, body, end)
        after = skip(text, stop + len(CDATA_END), end)
        if stop < 0 or (after < end and not text.startswith(CDATA, after)):
            last = text.rfind(CDATA_END, body, end)
            yield _part(text, body, last if last >= 0 else end)
            return
        yield _part(text, body, stop)
        at = after


def _part(text: str, start: int, end: int) -> PagePart:
    return PagePart(Span(start, end), text[start:end])


def skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _decoded(text: str, start: int, end: int) -> Iterator[PagePart]:
    at = start
    for match in _REFERENCE.finditer(text, start, end):
        if match.start() > at:
            yield _part(text, at, match.start())
        decimal, hexadecimal, name = match.groups()
        digits = (decimal or hexadecimal or "0").lstrip("0")[:8] or "0"  # more name no character, and int() has a limit
        number = int(digits, 16 if hexadecimal else 10)
        value = _NAMED[name] if name else chr(number) if 0 < number < 0x110000 else "\ufffd"
        yield PagePart(Span(*match.span()), value, False)
        at = match.end()
    if at < end:
        yield _part(text, at, end)
