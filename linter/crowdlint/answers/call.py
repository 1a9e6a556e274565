"""One call of ``crowdlint answers``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from crowdlint.answers.fields import AnswerTemplate
from crowdlint.answers.recorded import Recorded, recorded
from crowdlint.answers.samples import objects, samples
from crowdlint.answers.schema import schema_of
from crowdlint.check import named
from crowdlint.check.report import Checked, Report
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.finding import Finding
from crowdlint.language.task.sources import read_manifest
from crowdlint.language.text.source import Source
from crowdlint.output import use_color
from crowdlint.reporters import write
from crowdlint.reporters.frame import visible
from crowdlint.reporters.summary import problems, summary
from crowdlint_schemas.jobs.consolidated import JobFacts

_LINE: Mapping[str, Any] = {"source-ref": "s3://preflight/in/0.jpg"}


class AnswersCall:
    """``options``: those of the command, by name."""

    def __init__(self, template: Path, options: Mapping[str, Any]) -> None:
        self.options = options
        settings = Configuration().for_file(str(named.cut(str(template))[0]))
        self.template = AnswerTemplate(named.template(template), settings.job)

    def run(self) -> int:
        """Do what the options ask; the exit code."""
        if self.options["check_paths"]:
            return self._check()
        if self.options["post_lambda"]:
            return self._post()
        if self.options["consolidate"]:
            return self._consolidate()
        click.echo(self._document(), nl=False)
        return 0

    def _document(self) -> str:
        from crowdlint.answers import generators

        what = self.options["what"]
        if what in ("pydantic", "typescript"):
            made: str = getattr(generators, what)(schema_of(self.template))
            return made
        value = samples(self.template) if what == "samples" else schema_of(self.template)
        return json.dumps(value, indent=2, ensure_ascii=False) + "\n"

    def _check(self) -> int:
        from crowdlint.answers.verify import verify

        name = self.template.source.path
        done = verify(self.template, (each for path in self.options["check_paths"] for each in recorded(path, name)))
        if not done.answers and not done.causes and not done.unread:
            raise UserError("there are no answers", ", ".join(map(str, self.options["check_paths"])))
        findings = sorted(done.findings(self.template), key=lambda each: each.span.start)
        code = self._report({self.template.source.path: (self.template.source, findings)}, done.unread)
        over = f"; {done.passed_over:,} labels of other templates" if done.passed_over else ""
        self._say(f"{done.answers:,} answers held against the template, {done.wrong or 'none'} wrong{over}")
        return code

    def _post(self) -> int:
        from crowdlint.lambdas.process import Handler
        from crowdlint.lambdas.trial import LambdaLimits, try_after

        handler = Handler.named(self.options["post_lambda"])
        answers = [each.answer for each in self._given()]
        workers = [answers] * 2 if len(answers) < 3 else [answers[::2], answers[1::2]]
        lines = [*self._lines(), _LINE, _LINE]
        labels = dict.fromkeys(label for form in self.template.forms for each in form.fields for label in each.labels)
        limits = LambdaLimits(self.options["seconds"], self.options["megabytes"])
        pairs = list(zip(lines, workers, strict=False))
        findings, result = try_after(handler, pairs, self.options["attribute"], list(labels), limits)
        code = self._report({handler.source.path: (handler.source, findings)}, [])
        self._say(f"{len(answers)} answers for {len(pairs)} objects given to `{handler.name}`")
        if not findings and not self.options["quiet"]:
            click.echo(json.dumps(result, indent=2, ensure_ascii=False))
        return code

    def _consolidate(self) -> int:
        from crowdlint.answers.output import widget, write_output

        labels = widget(self.template).labels
        job = JobFacts(self.options["attribute"], labels)
        for path in write_output(self.template, self._given(), self._lines(), job, self.options["consolidate"]):
            self._say(f"wrote {path}")
        return 0

    def _given(self) -> Iterator[Recorded]:
        """The answers that were named, else samples."""
        if not self.options["given"]:
            yield from (Recorded("a sample", each) for each in objects(self.template))
            return
        for path in self.options["given"]:
            for each in recorded(path, self.template.source.path):
                if isinstance(each, UserError):
                    raise each
                if each.line is None:
                    yield each

    def _lines(self) -> Iterator[Mapping[str, Any]]:
        if self.options["manifest"]:
            yield from (task.data for task in read_manifest(self.options["manifest"]))

    def _report(self, found: Mapping[str, tuple[Source, list[Finding]]], unread: list[UserError]) -> int:
        files = [Checked(path, source, tuple(findings)) for path, (source, findings) in found.items()]
        files += [Checked(str(error.place), problem=error.message, place=error.place) for error in unread]
        report = Report(tuple(files))
        color = use_color(self.options["color"], sys.stdout)
        click.echo(write(self.options["output_format"], report, color), nl=False, color=color)
        click.echo(problems(report), nl=False, err=True)
        if report.findings:
            self._say(summary(report))
        return max(report.status, int(any(report.is_failure(file, finding) for file, finding in report.findings)))

    def _say(self, sentence: str) -> None:
        if not self.options["quiet"]:
            click.echo(f"crowdlint: {visible(sentence)}", err=True)
