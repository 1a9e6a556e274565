"""What the editor has open: files and notebooks, with the text as it is being typed, and the places in them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from lsprotocol import types
from pygls.uris import to_fs_path

from crowdlint.finding import Edit
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.lsp.lines import Encoding, Lines

# Half of a character, which JSON can hold and no file: one unit for one unit, so that places stay.
_HALF = re.compile("[\ud800-\udfff]")
# What a text without a file is called, by its language.
_SUFFIXES = {
    "html": ".html",
    "liquid": ".liquid",
    "jinja-html": ".html",
    "python": ".py",
    "markdown": ".md",
    "xml": ".xml",
}


@dataclass(frozen=True)
class OpenText:
    """A text in the editor: a file, or a cell. ``version`` counts its changes."""

    uri: str
    version: int
    lines: Lines
    language: str = ""

    @classmethod
    def of(cls, item: types.TextDocumentItem, encoding: Encoding) -> OpenText:
        """The text as the editor sends it when it is opened."""
        return cls(item.uri, item.version, Lines(_whole(item.text), encoding), item.language_id)

    @property
    def text(self) -> str:
        """The text."""
        return self.lines.text

    def changed(self, version: int, changes: Iterable[types.TextDocumentContentChangeEvent]) -> OpenText:
        """The text after changes, one after the other."""
        lines = self.lines
        for change in changes:
            text = change.text
            if isinstance(change, types.TextDocumentContentChangePartial):
                span = lines.span(change.range)
                text = lines.text[: span.start] + text + lines.text[span.end :]
            lines = Lines(_whole(text), lines.encoding)
        return replace(self, version=version, lines=lines)


def _whole(text: str) -> str:
    return text if text.isascii() else _HALF.sub("\ufffd", text)


@dataclass(frozen=True)
class Spot:
    """A span where the editor shows it."""

    sheet: OpenText
    span: Span

    @property
    def range(self) -> types.Range:
        """It in the protocol's terms."""
        return self.sheet.lines.range(self.span)


@dataclass(frozen=True)
class OpenFile:
    """A file that is open."""

    sheet: OpenText

    @property
    def uri(self) -> str:
        """Its address."""
        return self.sheet.uri

    @property
    def state(self) -> tuple[int, ...]:
        """What changes with every change of the text."""
        return (self.sheet.version,)

    @property
    def sheets(self) -> Sequence[OpenText]:
        """The texts it is shown as."""
        return (self.sheet,)

    def source(self, path: str) -> Source:
        """It as a file at ``path``. A byte order mark is no text."""
        return Source(self.sheet.text.removeprefix("\ufeff"), path, self.sheet.text.startswith("\ufeff"))

    def spot(self, source: Source, span: Span) -> Spot:
        """Where a span of ``source`` is shown."""
        shift = len(self.sheet.text) - len(source.text) if source.bom else 0
        return Spot(self.sheet, Span(span.start + shift, span.end + shift))

    def edit(self, source: Source, edit: Edit) -> tuple[OpenText, types.TextEdit]:
        """An edit of ``source`` in the editor's terms."""
        spot = self.spot(source, edit.span)
        return spot.sheet, types.TextEdit(spot.range, edit.text)

    def texts(self, source: Source) -> Iterator[tuple[OpenText, str]]:
        """What the sheets would be if the file were ``source``."""
        yield self.sheet, ("\ufeff" if source.bom else "") + source.text


@dataclass(frozen=True)
class OpenNotebook:
    """A notebook that is open: its cells, and what the file says of them. ``marks``: its version, counted by us."""

    uri: str
    cells: tuple[types.NotebookCell, ...]
    texts_by_uri: dict[str, OpenText] = field(default_factory=dict)
    metadata: types.LSPObject | None = None
    marks: int = 0

    @property
    def state(self) -> tuple[int, ...]:
        """What changes with every change of the text."""
        return (self.marks, *(sheet.version for sheet in self.sheets))

    @property
    def sheets(self) -> Sequence[OpenText]:
        """The texts of the cells, in their order."""
        return [self.texts_by_uri[each.document] for each in self.cells if each.document in self.texts_by_uri]

    def source(self, path: str) -> Source:
        """The notebook as the file it would be, with the cells' texts and nothing else."""
        cells = [{"cell_type": _cell_type(each), "metadata": {}, "source": self._text(each)} for each in self.cells]
        document = {"cells": cells, "metadata": self._metadata(), "nbformat": 4, "nbformat_minor": 5}
        return Source(json.dumps(document, ensure_ascii=False), path)

    def _text(self, cell: types.NotebookCell) -> str:
        sheet = self.texts_by_uri.get(cell.document)
        return sheet.text if sheet else ""

    def _metadata(self) -> object:
        known = json.loads(json.dumps(self.metadata, default=str)) if self.metadata else {}
        if isinstance(known, dict) and not {"language_info", "kernelspec"} & known.keys():
            code = [
                self.texts_by_uri.get(each.document) for each in self.cells if each.kind == types.NotebookCellKind.Code
            ]
            name = next((sheet.language for sheet in code if sheet and sheet.language), "python")
            known["language_info"] = {"name": name}
        return known

    def spot(self, source: Source, span: Span) -> Spot | None:
        """Where a span of ``source`` is shown; ``None`` for what stands in no cell."""
        shown = source.shown(span)
        if shown.cell is None or shown.cell > len(self.cells):
            return None
        sheet = self.texts_by_uri.get(self.cells[shown.cell - 1].document)
        return Spot(sheet, shown.span) if sheet else None

    def edit(self, source: Source, edit: Edit) -> tuple[OpenText, types.TextEdit] | None:
        """An edit of ``source`` in the editor's terms: in the cell, without the spelling of JSON."""
        spot = self.spot(source, edit.span)
        return (spot.sheet, types.TextEdit(spot.range, source.typed(edit.text, edit.span))) if spot else None

    def texts(self, source: Source) -> Iterator[tuple[OpenText, str]]:
        """What the sheets would be if the notebook were ``source``."""
        for cell in source.cells:
            sheet = self.texts_by_uri.get(self.cells[cell.number - 1].document)
            if sheet:
                yield sheet, cell.text.text


Opened = OpenFile | OpenNotebook


def _cell_type(cell: types.NotebookCell) -> str:
    return "code" if cell.kind == types.NotebookCellKind.Code else "markdown"


def path_of(uri: str, language: str = "") -> str:
    """The path of an address; a text that is in no file gets one where nothing can lie."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    if path:
        return path
    name = PurePath(uri.rpartition(":")[2]).name or "untitled"
    suffix = "" if PurePath(name).suffix else _SUFFIXES.get(language, "")
    return os.path.join(os.devnull, name + suffix)


class OpenFiles:
    """All that is open, by the address of the file; cells lead to their notebook."""

    def __init__(self) -> None:
        self.encoding: Encoding = "utf-16"
        self._opened: dict[str, Opened] = {}
        self._notebooks: dict[str, str] = {}

    def __iter__(self) -> Iterator[Opened]:
        return iter(list(self._opened.values()))

    def get(self, uri: str) -> Opened | None:
        """The file of an address, or the notebook of a cell's address."""
        return self._opened.get(self._notebooks.get(uri, uri))

    def sheet(self, uri: str) -> OpenText | None:
        """The text of an address."""
        opened = self.get(uri)
        return next((sheet for sheet in opened.sheets if sheet.uri == uri), None) if opened else None

    def open_file(self, item: types.TextDocumentItem) -> None:
        """The editor shows a file."""
        if item.uri not in self._notebooks:
            self._opened[item.uri] = OpenFile(OpenText.of(item, self.encoding))

    def change_file(self, params: types.DidChangeTextDocumentParams) -> None:
        """Somebody types."""
        opened = self._opened.get(params.text_document.uri)
        if isinstance(opened, OpenFile):
            sheet = opened.sheet.changed(params.text_document.version, params.content_changes)
            self._opened[opened.uri] = OpenFile(sheet)

    def open_notebook(self, params: types.DidOpenNotebookDocumentParams) -> None:
        """The editor shows a notebook."""
        notebook = params.notebook_document
        texts = {item.uri: OpenText.of(item, self.encoding) for item in params.cell_text_documents}
        self._opened[notebook.uri] = OpenNotebook(notebook.uri, tuple(notebook.cells), texts, notebook.metadata)
        self._notebooks.update(dict.fromkeys(texts, notebook.uri))

    def change_notebook(self, params: types.DidChangeNotebookDocumentParams) -> None:
        """Cells come, go, move, or somebody types in one."""
        opened = self._opened.get(params.notebook_document.uri)
        if not isinstance(opened, OpenNotebook):
            return
        texts, cells = dict(opened.texts_by_uri), list(opened.cells)
        change = params.change.cells
        if change and (structure := change.structure):
            at = structure.array.start
            cells[at : at + structure.array.delete_count] = structure.array.cells or []
            texts.update({item.uri: OpenText.of(item, self.encoding) for item in structure.did_open or ()})
            for closed in structure.did_close or ():
                texts.pop(closed.uri, None)
                self._notebooks.pop(closed.uri, None)
        for cell in (change.data if change else None) or ():
            cells = [cell if each.document == cell.document else each for each in cells]
        for typed in (change.text_content if change else None) or ():
            if typed.document.uri in texts:
                texts[typed.document.uri] = texts[typed.document.uri].changed(typed.document.version, typed.changes)
        self._notebooks.update(dict.fromkeys(texts, opened.uri))
        metadata = params.change.metadata or opened.metadata
        self._opened[opened.uri] = OpenNotebook(opened.uri, tuple(cells), texts, metadata, opened.marks + 1)

    def close(self, uri: str) -> Opened | None:
        """The editor shows it no more."""
        opened = self._opened.pop(uri, None)
        for sheet in opened.sheets if opened else ():
            self._notebooks.pop(sheet.uri, None)
        return opened
