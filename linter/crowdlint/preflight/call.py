"""One call of ``crowdlint preflight`` (or of ``crowdlint render --every``): options in, faults and an exit code out."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import click

from crowdlint.check.checker import Checker
from crowdlint.errors import UserError
from crowdlint.finding import Severity
from crowdlint.lambdas.trial import LambdaBefore
from crowdlint.language.task.beside import data_file
from crowdlint.language.text.source import Source
from crowdlint.output import replace_file, use_color
from crowdlint.preflight.engine import RANK, Preflight
from crowdlint.preflight.executors import DASK, Workshop
from crowdlint.preflight.fault import LineFault
from crowdlint.preflight.plan import LinePlan, refuse_broken
from crowdlint.preflight.progress import RunProgress
from crowdlint.preflight.reading import CHUNK_LINES, LineChunk, ManifestReader, RawLine
from crowdlint.preflight.record import RunRecord, resume_file
from crowdlint.preflight.report import json_line, written
from crowdlint.reporters.frame import visible

SEED = 731


@dataclass(frozen=True)
class PreflightOptions:
    """What the user asked for. ``most``: faults after which it is enough; ``sample``: so many lines, taken anywhere;
    ``rows``: the manifest is a CSV file, whatever it is called.
    """

    template: Source
    checker: Checker
    manifest: str | None = None
    rows: bool = False
    output_format: str = "text"
    fail_on: Severity = "warning"
    fail_fast: bool = False
    most: int | None = None
    sample: int | None = None
    failing: Path | None = None
    resume: bool = False
    executor: str | None = None
    jobs: int = 0
    color: str = "auto"
    quiet: bool = False
    exit_zero: bool = False
    before: LambdaBefore | None = None


@dataclass
class PreflightCall:
    """The call while it runs."""

    options: PreflightOptions
    shown: int = 0
    stopped: str = ""

    def run(self) -> int:
        """Do it; the exit code: 0 nothing wrong, 1 faults, 2 crowdlint could not do its work."""
        options = self.options
        reader = ManifestReader(options.manifest or self._beside(), options.rows)
        plan = LinePlan(options.template, options.checker, before=options.before)
        refuse_broken(plan)
        workshop = self._workshop()
        record = RunRecord(resume_file(reader.name, plan.path), self._about(plan, reader.name), options.resume)
        self.progress = RunProgress(sys.stderr, sys.stderr.isatty() and not options.quiet)
        run = Preflight(plan, record, workshop, options.fail_on)
        over = False
        try:
            self._resumed(record)
            self._work(run, reader)
            over = True
        finally:
            self.progress.clear()
            workshop.close()
            if not over:
                if record.done:
                    self._report(run, reader)
                    self._say("what was found so far is kept: --resume goes on from there")
                record.close(over=not record.done)
        code = self._report(run, reader)
        record.close()
        return code

    def _beside(self) -> str:
        found = data_file(Path(self.options.template.path))
        if found is None or found.name.endswith(".data.json"):
            raise UserError("which lines? give --manifest")
        return str(found)

    def _about(self, plan: LinePlan, manifest: str) -> dict[str, str]:
        """What a record is of: another template, manifest or set of rules makes an earlier one useless."""
        about = {"template": sha256(plan.source.text.encode("utf-8", "surrogatepass")).hexdigest()}
        about["rules"] = ",".join(sorted(f"{rule.code}={level}" for rule, level in plan.rules.items()))
        about["sample"] = str(self.options.sample)
        about["lambda"] = f"{plan.before.handler.name}\0{plan.before.handler.source.text}" if plan.before else ""
        if "://" not in manifest and Path(manifest).is_file():
            state = Path(manifest).stat()
            about["manifest"] = f"{state.st_size} {state.st_mtime_ns}"
        return about

    def _workshop(self) -> Workshop:
        asked = self.options.executor
        if asked is None:
            return Workshop(jobs=self.options.jobs)
        if not asked.startswith(DASK):
            raise UserError(f"--executor takes {DASK}HOST:PORT, the scheduler of a Dask cluster", asked)
        return Workshop.on_cluster(asked)

    def _resumed(self, record: RunRecord) -> None:
        if record.resumed:
            self._say(f"going on behind line {record.done:,}")
            for fault in record.faults():
                self._tell(fault)
        elif self.options.resume:
            self._say("there is no earlier run of this manifest and template to go on with: starting anew")

    def _work(self, run: Preflight, reader: ManifestReader) -> None:
        sample = self.options.sample
        chunks = reader.chunks(run.record.done) if sample is None else sampled(reader, sample)

        for faults in run.tried(chunks):
            if self._is_enough(faults):
                break
            self.progress.tell(run.lines, reader.position, reader.size, self.shown)
        if not run.lines and not run.record.done and not reader.trouble:
            raise UserError("the manifest is empty", reader.name)

    def _is_enough(self, faults: list[LineFault]) -> bool:
        """Tell the faults of a chunk; whether to stop."""
        for fault in faults:
            self._tell(fault)
            if self.options.most is not None and self.shown >= self.options.most:
                self.stopped = f"stopped after {self.shown:,} fault{'s' * (self.shown != 1)}"
                return True
            if self.options.fail_fast and RANK[fault.severity] >= RANK[self.options.fail_on]:
                self.stopped = f"stopped at the first fault, line {fault.line:,}"
                return True
        return False

    def _tell(self, fault: LineFault) -> None:
        self.shown += 1
        if self.options.output_format == "jsonl":
            click.echo(json_line(fault), nl=False)

    def _report(self, run: Preflight, reader: ManifestReader) -> int:
        """Write what was found, whatever happened; the exit code."""
        options, record = self.options, run.record
        if reader.trouble:
            record.add_problem(str(reader.trouble))
        color = use_color(options.color, sys.stdout)
        if options.output_format != "jsonl":
            for part in written(options.output_format, record, reader.name, options.template.path, color):
                click.echo(part, nl=False, color=color)
        if options.failing:
            self._write_failing(record, reader)
        for note in run.notes:
            self._say(note)
        problems = record.problems()
        for problem in problems:
            click.echo(visible(f"crowdlint: {problem}"), err=True)
        counts = record.severities()
        self._say(self._summary(run, counts))
        wrong = any(RANK[severity] >= RANK[options.fail_on] for severity in counts)
        return 2 if problems else int(wrong and not options.exit_zero)

    def _summary(self, run: Preflight, counts: dict[str, int]) -> str:
        lines = run.lines + (run.record.done if run.record.resumed and not run.lines else 0)
        tried = "1 line" if lines == 1 else f"{lines:,} lines"
        order = [(name, counts[name]) for name in ("error", "warning", "info") if name in counts]
        found = ", ".join(f"{count:,} {name}{'s' * (count != 1)}" for name, count in order) or "nothing wrong"
        stopped = f" ({self.stopped})" if self.stopped else ""
        return f"{tried} tried, {found}{stopped}"

    def _write_failing(self, record: RunRecord, reader: ManifestReader) -> None:
        assert self.options.failing
        replace_file(self.options.failing, b"".join(data + b"\n" for data in record.failing()))

    def _say(self, sentence: str) -> None:
        if not self.options.quiet:
            click.echo(visible(f"crowdlint: {sentence}"), err=True)


def sampled(reader: ManifestReader, count: int) -> Iterator[LineChunk]:
    """Some lines from anywhere, the same in each run, in their order. The whole manifest is read for it."""
    chosen: list[RawLine] = []
    dice = random.Random(SEED)
    for at, line in enumerate(reader.lines()):
        if at < count:
            chosen.append(line)
        elif (place := dice.randrange(at + 1)) < count:
            chosen[place] = line
    chosen.sort(key=lambda each: each.number)
    for start in range(0, len(chosen), CHUNK_LINES):
        lines = tuple(chosen[start : start + CHUNK_LINES])
        yield LineChunk(lines, reader.marked and lines[0].number == 1, reader.rows)
