"""``crowdlint preflight``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint.reporters import FORMATS


@click.command(short_help="Say what is wrong with a job before it starts.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--pre-lambda", metavar="FILE.py:HANDLER", help="Run this on every line of the manifest: your code.")
@click.option("--lambda-seconds", "seconds", type=float, default=15.0, help="How long a call of it may take.")
@click.option("--lambda-megabytes", "megabytes", type=int, default=1024, help="How much memory it may have.")
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
    crowdlint preflight job/ --pre-lambda job/before.py:lambda_handler
    """
    reach.set_reach((folder, options["config_file"]), options["follow_links"])
    if not folder.is_dir():
        raise UserError("there is no such folder", str(folder))
    from crowdlint.job.call import try_folder

    return try_folder(folder, options)
