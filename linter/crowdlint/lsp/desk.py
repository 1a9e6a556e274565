"""What is looked at, and by which settings: the files below the open folders by theirs, all others by none."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from crowdlint.check.checker import Checker
from crowdlint.check.discover import is_template
from crowdlint.check.fix import fix
from crowdlint.check.reading import Reading
from crowdlint.check.report import Checked, Report
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.script.syntax import parse
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint.lsp.opened import Opened, path_of
from crowdlint.rules import all_rules
from crowdlint_schemas import elements, icons, regions
from crowdlint_schemas.light import replace


@dataclass(frozen=True)
class Looked:
    """A file as it was looked at. ``state`` tells which text that was; ``checked`` is ``None`` for no template."""

    state: tuple[int, ...]
    source: Source
    checked: Checked | None = None


@dataclass
class Desk:
    """How files are checked. ``roots``: the folders that the editor has open; nothing outside of them is read."""

    roots: tuple[Path, ...] = ()
    _checkers: dict[bool, Checker] = field(default_factory=dict)
    _last: dict[str, Looked] = field(default_factory=dict)

    def open_folders(self, folders: Iterable[str]) -> None:
        """The folders that the editor has open now."""
        self.roots = tuple(Path(os.path.realpath(folder)) for folder in folders)
        reach.set_reach(self.roots)
        self.forget()

    def forget(self) -> None:
        """Configuration, data or baselines may have changed: they are read anew."""
        self._checkers.clear()
        self._last.clear()

    def path(self, opened: Opened) -> str:
        """The path of a file; of one that lies in no open folder its name, at a place where nothing lies beside it."""
        language = opened.sheets[0].language if opened.sheets else ""
        path = path_of(opened.uri, language)
        if self._inside(path):
            return path
        return os.path.join(os.devnull, os.path.basename(path))

    def _inside(self, path: str) -> bool:
        real = Path(os.path.realpath(path))
        return any(real.is_relative_to(root) for root in self.roots)

    def checker(self, path: str) -> Checker:
        """What checks a file. Raises ``UserError`` where the configuration is wrong."""
        inside = self._inside(path)
        if inside not in self._checkers:
            configuration = Configuration(within=self.roots) if inside else Configuration(isolated=True)
            self._checkers[inside] = Checker(configuration)
        return self._checkers[inside]

    def look(self, opened: Opened) -> Looked:
        """Check a file, unless this very text was checked last."""
        last = self._last.get(opened.uri)
        if last is None or last.state != opened.state:
            path = self.path(opened)
            source = opened.source(path)
            last = self._last[opened.uri] = Looked(opened.state, source, self._check(source))
        return last

    def drop(self, uri: str) -> None:
        """A file is closed."""
        self._last.pop(uri, None)

    def _check(self, source: Source) -> Checked | None:
        """What ``check`` would say of the file; its configuration, baseline and data may be at fault, too."""
        path = Path(source.path)
        try:
            checker = self.checker(source.path)
            settings = checker.configuration.of(path)
            if not is_template(path.name, source.text.encode()) or settings.excludes(path, True):
                return None
            checked = checker.check(source)
            if settings.baseline and settings.baseline.exists():
                checked = _without_known(checked, settings.baseline, settings.root)
            return checked
        except UserError as error:
            return Checked(source.path, source, problem=error.message, place=error.place or source.path)

    def reading(self, source: Source) -> Reading:
        """A template as its file's settings tell to read it."""
        checker = self.checker(source.path)
        dialect = checker.configuration.for_file(source.path).dialect
        return Reading(source, checker.job(source.path), dialect)

    def fixed(self, checked: Checked) -> Source | None:
        """The file with all fixes made that the settings allow."""
        checker = self.checker(checked.path)
        after, _ = fix(checked, checker.check, checker.configuration.of(Path(checked.path)).unsafe_fixes)
        return after.source


def warm() -> None:
    """Load what the first keystrokes would wait for: rules, which are loaded when a text shows a sign of them, the
    reader of scripts, what is known of elements.

    None of it goes away, so no search for garbage has to look at it again: one that does takes ten times as long as all
    the rest of a keystroke.
    """
    for rule in all_rules():
        rule.check  # noqa: B018
    with suppress(UserError):  # `check` says where scripts cannot be read
        parse("0")
    regions(), icons()
    for tag in ("crowd-form", "crowd-bounding-box"):
        Checker(Configuration(isolated=True)).check(Source(elements()[tag]["example"], "warm.liquid.html"))
    gc.collect()
    gc.freeze()


def _without_known(checked: Checked, file: Path, root: Path) -> Checked:
    from crowdlint.allow.baseline import Baseline

    if reach.leads_out(file, root):
        raise UserError("the configuration names a baseline outside of the folder that is open", str(file))
    [left] = Baseline.at(file).without(Report((checked,))).files
    return replace(checked, findings=left.findings)
