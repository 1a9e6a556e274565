"""The template under the cursor: a file, or a text in a notebook or a program, with its places in the editor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crowdlint.check.reading import Reading
from crowdlint.language.hosts import is_host
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.lsp.desk import Desk
from crowdlint.lsp.opened import Opened, OpenFile, OpenText, Spot

if TYPE_CHECKING:
    from crowdlint.language.hosts.read import Hosted


@dataclass(frozen=True)
class View:
    """A template and a place in it. ``spot`` says where the editor shows a span of it; ``hosted``: it is a text of a
    program, whose spelling is not the template's.
    """

    reading: Reading
    offset: int
    spot: Callable[[Span], Spot | None]
    hosted: bool = False

    @property
    def source(self) -> Source:
        """The template."""
        return self.reading.source

    @property
    def text(self) -> str:
        """Its text."""
        return self.reading.source.text


def view(desk: Desk, opened: Opened, sheet: OpenText, offset: int) -> View | None:
    """The template at an offset of a text, if there is one. Raises ``UserError`` for a wrong configuration."""
    source = opened.source(desk.path(opened))
    if not is_host(source.path):
        shift = len(sheet.text) - len(source.text)
        return View(desk.reading(source), max(0, offset - shift), lambda span: opened.spot(source, span))
    from crowdlint.language.hosts.read import read

    host = read(source)
    at = _in_file(host.source, opened, sheet, offset)
    found = ((each, inner) for each in host.templates if at is not None and (inner := _inner(each, at)) is not None)
    hosted, inner = next(found, (None, 0))
    if hosted is None:
        return None
    place = hosted.place
    return View(
        desk.reading(hosted.source), inner, lambda span: opened.spot(host.source, place.span(span)), hosted=True
    )


def _inner(hosted: Hosted, at: int) -> int | None:
    """The place in a template of one in the file around it; ``None`` where that shows nothing of the template."""
    inner = at
    for layer in reversed(hosted.place.layers):
        inner = layer.map.inner(inner)
    whole = hosted.place.span(Span(0, len(hosted.source.text)))
    shown = hosted.place.span(Span(inner, inner)).start == at or at == whole.end
    return inner if whole.start <= at <= whole.end and shown else None


def _in_file(source: Source, opened: Opened, sheet: OpenText, offset: int) -> int | None:
    """The offset in the file of one in a text of it: of a notebook, in the JSON that it would be."""
    if isinstance(opened, OpenFile):
        return offset
    for cell in source.cells:
        if opened.cells[cell.number - 1].document == sheet.uri:
            return cell.text.offset(offset)
    return None
