"""A template in a host as text that can be rendered: each value of the host is shown by its own text."""

from __future__ import annotations

import html
import re

from crowdlint.language.text.source import Origin, Piece, Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen, regex

_BRACES = regex(r"\{(?=[{%])")  # of Jinja's and the like, which Liquid must not take for its own
_LIQUID = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.S)


@frozen
class _Filled:
    """The place of a filled text: through the template to its host."""

    text: Rendered
    origin: Origin

    @property
    def host(self) -> Source:
        return self.origin.host

    def span(self, span: Span) -> Span:
        return self.origin.span(self.text.span(span.start, span.end))


def filled(source: Source) -> Source:
    """The template with the holes of its host filled; ``holes`` stays, so that one knows of them.

    In tags and outputs of Liquid a hole stays a name that nothing is known by, which prints nothing.
    """
    if not source.holes or source.origin is None:
        return source
    liquid = [match.span() for match in _LIQUID.finditer(source.text)]
    sign = re.compile("[" + "".join(map(re.escape, source.holes)) + "]")
    parts: list[str] = []
    pieces: list[Piece] = []
    at = length = 0

    def add(text: str, span: Span, literal: bool) -> None:
        nonlocal length
        if text:
            parts.append(text)
            pieces.append(Piece(length, length + len(text), span, literal))
            length += len(text)

    for match in sign.finditer(source.text):
        if any(start < match.start() < end for start, end in liquid):
            continue
        add(source.text[at : match.start()], Span(at, match.start()), True)
        shown = html.escape(source.holes[match[0]])
        add(_BRACES.sub("&#123;", shown), Span(*match.span()), False)
        at = match.end()
    add(source.text[at:], Span(at, len(source.text)), True)
    rendered = Rendered(source, "".join(parts), pieces)
    return Source(rendered.text, source.path, holes=source.holes, origin=_Filled(rendered, source.origin))


def unfilled(source: Source) -> Source:
    """The template that ``filled`` was given."""
    return source.origin.text.source if isinstance(source.origin, _Filled) else source
