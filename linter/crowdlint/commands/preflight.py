"""``crowdlint preflight``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from crowdlint.commands.check import use_color
from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint.reporters import FORMATS, write
from crowdlint.reporters.frame import visible


@click.command(short_help="Say what is wrong with a job before it starts.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--output-format", type=click.Choice(FORMATS), default="full", help="How to write what was found.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Use this configuration file.")
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option("--follow-links", is_flag=True, help="Read through links that lead out of what is named.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also where something was found.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@click.option("-q", "--quiet", is_flag=True, help="Only findings: no summary.")
def command(folder: Path, **options: Any) -> int:
    """Say what is wrong with the job in FOLDER: template, manifest, label category file, and the request that creates
    it (CreateLabelingJob, CreateHumanTaskUi or CreateFlowDefinition, as JSON, YAML or the call in Python).

    Exit code: 0 no errors or warnings, 1 some, 2 crowdlint could not do its work.

    \b
    crowdlint preflight job/
    """
    reach.set_reach((folder, options["config_file"]), options["follow_links"])
    if not folder.is_dir():
        raise UserError("there is no such folder", str(folder))
    return _folder(folder, options)


def _folder(folder: Path, options: dict[str, Any]) -> int:
    """Try the job in a folder."""
    from crowdlint.check.summary import fails, problems, summary
    from crowdlint.config.configuration import Configuration
    from crowdlint.job.preflight import JobFolder, preflight

    configuration = Configuration(options["config_file"], options["isolated"])
    job = JobFolder.read(folder, configuration)
    if not job.requests:
        where = visible(str(folder))
        click.echo(f"crowdlint: no request of SageMaker's in {where}; the templates alone are checked", err=True)
    report = preflight(job, configuration)
    color = use_color(options["color"], sys.stdout)
    click.echo(write(options["output_format"], report, color), nl=False, color=color)
    click.echo(problems(report), nl=False, err=True)
    if not options["quiet"]:
        for note in dict.fromkeys(job.notes):
            click.echo(f"crowdlint: not checked: {visible(note)}", err=True)
        click.echo(f"crowdlint: {summary(report)}", err=True)
    failing = fails(report.findings, None, configuration)
    return max(report.status, int(failing and not options["exit_zero"]))
