"""Pages for the language tests: ``{{ … }}`` is a hole, all else stands for itself."""

import re

from crowdlint.language.page.page import Page
from crowdlint.language.text.source import MARKER, Piece, Rendered, Source
from crowdlint.language.text.span import Span


def rendered(text: str) -> Rendered:
    """Renders each ``{{ … }}`` to a marker. The test needs no Liquid for that."""
    pieces: list[Piece] = []
    parts: list[str] = []
    at = length = 0
    for match in re.finditer(r"\{\{(.*?)\}\}|\Z", text):
        if match.start() > at:
            pieces.append(Piece(length, length + match.start() - at, Span(at, match.start()), True))
            parts.append(text[at : match.start()])
            length += match.start() - at
        if match.end() > match.start():
            pieces.append(Piece(length, length + 1, Span(*match.span()), False, match.group(1).strip()))
            parts.append(MARKER)
            length += 1
        at = match.end()
    return Rendered(Source(text), "".join(parts), pieces)


def page(text: str) -> Page:
    return Page(rendered(text))


def problems(text: str) -> list[tuple[str, str]]:
    """The name of each problem of the page, and the text it underlines."""
    return [(problem.name, problem.span.of(text)) for problem in page(text).errors]
