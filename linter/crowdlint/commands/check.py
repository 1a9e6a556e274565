"""``crowdlint check``: the options, and what is written where."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from crowdlint.check.checker import Checker, FileWorker, Worked
from crowdlint.check.discover import Found, discover
from crowdlint.check.fix import diff
from crowdlint.check.parallel import spread
from crowdlint.check.report import Checked, Report
from crowdlint.check.summary import fails, problems, statistics, summary, verbose
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer, check_selector
from crowdlint.errors import UserError
from crowdlint.language.hosts import is_host
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint.reporters import FORMATS, write
from crowdlint.reporters.frame import visible
from crowdlint.rules import all_rules
from crowdlint_schemas.light import replace

if TYPE_CHECKING:
    from crowdlint.allow.baseline import Baseline

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

SEVERITIES = click.Choice(["error", "warning", "info"])


def _selectors(ctx: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Options that take rules may be repeated, and each may hold several, separated by commas."""
    words = tuple(word.strip() for value in values for word in value.split(",") if word.strip())
    for word in words:
        check_selector(all_rules(), word, f"--{str(option.name).replace('_', '-')}")
    return words


def _outputs(ctx: click.Context, option: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, Path]]:
    """``FORMAT=FILE`` pairs."""
    pairs = []
    for value in values:
        name, _, file = value.partition("=")
        if name not in FORMATS or not file:
            raise click.BadParameter(f"`{value}` is not FORMAT=FILE, with FORMAT one of {', '.join(FORMATS)}")
        pairs.append((name, Path(file)))
    return pairs


def _rules_option(name: str, help_text: str) -> Callable[[Decorated], Decorated]:
    return click.option(f"--{name}", multiple=True, metavar="RULE,…", callback=_selectors, help=help_text)


@click.command(context_settings={"show_default": False})
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@_rules_option("select", "Check only these rules (a code, the start of one, a name, or ALL).")
@_rules_option("ignore", "Leave these rules out.")
@_rules_option("extend-select", "Check these rules as well.")
@click.option("--fix", "mend", is_flag=True, help="Mend what can safely be mended.")
@click.option("--unsafe-fixes/--no-unsafe-fixes", default=None, help="Also make fixes that may change the meaning.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", help="What is written to standard output.")
@click.option("--output", "outputs", multiple=True, metavar="FORMAT=FILE", callback=_outputs, help="Also write a file.")
@click.option("--fold/--no-fold", default=True, help="Tell what is wrong many times in one file once, with the lines.")
@click.option("--statistics", "show_statistics", is_flag=True, help="Count findings by rule instead of listing them.")
@click.option("--fail-on", type=SEVERITIES, help="The least severity that makes the exit code 1 (warning).")
@click.option("--exit-zero", is_flag=True, help="Exit 0 although there are findings.")
@click.option("--data", type=click.Path(path_type=Path), help="Task data (JSON) to render the templates with.")
@click.option("--workforce", type=click.Choice(["private", "vendor", "public"]), help="Who will work on the job.")
@click.option("--baseline", type=click.Path(path_type=Path), help="Keep the findings listed in this file quiet.")
@click.option("--write-baseline", is_flag=True, help="List the present findings in the baseline file.")
@click.option("--add-allow", is_flag=True, help="Add a comment that allows it before each present finding.")
@click.option("--reason", default="", help="The reason that --add-allow writes.")
@click.option("--stdin-filename", default="", metavar="NAME", help="What `-` (standard input) is called.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Use this configuration file.")
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option("--templates-only", is_flag=True, help="Pass over named files that are no task templates (for hooks).")
@click.option("--follow-links", is_flag=True, help="Read and write through links that lead out of what is named.")
@click.option("--show-files", is_flag=True, help="List the files that would be checked.")
@click.option("--show-settings", is_flag=True, help="Show the settings of the first file.")
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=0, help="Processes to use (0: as many as pay off).")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@click.option("-v", "--verbose", "be_verbose", is_flag=True, help="Say for each file how it was read, and why.")
@click.option("-q", "--quiet", is_flag=True, help="Only findings: no summary.")
def command(**options: Any) -> int:
    """Say what is wrong with task templates.

    Folders are searched for *.liquid.html, for *.liquid and *.html files that use crowd elements or task data, and for
    HTMLQuestion in *.xml; `-` is standard input. Without a PATH, the current folder is searched.

    Exit code: 0 no errors or warnings (see --fail-on), 1 some, or a file that cannot be read, 2 crowdlint could not do
    its work.

    \b
    crowdlint check templates/
    crowdlint check --fix task.liquid.html
    crowdlint check --output-format github --output sarif=out.sarif .
    """
    named = (options["data"], options["baseline"], options["config_file"], *(file for _, file in options["outputs"]))
    reach.set_reach([*(options["paths"] or (".",)), *named], options["follow_links"])
    return Call(options).run()


class Call:
    """One call of the command."""

    def __init__(self, options: dict[str, Any]) -> None:
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
            click.echo(self._settings(), nl=False)
            return 0
        if self.options["show_files"]:
            click.echo("".join(f"{visible(name)}\n" for found in self._files() for name in _templates(found)), nl=False)
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
        return list(spread(self.worker, files, self.options["jobs"]))

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
        changed = [work for work in works if work.changed]
        for work in changed:
            assert work.before and work.checked.source
            click.echo(diff(work.before.text, work.checked.source.text, work.before.path), nl=False)
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
        report = Report(tuple(work.checked for work in works))
        if options["write_baseline"]:
            self._problems(report)
            self._say(self._baseline().write(report))
            return report.status
        report = self._without_known(report)
        to_stderr = options["mend"] and self.paths == ("-",)
        color = use_color(options["color"], sys.stderr if to_stderr else sys.stdout)
        if options["show_statistics"]:
            text = statistics(report, options["output_format"])
        else:
            text = write(options["output_format"], report, color, options["fold"])
        click.echo(text, nl=False, err=to_stderr, color=color)
        for name, file in options["outputs"]:
            replace_file(file, write(name, report).encode("utf-8"))
        self._problems(report)
        if options["be_verbose"]:
            click.echo(verbose(report, self.configuration), nl=False, err=True)
        mended = sum(len(work.mended) for work in works)
        if (found := report.findings) or mended or options["output_format"] == "full":
            self._say(summary(report, mended))
        failing = fails(found, options["fail_on"], self.configuration)
        return max(report.status, int(failing and not options["exit_zero"]))

    def _baseline(self) -> Baseline:
        from crowdlint.allow.baseline import Baseline

        first = Path(self.paths[0])
        settings = self.configuration.of(first / "x" if first.is_dir() else first)
        return Baseline.at(self.options["baseline"] or settings.baseline or Path("crowdlint-baseline.json"))

    def _without_known(self, report: Report) -> Report:
        """The report without the findings that a baseline, if one is named, knows."""
        asked = self.options["baseline"]
        if asked and not asked.exists():
            raise UserError("there is no such baseline; --write-baseline makes one", str(asked))
        named = asked or any(self.configuration.of(Path(file.path)).baseline for file in report.files)
        baseline = self._baseline() if named else None
        if baseline and not baseline.file.exists():
            said = "the configuration names this baseline, and there is none; --write-baseline makes one"
            raise UserError(said, str(baseline.file))
        return self._baseline().without(report) if named else report

    def _settings(self) -> str:
        from crowdlint.check.summary import settings_text

        files = [Path(path) for path in self.paths if path != "-"] or [Path(self.options["stdin_filename"] or "x")]
        first = next((found.path for found in self._files()), files[0]) if files[0].is_dir() else files[0]
        return settings_text(self.configuration.of(first), self.checker, str(first))

    def _problems(self, report: Report) -> None:
        click.echo(problems(report), nl=False, err=True)

    def _say(self, sentence: str) -> None:
        if not self.options["quiet"] and sentence:
            click.echo(f"crowdlint: {sentence}", err=True)


def _templates(found: Found) -> list[str]:
    """What is checked in a file: the file itself, or of one in another language the templates in it."""
    if found.problem or not is_host(found.path.name):
        return [str(found.path)]
    from crowdlint.language.hosts.read import read

    with suppress(UserError):
        return list(dict.fromkeys(hosted.where for hosted in read(Source.read(found.path)).templates))
    return [str(found.path)]


def use_color(asked: str, stream: Any) -> bool:
    """Whether to colour: as asked; else NO_COLOR, FORCE_COLOR and whether a person is reading decide."""
    if asked != "auto":
        return asked == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def unchanged(work: Worked) -> None:
    """Refuse, by a ``UserError``, to write over a file that has changed since it was read."""
    assert work.before
    path = Path(work.before.path)
    if reach.read(path) != work.before.encode():
        raise UserError("the file has changed since it was read; nothing was written", str(path))


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that it is never seen half-written; its mode stays, its folder is made. Raises ``UserError``."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    if str(path) in ("-", "/dev/stdout"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    reach.require_target(path)
    try:
        target = path.resolve()
        beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        if target.exists():
            os.chmod(beside, target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise UserError(f"cannot write the file: {error.strerror}", str(path)) from error
