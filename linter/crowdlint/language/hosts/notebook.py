"""Notebooks of Jupyter: the text of each cell over the file, and its language. Outputs are never looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from json.decoder import JSONDecodeError

from crowdlint.language.hosts import language_of
from crowdlint.language.hosts.data.strings import JsonWalk, json_literal, value_said
from crowdlint.language.hosts.found import CellText, HostLiteral, HostText, Item, Unread
from crowdlint.language.hosts.spelt import Spelt, join, known
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, record, regex

_CELL_MAGIC = regex(r"\s*%%(\w+)[ \t]*([^\n]*)(?:\n|\Z)")
_PYTHON_MAGICS = frozenset({"capture", "debug", "prun", "py", "python", "python3", "time", "timeit"})
_MAGICS = {
    "html": "html",
    "HTML": "html",
    "bash": "shell",
    "sh": "shell",
    "javascript": "javascript",
    "js": "javascript",
    "markdown": "markdown",
    "R": "r",
}
_KERNELS = {"javascript": "javascript", "typescript": "typescript", "bash": "shell", "r": "r"}
_PROGRAMS = {"bash": "shell", "sh": "shell", "zsh": "shell", "node": "javascript", "R": "r", "Rscript": "r"}


@record
class _Notebook:
    cells: list[tuple[int, str, Span]] = field(default_factory=list)
    """Of each cell with a text its number, its type, and the place of its source."""
    language: str = "python"
    version: int = 4
    has_cells: bool = False


def find(text: str) -> Iterator[Item]:
    """The cells of a notebook, each in its language; the Python of all of them together."""
    try:
        notebook = _read(text)
    except JSONDecodeError as error:
        yield Unread(error.pos, f"this notebook is no JSON ({error.msg})")
        return
    except RecursionError:
        yield Unread(0, "this notebook is no JSON that can be read (it is nested too deeply)")
        return
    if notebook.version < 4:
        yield Unread(
            0, f"this notebook has the old format {notebook.version}; open it in Jupyter and save it to get format 4"
        )
    elif not notebook.has_cells:
        yield Unread(0, "this is no notebook: it has no list of cells")
    else:
        yield from _cells(text, notebook)


def _read(text: str) -> _Notebook:
    found = _Notebook()
    walk = JsonWalk(text)
    if walk.sign != "{":
        walk.skip()
        return found
    for key in walk.members():
        if key == "cells" and walk.sign == "[":
            found.has_cells = True
            for number, _ in enumerate(walk.items(), 1):
                _read_cell(walk, number, found)
            continue
        value = walk.skip().of(text)
        if key == "nbformat" and value.isdecimal() and len(value) < 9:
            found.version = int(value)
        elif key == "metadata":
            found.language = _kernel(json.loads(value, strict=False, parse_int=str))
    if walk.at < len(text):
        raise JSONDecodeError("Extra data", text, walk.at)
    return found


def _read_cell(walk: JsonWalk, number: int, found: _Notebook) -> None:
    if walk.sign != "{":
        walk.skip()
        return
    kind, source = "", None
    for key in walk.members():
        place = walk.skip()
        if key == "cell_type":
            kind = place.of(walk.text).strip('"')
        elif key == "source" and walk.text[place.start] in '"[':
            source = place
    if source:
        found.cells.append((number, kind, source))


def _kernel(metadata: object) -> str:
    """The language of the code cells."""
    if isinstance(metadata, dict):
        for key, name in (("language_info", "name"), ("kernelspec", "language")):
            value = metadata.get(key)
            if isinstance(value, dict) and isinstance(value.get(name), str):
                return str(value[name]).lower()
    return "python"


def _cells(text: str, notebook: _Notebook) -> Iterator[Item]:
    python: list[tuple[Spelt, Span]] = []
    for number, kind, place in notebook.cells:
        spelt = value_said(text, place)
        yield CellText(number, place, spelt)
        if kind == "markdown":
            yield HostText(spelt, (json_literal(text, place),), "markdown")
        elif kind == "code":
            language, start, meant = _language(spelt.text, notebook.language)
            if language == "python":
                python.append((spelt, place))
            elif language:
                literal = json_literal(text, place).through(partial(_behind, start))
                yield HostText(_behind(start, spelt), (literal,), language, meant)
    if python:
        yield _together(text, python)


def _behind(start: int, cell: Spelt) -> Spelt:
    """What follows the magic of a cell."""
    return cell.slice(start, len(cell.text))


def _together(text: str, cells: list[tuple[Spelt, Span]]) -> HostText:
    """The cells one after the other, so that a name of one is known in the others."""
    parts: list[Spelt] = []
    places: list[tuple[int, int]] = []
    literals: list[HostLiteral] = []
    length = 0
    for spelt, place in cells:
        inner = Span(length, length + len(spelt.text))
        literals.append(json_literal(text, place, inner))
        places.append((inner.start, inner.end))
        parts += [spelt, known("\n", place.end, place.end)]
        length = inner.end + 1
    return HostText(join(parts), tuple(literals), "python", cells=tuple(places))


def _language(cell: str, kernel: str) -> tuple[str, int, bool]:
    """The language of a code cell, where its text begins, and whether it is a file of its own."""
    magic = _CELL_MAGIC.match(cell)
    if not magic:
        return ("python" if "python" in kernel else _KERNELS.get(kernel, "")), 0, False
    name, rest = magic[1], magic[2].strip()
    if name in _PYTHON_MAGICS:
        return "python", 0, False
    if name in ("writefile", "file"):
        language = language_of(rest.split()[-1].strip("'\"") if rest else "")
        return language, magic.end(), language == "html"
    if name == "script":
        words = [each for each in rest.split() if not each.startswith("-")]
        return _PROGRAMS.get(words[0].rpartition("/")[2] if words else "", ""), magic.end(), False
    return _MAGICS.get(name, ""), magic.end(), False
