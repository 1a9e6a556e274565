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
    overrides: tuple[Override, ...] = ()

    def excludes(self, path: Path, named: bool) -> bool:
        """Whether a path is left out: under a glob of ``exclude`` or, unless the user named it, of ``skip``."""
        inside = relative(path, self.root)
        if inside != "." and matches(inside, self.exclude):
            return True
        return not named and matches(path.name, self.skip)  # not what is above: the user may have named that

    def overrides_for(self, path: str) -> list[Override]:
        """The overrides whose globs match a file, in the order of the configuration."""
        inside = relative(Path(path), self.root)
        return [each for each in self.overrides if matches(inside, each.paths)]

    def job_for(self, path: str) -> Job:
        """The facts about the job of a file."""
        workforce = self.workforce
        for override in self.overrides_for(path):
            workforce = override.workforce or workforce
        return Job(workforce, self.extra_elements)

    def dialect_for(self, path: str) -> Name | None:
        """The dialect that the configuration gives a file, if it does."""
        dialect = self.dialect
        for override in self.overrides_for(path):
            dialect = override.dialect or dialect
        return dialect
