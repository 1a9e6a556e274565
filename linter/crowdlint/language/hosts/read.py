"""Templates that stand in a file of another language: where they are, what they say, and how they are edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import import_module

from crowdlint.language.hosts import language_of
from crowdlint.language.hosts.classify import TELLS, classify
from crowdlint.language.hosts.found import CellText, HostText, Reader, Unread
from crowdlint.language.hosts.layer import HostLayer, HostPlace
from crowdlint.language.text.source import Cell, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen, regex, replace

# What a file holds that holds templates, however their signs are spelt in it.
_WORDS = regex(r"crowd-|grant_read_access|HTMLQuestion|HTMLContent")

READERS = {
    "handlebars": ("code.braces", "find_handlebars"),
    "javascript": ("code.javascript", "find"),
    "jinja": ("code.braces", "find_jinja"),
    "json": ("data.json_file", "find"),
    "jsp": ("code.braces", "find_jsp"),
    "markdown": ("markdown", "find"),
    "notebook": ("notebook", "find"),
    "percent": ("code.braces", "find_percent"),
    "php": ("code.braces", "find_php"),
    "python": ("python", "find"),
    "r": ("code.r", "find"),
    "rst": ("markdown", "find_rst"),
    "shell": ("code.shell", "find"),
    "terraform": ("code.terraform", "find"),
    "tsx": ("code.javascript", "find_tsx"),
    "typescript": ("code.javascript", "find_typescript"),
    "yaml": ("data.yaml_file", "find"),
}
"""Language -> the module and the function that read it."""


@frozen
class Hosted:
    """A template in a host. ``source``: its text and its place; ``whole``: it is no mere piece of a page.

    ``start``: where the expression begins that makes it, in the file.
    """

    source: Source
    place: HostPlace
    whole: bool
    start: int

    @property
    def where(self) -> str:
        """``FILE:cell NUMBER`` or ``FILE:LINE``."""
        shown = self.place.host.shown(Span(self.start, self.start))
        return shown.path if shown.cell else shown.place.rpartition(":")[0]

    def stands_at(self, number: int) -> bool:
        """Whether it stands in the cell, or on the line, of that number."""
        host = self.place.host
        shown = host.shown(Span(self.start, self.start))
        if shown.cell:
            return shown.cell == number
        last = self.place.span(Span(0, len(self.source.text))).end
        return host.position(self.start)[0] <= number <= host.position(max(self.start, last - 1))[0]


@frozen
class Unreadable:
    """A part of a host that could not be read. ``rough``: the templates in it were read all the same."""

    message: str
    place: str
    rough: bool


@frozen
class Host:
    """A file and the templates in it, in the order of the file."""

    source: Source
    templates: tuple[Hosted, ...]
    troubles: tuple[Unreadable, ...] = ()


def read(source: Source) -> Host:
    """The templates in a file. What cannot be read is among the troubles; nothing is raised."""
    return _Reading(source).host()


class _Reading:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.texts: list[tuple[HostText, tuple[HostLayer, ...]]] = []
        self.cells: list[Cell] = []
        self.troubles: list[tuple[Unread, tuple[HostLayer, ...]]] = []

    def host(self) -> Host:
        text = self.source.text
        language = language_of(self.source.path)
        if _WORDS.search(text) or language == "notebook":  # of which one wants to know that it can be read
            self._open(text, language, (), ())
        host = replace(self.source, cells=tuple(self.cells))
        names: Counter[str] = Counter()
        templates = []
        for each in sorted(self._hosted(host), key=lambda each: each.start):
            name = each.where.rpartition(":")[2].removeprefix("cell ")
            names[name] += 1
            path = f"{host.path}#{name}" + (f"-{names[name]}" if names[name] > 1 else "")
            templates.append(replace(each, source=replace(each.source, path=path)))
        troubles = [
            Unreadable(each.why, host.place(HostPlace(host, layers).span(Span(each.at, each.at)).start), each.rough)
            for each, layers in self.troubles
        ]
        return Host(host, tuple(templates), tuple(troubles))

    def _open(
        self, text: str, language: str, layers: tuple[HostLayer, ...], cells: tuple[tuple[int, int], ...]
    ) -> None:
        """Read a text in a language, and what is found in it in turn."""
        around = Source(text, self.source.path)
        module, function = READERS[language]
        find: Reader = getattr(import_module(f"crowdlint.language.hosts.{module}"), function)
        for item in find(text, cells) if cells else find(text):
            if isinstance(item, Unread):
                self.troubles.append((item, layers))
            elif isinstance(item, CellText):
                self.cells.append(Cell(item.number, item.span, item.spelt.rendered(around)[0]))
            elif item.language == "html":
                self.texts.append((item, layers))
            elif TELLS.search(item.spelt.text):
                layer = HostLayer(item.spelt.rendered(around)[0], item.literals)
                self._open(layer.plain, item.language, (layer, *layers), item.cells)

    def _hosted(self, host: Source) -> Iterator[Hosted]:
        seen = set()
        for found, layers in self.texts:
            around = layers[0].plain if layers else host.text
            rendered, signs = found.spelt.rendered(Source(around, host.path))
            kind = classify(rendered.text, found.meant, found.quoted)
            key = (rendered.text, tuple(piece.span for piece in rendered.pieces))
            if kind == "talk" or key in seen:
                continue
            seen.add(key)
            place = HostPlace(host, (HostLayer(rendered, found.literals), *layers))
            source = Source(rendered.text, host.path, holes=signs, origin=place)
            start = (
                HostPlace(host, layers).span(Span(found.at, found.at))
                if found.at is not None
                else place.span(Span(0, 0))
            )
            yield Hosted(source, place, kind == "template", start.start)
