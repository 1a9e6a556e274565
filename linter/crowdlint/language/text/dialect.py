"""In which language a template is written: Liquid, MTurk's ``${name}``, or plain HTML. Told from its text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Literal

from crowdlint.language.question.document import PagePart, page_parts
from crowdlint.language.text.ranges import blocks
from crowdlint.language.text.source import MARKER, Piece, Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen, regex
from crowdlint_schemas.question import opening

Name = Literal["ground-truth", "mturk", "html"]
NAMES: tuple[Name, ...] = ("ground-truth", "mturk", "html")

_LIQUID = regex(r"\{\{|\{%")
_SURELY_LIQUID = regex(r"\{%|\{\{[^{}]*(?:\btask\b|\||['\"])")
_VARIABLE = regex(r"\$\{([^\s{}$\"'`<>()+*/?:;,=!&|][^{}\n\"'`<>()+*/?:;,=!&|]*)\}")
# In a script, ${x} between back-ticks is JavaScript's.
_SCRIPT = regex(r"<script\b[^>]*+>", re.IGNORECASE)
_END_OF_SCRIPT = regex(r"</script\s*+>", re.IGNORECASE)
_TEMPLATE_LITERAL = regex(r"`(?:[^`\\]|\\.)*+`", re.DOTALL)


@frozen
class Dialect:
    """A language of templates, and why it was taken to be that of a template.

    ``reason`` is one of ``"asked"``, ``"liquid"``, ``"question"``, ``"variable"``, ``"nothing"``; ``span`` shows
    the text that decided, where text did.
    """

    name: Name
    reason: str = "asked"
    span: Span | None = None

    @property
    def is_liquid(self) -> bool:
        """Whether Liquid renders the template."""
        return self.name == "ground-truth"


@frozen
class Variable:
    """``${name}`` in an MTurk template: the value of that column of the batch file."""

    name: str
    span: Span


def detect(source: Source, asked: Name | None = None) -> Dialect:
    """The dialect of a template; ``asked`` wins over its text."""
    if asked:
        return Dialect(asked)
    text = source.text
    if document := opening(text):
        return Dialect("mturk", "question", Span(*document.span("tag")))
    liquid = _LIQUID.search(text)
    if liquid is None or not _SURELY_LIQUID.search(text):  # braces may be a script's or left over from another template
        variable = next(iter(variables(source)), None)
        if variable:
            return Dialect("mturk", "variable", variable.span)
    return Dialect("ground-truth", "liquid", Span(*liquid.span())) if liquid else Dialect("html", "nothing")


def variables(source: Source, columns: Container[str] = ()) -> list[Variable]:
    """The ``${name}`` of an MTurk template, in order; those of JavaScript's template literals are left out, but for
    names of ``columns``: Mechanical Turk reads no JavaScript and fills in these, too.
    """
    text = source.text
    quoted = [
        literal.span()
        for start, end in blocks(text, _SCRIPT, _END_OF_SCRIPT)
        for literal in _TEMPLATE_LITERAL.finditer(text, start, end)
    ]
    found: list[Variable] = []
    at = 0
    for match in _VARIABLE.finditer(text):
        while at < len(quoted) and quoted[at][1] <= match.start():
            at += 1
        name = match.group(1).strip()
        if at == len(quoted) or match.start() < quoted[at][0] or name in columns:
            found.append(Variable(name, Span(*match.span())))
    return found


def runs(source: Source, columns: Container[str] = ()) -> Iterator[tuple[PagePart, Variable | None]]:
    """The page of an MTurk template, run by run: the author's text, and the ``${name}`` in it. ``columns``: as above.

    Of an HTMLQuestion its page is read, of an ExternalQuestion there is none.
    """
    found = variables(source, columns)
    for part in page_parts(source.text):
        at, end = part.span.start, part.span.end
        for variable in found if part.literal else ():
            if at <= variable.span.start and variable.span.end <= end:
                if variable.span.start > at:
                    yield PagePart(Span(at, variable.span.start), source.text[at : variable.span.start]), None
                yield PagePart(variable.span, MARKER, False), variable
                at = variable.span.end
        if at < end:
            yield (PagePart(Span(at, end), source.text[at:end]) if part.literal else part), None


def rendered(source: Source, dialect: Dialect) -> Rendered:
    """The page of a template without Liquid: of an HTMLQuestion its HTML, each ``${name}`` a marker."""
    if dialect.name != "mturk":
        return Rendered.verbatim(source)
    pieces: list[Piece] = []
    parts: list[str] = []
    length = 0
    for part, variable in runs(source):
        pieces.append(Piece(length, length + len(part.text), part.span, part.literal, variable))
        parts.append(part.text)
        length += len(part.text)
    return Rendered(source, "".join(parts), pieces)
