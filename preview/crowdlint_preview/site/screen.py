"""One template with the data of one task: what one worker gets on one screen."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.page.job import Workforce
from crowdlint.language.page.page import Page
from crowdlint.language.render.rendering import RenderedTask, mock_url, render
from crowdlint.language.task.sources import TaskData, TaskOptions, tasks_for
from crowdlint.language.text import reach
from crowdlint.language.text.source import Rendered, Source
from crowdlint.reporters.paths import posix
from crowdlint_preview.browser.noted import Resource
from crowdlint_preview.mock.media import Media, is_medium, s3_object
from crowdlint_preview.mock.scene import Colour
from crowdlint_preview.site.beside import FileBeside, home_of, written
from crowdlint_preview.site.layout import QUERY, in_site
from crowdlint_preview.site.lines import ShownLine
from crowdlint_preview.site.offers import host
from crowdlint_preview.site.replayable import pieces
from crowdlint_preview.site.resources import resources
from crowdlint_schemas.offers import AUTO_SEGMENT

ELSEWHERE = "…/"
_PLAIN_NAMES = {"template", "index", "main", "task"}
_COLOUR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b")
# Brackets, commas and bars may stand in URLs, but more often they stand around them.
_URL = re.compile(r"https?://[^\s\"'<>\\|,;(){}\[\]]+")


@dataclass(frozen=True)
class Screen:
    """A template, the data of one task, and the page that comes of them. ``name``: fit for files, unique in a run.

    ``findings`` are what the command found wrong with the template, as plain data for people to see, ``line_faults``
    what preflight says of the line of a manifest that is shown. ``fault``: why the template or its data cannot be used
    at all. ``walk``: the pages of the other lines, each with its name and what to call it. ``told``: what to call the
    template, where that takes more than ``shareable`` knows.
    """

    name: str
    source: Source
    task: TaskData
    root: Path | None = None
    assets: Mapping[str, Path] | None = None
    findings: Sequence[Mapping[str, Any]] = ()
    workforce: Workforce = "private"
    fault: UserError | None = None
    line_faults: Sequence[Mapping[str, Any]] = ()
    walk: Sequence[tuple[str, str]] = ()
    told: str = ""

    @property
    def title(self) -> str:
        """The template's path, and the task's place where there are several."""
        return f"{self.source.path} · {self.task.name}" if self.task.name.startswith("line-") else self.source.path

    @property
    def place(self) -> str:
        """The template's path below the current folder, with slashes; of one elsewhere ``…/`` and the end of its path:
        pages and reports are sent to others, whom the folders of this machine do not concern.
        """
        return self.told or shareable(self.source.path)

    def shared(self, words: str) -> str:
        """Words in which the template has its ``place`` for a path."""
        return words.replace(self.source.path, self.place)

    @cached_property
    def _attempt(self) -> RenderedTask | UserError:
        if self.fault:
            return self.fault
        try:
            return in_site(render(self.source, self.task.data, dialect=self.task.dialect), self.task.dialect)
        except UserError as error:
            return error

    @property
    def page(self) -> RenderedTask | None:
        """The rendered page, ``None`` where it cannot be rendered."""
        return self._attempt if isinstance(self._attempt, RenderedTask) else None

    @property
    def error(self) -> UserError | None:
        """Why it cannot be rendered."""
        return self.fault or (self._attempt if isinstance(self._attempt, UserError) else None)

    @property
    def html(self) -> str:
        """The page's text, empty where it cannot be rendered."""
        return self.page.text if self.page else ""

    @property
    def absent(self) -> list[str]:
        """What the template reads and the data that somebody gave lack: each a sentence with its place."""
        if self.page is None or self.task.origin == "inferred":
            return []
        found = [(each, self.source.position(each.span.start)) for each in self.page.absent if not each.tested]
        return [f"{self.source.path}:{line}:{column}: {each.message}" for each, (line, column) in found]

    @property
    def query(self) -> str:
        """What Mechanical Turk's site adds to the address of a page; empty elsewhere."""
        return "" if self.task.dialect == "ground-truth" else QUERY

    @cached_property
    def tree(self) -> Page | None:
        """The rendered page as a tree."""
        return Page(self.page) if self.page else None

    @property
    def tags(self) -> list[str]:
        """The crowd elements that the page (or, unrendered, the template) uses."""
        page = self.tree or Page(Rendered.verbatim(self.source))
        return sorted({element.tag for element in page.elements("crowd-")})

    @cached_property
    def simple(self) -> list[dict[str, Any]] | str:
        """What the preview can render again by itself, or why it cannot."""
        return pieces(self.source, self.page, self.task.dialect) if self.page else "it could not be rendered"

    @cached_property
    def media(self) -> Media:
        """Answers for the S3 objects of this page."""
        told = {*_strings(self.task.data), *self._urls_made_of_data()}
        given = frozenset(url for url in told if url.startswith("https://") and is_medium(url))
        return Media(self.root, _overlays(self.tree), given)

    def _urls_made_of_data(self) -> Iterator[str]:
        """Addresses in the page of which the task data is a part: ``https://example.com/${number}.jpg``."""
        for match in _URL.finditer(self.html):
            if self.page and not self.page.is_literal(match.start(), match.end()):
                yield match[0]

    @cached_property
    def resource(self) -> Resource:
        """What the requests of this page are answered with."""
        return resources(self.media, self.assets, self.host, self.all_text, self.home)

    @cached_property
    def home(self) -> Path | None:
        """Where the files of a page lie that a server of its author's gives out."""
        return home_of(self.source)

    @cached_property
    def written(self) -> list[FileBeside]:
        """The files in ``home`` that attributes of the page mean."""
        return list(written(self.tree, self.home)) if self.tree and self.home else []

    @cached_property
    def all_text(self) -> str:
        """All that the page can be made of: its template, what came of that, and the files that stand in for URLs."""
        files = [reach.read(path).decode("utf-8", "replace") for path in (self.assets or {}).values()]
        files += [each.body.decode("utf-8", "replace") for each in self.written if each.file.endswith("js")]
        return "\n".join([self.source.text, self.html, *files])

    @cached_property
    def host(self) -> str:
        """What the page tells the runtime of the job, as JSON."""
        public = self.workforce == "public" or self.task.dialect == "mturk"
        return json.dumps(host(self.tree, self.granted, public))

    @property
    def granted(self) -> list[str]:
        """The addresses that were signed for the worker."""
        return [mock_url(item) for item in self.page.granted] if self.page else []

    @cached_property
    def media_urls(self) -> list[str]:
        """Every URL that the page's media are answered under, each once, the longest first."""
        written = [url for url in _URL.findall(self.html) if s3_object(url)]
        given = [url for url in self.media.given if url in self.html]
        return sorted({*self.granted, *written, *given}, key=lambda url: (-len(url), url))


def _strings(data: Any) -> Iterator[str]:
    """Every text in task data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _strings(each)


def _overlays(page: Page | None) -> dict[str, tuple[str, list[Colour]]]:
    """Label pictures of prior jobs that the page shows: object -> (its picture, the colours of its labels)."""
    found: dict[str, tuple[str, list[Colour]]] = {}
    for element in page.elements(*AUTO_SEGMENT) if page else ():
        given, source = element.value("initial-value"), element.value("src")
        picture = s3_object(source.text.strip()) if source else None
        if given is None or picture is None:
            continue
        colours = [(int(red, 16), int(green, 16), int(blue, 16)) for red, green, blue in _COLOUR.findall(given.text)]
        for url in _URL.findall(given.text):
            target = s3_object(url)
            if target:
                found[target.name] = (picture.name, list(dict.fromkeys(colours)))
    return found


def shareable(path: str, parts: int = 2) -> str:
    """A path as others may read it: of one that leads out of the current folder so many parts, behind ``ELSEWHERE``."""
    inside = posix(path)
    return ELSEWHERE + "/".join(Path(inside).parts[1:][-parts:]) if os.path.isabs(inside) else inside


def _told_apart(screens: Sequence[Screen]) -> list[Screen]:
    """Screens of templates elsewhere called by as much of their paths as tells them apart from all others."""
    paths = {screen.source.path for screen in screens if screen.place.startswith(ELSEWHERE)}
    told: dict[str, str] = {}
    parts = 2
    while paths:
        names = {path: shareable(path, parts) for path in paths}
        counted = Counter(names.values())
        found = {path for path, name in names.items() if counted[name] == 1 or parts >= len(Path(path).parts)}
        told |= {path: names[path] for path in found}
        paths, parts = paths - found, parts + 1
    return [replace(each, told=told[each.source.path]) if each.source.path in told else each for each in screens]


LinesOf = Callable[[Source], Sequence[ShownLine]]
FindingsOf = Callable[[Source], Sequence[Mapping[str, Any]]]
WorkforceOf = Callable[[Source], Workforce]


def read_screens(
    paths: Iterable[Path | Source],
    options: TaskOptions,
    *,
    root: Path | None = None,
    assets: Mapping[str, Path] | None = None,
    findings_of: FindingsOf = lambda _: (),
    workforce_of: WorkforceOf = lambda _: "private",
    lines_of: LinesOf | None = None,
) -> list[Screen]:
    """The screens of templates (files, or texts already read), in order; one that cannot be used has a ``fault``.

    ``lines_of``: what chooses the lines of a manifest to show, where not the first ones are wanted.
    Raises ``UserError`` where it is a file of the options that is wrong.
    """
    names: set[str] = set()
    screens = []
    named = (options.data, options.manifest, options.csv)
    for path in paths:
        source = path if isinstance(path, Source) else Source("", str(path))
        try:
            source = path if isinstance(path, Source) else _read(path)
            lines = lines_of(source) if lines_of else [ShownLine(each) for each in tasks_for(source, options)]
            findings, workforce = findings_of(source), workforce_of(source)
        except UserError as error:
            if not error.place or any(error.place.startswith(str(file)) for file in named if file):
                raise
            nothing = TaskData("none", {}, "inferred", "html")
            screens.append(Screen(_unique(named_after(Path(source.path)), names), source, nothing, fault=error))
            continue
        made = []
        for line in lines:
            number = f"-{line.task.name}" if len(lines) > 1 else ""
            name = _unique(named_after(Path(source.path)) + number, names)
            made.append(
                Screen(name, source, line.task, root, assets, findings, workforce, line.unreadable, line.faults)
            )
        screens += _walked(made)
    return _told_apart(screens)


def _walked(screens: list[Screen]) -> list[Screen]:
    """Sheets of lines of one manifest, each with the way to the others."""
    if len(screens) < 2:
        return screens
    walk = [(screen.name, _line_name(screen)) for screen in screens]
    return [replace(screen, walk=walk) for screen in screens]


def _line_name(screen: Screen) -> str:
    number = screen.task.name.replace("-", " ")
    codes = ", ".join(dict.fromkeys(f"{each['code']} {each['name']}" for each in screen.line_faults))
    return f"{number}: {codes}" if codes else number


# Pages of a folder that are no task's, and names that Windows keeps for its devices.
_TAKEN = frozenset(
    [
        "index",
        "built",
        "changes",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{name}{at}" for name in ("com", "lpt") for at in range(10)),
    ]
)


def _unique(name: str, names: set[str]) -> str:
    """``name``, with a number where it is taken, also on systems that do not tell capitals apart."""
    tried, number = name, 1
    while tried.lower() in names | _TAKEN:
        number += 1
        tried = f"{name}-{number}"
    names.add(tried.lower())
    return tried


def _read(path: Path) -> Source:
    """A template. Raises ``UserError`` for a file that is empty or holds no HTML at all: not worth a browser."""
    source = Source.read(path)
    if not source.text.strip():
        raise UserError("the file is empty", str(path))
    if not re.search(r"<[a-zA-Z]", source.text):
        raise UserError("this is no task template: there is no HTML element in it", str(path))
    return source


def named_after(path: Path) -> str:
    """``street`` for ``street.liquid.html``; the folder's name for ``street/template.liquid.html``."""
    plain = re.sub(r"\.\w+#(?=[\d-]+$)", "-", path.name)  # of a template in a notebook or a program
    stem = re.sub(r"(\.liquid)?(\.\w+)?$", "", plain) or plain
    if stem.lower() in _PLAIN_NAMES and path.resolve().parent.name:
        stem = path.resolve().parent.name
    # No file system takes more than 255 bytes, and suffixes follow.
    return re.sub(r"[^\w.-]+", "-", stem).strip("-.").encode()[:180].decode("utf-8", "ignore") or "template"
