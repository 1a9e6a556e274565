"""One call of ``crowdlint preflight`` for a folder: what is read, and what is written where."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from crowdlint.check.report import Report
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.job.preflight import JobFolder, preflight
from crowdlint.lambdas.process import Handler
from crowdlint.lambdas.trial import LambdaBefore, LambdaLimits, LineFaults, try_before
from crowdlint.language.hosts import is_host
from crowdlint.language.task.sources import read_manifest
from crowdlint.language.text.source import Source
from crowdlint.output import use_color
from crowdlint.reporters import write
from crowdlint.reporters.frame import visible
from crowdlint.reporters.summary import problems, summary
from crowdlint_schemas.light import replace


def try_folder(folder: Path, options: Mapping[str, Any]) -> int:
    """Try the job in a folder; the exit code.

    ``options``: those of the command, by name. Raises ``UserError`` where botocore is needed and not there.
    """
    handler = Handler.named(options["pre_lambda"]) if options["pre_lambda"] else None
    configuration = Configuration(options["config_file"], options["isolated"])
    job = JobFolder.read(folder, configuration)
    if not job.requests:
        where = visible(str(folder))
        click.echo(f"crowdlint: no request of SageMaker's in {where}; the other files alone are checked", err=True)
    lambda_faults: tuple[Source, LineFaults] | None = None
    if handler:
        before = LambdaBefore(handler, LambdaLimits(options["seconds"], options["megabytes"]))
        lambda_faults = handler.source, try_before(before, _lines(job), _template(job))
    report = preflight(job, configuration, lambda_faults)
    return _written(report, job, options, configuration)


def _written(report: Report, job: JobFolder, options: Mapping[str, Any], configuration: Configuration) -> int:
    report = replace(report, levels={file.path: configuration.of(Path(file.path)).fail_on for file in report.files})
    color = use_color(options["color"], sys.stdout)
    click.echo(write(options["output_format"], report, color), nl=False, color=color)
    click.echo(problems(report), nl=False, err=True)
    if not options["quiet"]:
        for note in dict.fromkeys(job.notes):
            click.echo(f"crowdlint: not checked: {visible(note)}", err=True)
        click.echo(f"crowdlint: {summary(report)}", err=True)
    failing = any(report.is_failure(file, finding) for file, finding in report.findings)
    return max(report.status, int(failing and not options["exit_zero"]))


def _lines(job: JobFolder) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The lines of the folder's manifests; those that are no objects are for `--manifest` to tell."""
    if not job.manifests:
        raise UserError("there is no manifest whose lines the Lambda could be given", str(job.root))
    for path in job.manifests:
        for task in read_manifest(path, None, job.unread.append):
            yield task.origin, task.data


def _template(job: JobFolder) -> Source | None:
    """The template that gets what the Lambda makes, if it is clear which one."""
    whole = [path for path in job.templates if not is_host(path.name)]
    return Source.read(whole[0]) if len(whole) == 1 else None
