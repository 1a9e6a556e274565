"""A template in the making, and how its text is changed: by edits at places that a page of it knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from crowdlint.check.fix import apply
from crowdlint.check.reading import Reading
from crowdlint.finding import Edit
from crowdlint.language.page.page import Page
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen


@frozen
class Draft:
    """A template with its sample data. ``notes``: what its author should know, a sentence each."""

    text: str
    data: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def source_of(text: str) -> Source:
    """The text of a draft as a template."""
    return Source(text, "draft.liquid.html")


def edited(text: str, find: Callable[[Page], Iterable[Edit]]) -> str:
    """The text with the edits made that ``find`` gives for its pages; of those that overlap, the first is made."""
    edits = {edit for page in Reading(source_of(text)).pages for edit in find(page)}
    return apply(text, _apart(sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end))))


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    at = -1
    for edit in edits:
        if edit.span.start >= at:
            at = edit.span.end
            yield edit


def with_blanks_before(text: str, span: Span) -> Span:
    """A span with the white space in front of it, for what is taken out."""
    start = span.start
    while start and text[start - 1].isspace():
        start -= 1
    return Span(start, span.end)
