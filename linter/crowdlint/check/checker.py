"""From a path to what is wrong with the file: settings found, text read, rules asked, fixes made.

What reads templates is imported for the first file that is read: where all are known from an earlier run, none is.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from crowdlint.check.discover import Found
from crowdlint.check.report import Checked
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer, choose
from crowdlint.config.settings import FileSettings
from crowdlint.errors import UserError
from crowdlint.finding import Finding, Severity
from crowdlint.language.hosts import is_host, language_of
from crowdlint.language.page.job import Job, Workforce
from crowdlint.language.text.source import Source
from crowdlint.rules import Rule, all_rules
from crowdlint_schemas.light import field, frozen, replace


def require_readable(name: str) -> None:
    """Raise a ``UserError`` for a file that its name says to be no template, and none of those that may hold one."""
    suffix = os.path.splitext(name)[1]
    if len(suffix) > 1 and not language_of(name):
        message = f"`{suffix}` is neither HTML, Liquid nor a file that may hold templates, so it is not read as one"
        raise UserError(f"{message}; rename it, or give it on standard input", name)


@frozen
class Checker:
    """How files are checked in this run: the configuration, and over it what the command line asked for."""

    configuration: Configuration
    layer: Layer = field(default_factory=Layer)
    workforce: Workforce | None = None
    data: Path | None = None
    _chosen: dict[tuple[int, ...], dict[Rule, Severity | None]] = field(default_factory=dict, repr=False, compare=False)

    _jobs: dict[tuple[int, ...], Job] = field(default_factory=dict, repr=False, compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """What another process gets: all but the rules chosen so far, which cannot be sent and are chosen anew."""
        return Checker, (self.configuration, self.layer, self.workforce, self.data)

    def rules(self, settings: FileSettings) -> dict[Rule, Severity | None]:
        """The rules that are on for a file, each with its configured severity if it has one.

        What an override ignores stays ignored, whatever the command line selects: `--select ALL` must not wake the
        exceptions a project has made for its old templates.
        """
        key = settings.key
        if key not in self._chosen:
            layers = [*settings.layers, self.layer]
            self._chosen[key] = choose(all_rules(), layers, settings.base.rules_version, settings.ignored)
        return self._chosen[key]

    def job(self, path: str) -> Job:
        """What is known about the job of the templates in a file."""
        return self._job(self.configuration.for_file(path))

    def _job(self, settings: FileSettings) -> Job:
        """One object for all files of the same settings: it keeps what was looked up of the elements it knows."""
        job = self._jobs.get(settings.key)
        if job is None:
            job = replace(settings.job, workforce=self.workforce) if self.workforce else settings.job
            self._jobs[settings.key] = job
        return job

    def check(self, source: Source, alone: bool = False) -> Checked:
        """What is wrong with a template, or with the templates in a file of another language. ``alone``: there is no
        task data beside it.
        """
        if not is_host(source.path):
            return self.template(source, source.path, alone=alone)
        from crowdlint.check.hosted import check_host

        return check_host(source, lambda template, whole: self.template(template, source.path, whole))

    def template(self, source: Source, path: str, whole: bool = True, alone: bool = False) -> Checked:
        """What is wrong with a template that stands in the file ``path``; ``whole``: it is no mere piece of a page."""
        from crowdlint.check.reading import Reading
        from crowdlint.check.run import check

        settings = self.configuration.for_file(path)
        reading = Reading(source, self._job(settings), settings.dialect, self.data, alone)
        rules = self.rules(settings)
        return check(reading, rules if whole else {rule: level for rule, level in rules.items() if rule.pieces})

    def file(self, found: Found) -> Checked:
        """Read and check a file; one that cannot be read is an answer too, so that the others are still checked."""
        path = str(found.path)
        if found.problem:
            return Checked(path, problem=found.problem, place=path, failed=True)
        try:
            require_readable(path)
            source = Source.read(found.path) if found.data is None else Source.decode(found.data, path)
            return self.check(source, found.alone)
        except UserError as error:
            return Checked(path, problem=error.message, place=error.place or path, failed=not found.path.exists())


@frozen
class Worked:
    """A file after its turn: what is (still) wrong, the text before, and what was mended on the way."""

    checked: Checked
    before: Source | None = None
    mended: tuple[Finding, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether fixes gave another text."""
        return (
            self.before is not None
            and self.checked.source is not None
            and (self.before.text != self.checked.source.text)
        )


@frozen
class FileWorker:
    """What is done with each file: check it, and mend it in memory if asked to. Can be sent to another process."""

    checker: Checker
    mend: bool = False
    unsafe: bool | None = None

    def __call__(self, found: Found) -> Worked:
        return self.after(self.checker.file(found))

    def after(self, checked: Checked) -> Worked:
        """The turn of a file that was checked already (standard input)."""
        before = checked.source
        if not self.mend or before is None:
            return Worked(checked, before)
        from crowdlint.check.fix import fix

        unsafe = self.unsafe
        if unsafe is None:
            unsafe = self.checker.configuration.of(Path(checked.path)).unsafe_fixes
        fixed, mended = fix(checked, self.checker.check, unsafe)
        return Worked(fixed, before, tuple(mended))
