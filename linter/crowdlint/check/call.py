"""One call of ``crowdlint check``: what its options ask for, and what is written where."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crowdlint.check.checker import Checker, FileWorker, Worked
from crowdlint.check.discover import Found, discover
from crowdlint.check.parallel import spread
from crowdlint.check.report import Checked, Report
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer
from crowdlint.errors import UserError
from crowdlint.finding import Severity
from crowdlint.language.hosts import is_host
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint.output import replace_file, say, use_color
from crowdlint.reporters import write
from crowdlint.reporters.frame import visible
from crowdlint.reporters.summary import problems, statistics, summary, verbose
from crowdlint.rules import all_rules
from crowdlint_schemas.light import replace

# Fewer files are checked as soon as they are looked up.
WORTHWHILE = 12

if TYPE_CHECKING:
    from crowdlint.allow.baseline import Baseline
    from crowdlint.config.settings import Settings


class Call:
    """One call. ``options``: a value for each of ``options.OPTIONS``, and the ``paths``."""

    def __init__(self, options: dict[str, Any]) -> None:
        named = (
            options["data"],
            options["baseline"],
            options["config_file"],
            *(file for _, file in options["outputs"]),
        )
        reach.set_reach([*(options["paths"] or (".",)), *named], options["follow_links"])
        self.options = options
        self.configuration = Configuration(options["config_file"], options["isolated"])
        layer = Layer(options["select"] or None, options["extend_select"], options["ignore"])
        self.checker = Checker(self.configuration, layer, options["workforce"], options["data"])
        mend = options["mend"] or options["show_diff"]
        self.worker = FileWorker(self.checker, mend, options["unsafe_fixes"])
        self.paths: tuple[str, ...] = options["paths"] or (".",)

    def run(self) -> int:
        """Do what the options ask; the exit code."""
        if self.options["show_settings"]:
            say(self._settings())
            return 0
        if self.options["show_files"]:
            say("".join(f"{visible(name)}\n" for found in self._files() for name in _templates(found)))
            return 0
        works = self._works()
        if self.options["show_diff"]:
            return self._diff(works)
        if self.options["mend"]:
            works = self._write(works)
        elif self.options["add_allow"]:
            return self._add_allow(works)
        return self._report(works)

    def _files(self) -> list[Found]:
        return discover(self.paths, self.configuration.excludes, self.options["templates_only"])

    def _works(self) -> list[Worked]:
        if "-" in self.paths:
            if len(self.paths) > 1:
                raise UserError("`-` (standard input) cannot be combined with other paths")
            return self._standard_input()
        files = self._files()
        if not files:
            self._say("nothing to check: no task template " + f"in {', '.join(self.paths)}" + " (excluded files apart)")
        return self._checked(files)

    def _checked(self, files: list[Found]) -> list[Worked]:
        """Every file after its turn. What is known of many of them from an earlier run is not worked out again."""
        if len(files) < WORTHWHILE or self.worker.mend or self.options["no_cache"]:
            return list(spread(self.worker, files, self.options["jobs"]))
        from crowdlint.check.cache import open_cache

        cache = open_cache(self.checker, self.configuration.of(files[0].path).root)
        known = [cache.known(found) if cache else None for found in files]
        missing = [found for found, before in zip(files, known, strict=True) if before is None]
        fresh = iter(spread(self.worker, missing, self.options["jobs"]))
        works = [next(fresh) if before is None else Worked(before, before.source) for before in known]
        if cache and missing:
            for work, before in zip(works, known, strict=True):
                if before is None:
                    cache.keep(work.checked)
            cache.save()
        return works

    def _standard_input(self) -> list[Worked]:
        name = self.options["stdin_filename"] or "<stdin>"
        if self.options["stdin_filename"] and self.configuration.excludes(Path(name), True):
            return []
        source = Source.decode(sys.stdin.buffer.read(), name)
        return [self.worker.after(self.checker.check(source))]

    def _write(self, works: list[Worked]) -> list[Worked]:
        """Write mended files. Mended standard input goes to standard output, and its findings to standard error."""
        written = []
        for work in works:
            source = work.checked.source
            if source is not None and self.paths == ("-",):
                sys.stdout.buffer.write(source.encode())
                sys.stdout.buffer.flush()
            elif source is not None and work.changed:
                try:
                    unchanged(work)
                    replace_file(Path(source.path), source.encode())
                except UserError as error:  # the others are still written, and what was found is still said
                    checked = replace(work.checked, problem=error.message, place=error.place, failed=True)
                    work = replace(work, checked=checked, mended=())
            written.append(work)
        return written

    def _diff(self, works: list[Worked]) -> int:
        from crowdlint.check.fix import diff

        changed = [work for work in works if work.changed]
        for work in changed:
            assert work.before and work.checked.source
            say(diff(work.before.text, work.checked.source.text, work.before.path))
        report = Report(tuple(work.checked for work in works))
        self._problems(report)
        mended = sum(len(work.mended) for work in changed)
        self._say(f"would mend {mended} finding{'s' * (mended != 1)} in {len(changed)} file{'s' * (len(changed) != 1)}")
        return max(report.status, int(bool(changed) and not self.options["exit_zero"]))

    def _add_allow(self, works: list[Worked]) -> int:
        added, files = 0, []
        for work in works:
            checked = work.checked
            try:
                added += self._allow(work)
            except UserError as error:  # the others are still written
                checked = replace(checked, problem=error.message, place=error.place, failed=True)
            files.append(checked)
        report = Report(tuple(files))
        self._problems(report)
        self._say(f"added {added} comment{'s' * (added != 1)}")
        return report.status

    def _allow(self, work: Worked) -> int:
        """Write comments into one file; how many. Raises ``UserError``."""
        from crowdlint.allow.add_allow import allowed, allowed_in_host

        source, reason = work.checked.source, self.options["reason"]
        if source is None or not work.checked.findings:
            return 0
        if is_host(source.path):
            text, count = allowed_in_host(source, partial(self._template, source.path), reason)
        else:
            text, count = allowed(work.checked, self.checker.check, reason)
        if self.paths == ("-",):
            sys.stdout.buffer.write(source.encode(text))
            sys.stdout.buffer.flush()
        else:
            unchanged(work)
            replace_file(Path(source.path), source.encode(text))
        return count

    def _template(self, path: str, source: Source, whole: bool) -> Checked:
        return self.checker.template(source, path, whole)

    def _report(self, works: list[Worked]) -> int:
        options = self.options
        report = Report(tuple(work.checked for work in works), pages=self._settings_of_first().rule_pages)
        if options["write_baseline"]:
            self._problems(report)
            self._say(self._baseline().write(report))
            return report.status
        report = replace(self._without_known(report), levels=self._levels(report))
        to_stderr = options["mend"] and self.paths == ("-",)
        color = use_color(options["color"], sys.stderr if to_stderr else sys.stdout)
        if options["show_statistics"]:
            text = statistics(report, options["output_format"])
        else:
            text = write(options["output_format"], report, color, options["fold"])
        say(text, to_stderr, color)
        for name, file in options["outputs"]:
            replace_file(file, write(name, report).encode("utf-8"))
        self._problems(report)
        if options["be_verbose"]:
            say(verbose(report, self.configuration), err=True)
        mended = sum(len(work.mended) for work in works)
        if (found := report.findings) or mended or options["output_format"] == "full":
            self._say(summary(report, mended))
        failing = any(report.is_failure(file, finding) for file, finding in found)
        return max(report.status, int(failing and not options["exit_zero"]))

    def _levels(self, report: Report) -> dict[str, Severity]:
        """For each file the least severity that fails the run."""
        asked = self.options["fail_on"]
        return {file.path: asked or self.configuration.of(file.path).fail_on for file in report.files}

    def _baseline(self) -> Baseline:
        from crowdlint.allow.baseline import Baseline

        named = self.options["baseline"] or self._settings_of_first().baseline
        return Baseline.at(named or Path("crowdlint-baseline.json"), self.options["write_baseline"])

    def _settings_of_first(self) -> Settings:
        """The settings of what the command line names first: they speak for what is written of the whole run."""
        first = Path(self.paths[0])
        return self.configuration.of(first / "x" if first.is_dir() else first)

    def _without_known(self, report: Report) -> Report:
        """The report without the findings that a baseline, if one is named, knows."""
        asked = self.options["baseline"]
        if asked and not asked.exists():
            raise UserError("there is no such baseline; --write-baseline makes one", str(asked))
        named = asked or any(self.configuration.of(file.path).baseline for file in report.files)
        if not named and not self.options["prune_baseline"]:
            return report
        baseline = self._baseline()
        if not baseline.file.exists() and not named:
            raise UserError("there is no such baseline; --write-baseline makes one", str(baseline.file))
        if not baseline.file.exists():
            said = "the configuration names this baseline, and there is none; --write-baseline makes one"
            raise UserError(said, str(baseline.file))
        fresh = baseline.without(report, self._was_asked)
        self._say(baseline.prune() if self.options["prune_baseline"] else baseline.told())
        return fresh

    def _was_asked(self, file: Checked, name: str) -> bool:
        """Whether a rule spoke of a file in this run; one that does not exist any more never will."""
        rule = next((each for each in all_rules() if each.name == name), None)
        if rule is None:
            return True
        on = self.checker.rules(self.configuration.for_file(file.path))
        return rule in on and (rule.on != "Task" or self.options["data"] is not None)

    def _settings(self) -> str:
        from crowdlint.reporters.summary import settings_text

        files = [Path(path) for path in self.paths if path != "-"] or [Path(self.options["stdin_filename"] or "x")]
        first = next((found.path for found in self._files()), files[0]) if files[0].is_dir() else files[0]
        return settings_text(self.checker, str(first))

    def _problems(self, report: Report) -> None:
        say(problems(report), err=True)

    def _say(self, sentence: str) -> None:
        if not self.options["quiet"] and sentence:
            say(f"crowdlint: {sentence}\n", err=True)


def _templates(found: Found) -> list[str]:
    """What is checked in a file: the file itself, or of one in another language the templates in it."""
    if found.problem or not is_host(found.path.name):
        return [str(found.path)]
    from crowdlint.language.hosts.read import read

    with suppress(UserError):
        return list(dict.fromkeys(hosted.where for hosted in read(Source.read(found.path)).templates))
    return [str(found.path)]


def unchanged(work: Worked) -> None:
    """Refuse, by a ``UserError``, to write over a file that has changed since it was read."""
    assert work.before
    path = Path(work.before.path)
    if reach.read(path) != work.before.encode():
        raise UserError("the file has changed since it was read; nothing was written", str(path))
