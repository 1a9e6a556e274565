"""The settings that hold for a file, as plain data. ``config.py`` reads them from disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from crowdlint.check.discover import DEFAULT_EXCLUDE, matches, relative
from crowdlint.config.selection import Layer
from crowdlint.finding import Severity
from crowdlint.language.page.job import Job, Workforce
from crowdlint.language.text.dialect import Name
from crowdlint_schemas.light import field, frozen

if TYPE_CHECKING:
    from crowdlint_schemas import ElementEntry


@frozen
class Override:
    """Other settings for the files under some globs."""

    paths: tuple[str, ...]
    layer: Layer
    workforce: Workforce | None = None
    dialect: Name | None = None


@frozen
class Settings:
    """What one configuration file says. ``root``: its folder; ``file``: ``None`` for the defaults.

    ``skip`` are names that only the search through folders heeds: the default ones, unless ``exclude`` is configured.
    """

    root: Path
    file: Path | None = None
    rules_version: int | None = None
    layer: Layer = field(default_factory=Layer)
    exclude: tuple[str, ...] = ()
    skip: tuple[str, ...] = DEFAULT_EXCLUDE
    workforce: Workforce | None = None
    dialect: Name | None = None
    extra_elements: Mapping[str, ElementEntry] = field(default_factory=dict)
    fail_on: Severity = "warning"
    baseline: Path | None = None
    allow_hosts: frozenset[str] = frozenset()
    unsafe_fixes: bool = False
    rule_pages: str = ""
    respect_gitignore: bool = True
    overrides: tuple[Override, ...] = ()

    def excludes(self, path: Path, named: bool) -> bool:
        """Whether a path is left out: under a glob of ``exclude`` or, unless the user named it, of ``skip``."""
        if self.exclude and (inside := relative(path, self.root)) != "." and matches(inside, self.exclude):
            return True
        return not named and matches(path.name, self.skip)  # not what is above: the user may have named that

    def for_file(self, path: str) -> FileSettings:
        """What holds for one file: these settings, and the overrides whose globs match it, in their order."""
        inside = relative(Path(path), self.root) if self.overrides else ""
        return FileSettings(self, tuple(each for each in self.overrides if matches(inside, each.paths)))


@frozen
class FileSettings:
    """The settings that hold for one file."""

    base: Settings
    overrides: tuple[Override, ...] = ()

    @property
    def key(self) -> tuple[int, ...]:
        """The same for all files of these settings and overrides; the configuration keeps them, so ids stay."""
        return (id(self.base), *map(id, self.overrides))

    @property
    def layers(self) -> list[Layer]:
        """Who speaks on which rules are on, in order."""
        return [self.base.layer, *(each.layer for each in self.overrides)]

    @property
    def ignored(self) -> list[str]:
        """What stays ignored, whatever the command line selects."""
        return [word for each in self.overrides for word in each.layer.ignore]

    @property
    def job(self) -> Job:
        """The facts about the job."""
        workforce = self.base.workforce
        for override in self.overrides:
            workforce = override.workforce or workforce
        return Job(workforce, self.base.extra_elements)

    @property
    def dialect(self) -> Name | None:
        """The dialect that the configuration gives, if it does."""
        dialect = self.base.dialect
        for override in self.overrides:
            dialect = override.dialect or dialect
        return dialect
