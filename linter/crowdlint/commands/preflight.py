"""``crowdlint preflight``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.check.options import SEVERITIES
from crowdlint.commands.check import selectors
from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint.reporters import FORMATS
from crowdlint.scratch import leave_at_sigterm

if TYPE_CHECKING:
    from crowdlint.lambdas.trial import LambdaBefore

FILE = click.Path(path_type=Path)
FOR_LINES = ("text", "jsonl", "json", "sarif")


@click.command(short_help="Try a whole job before it starts: every line of its manifest, its request.")
@click.argument("target", type=FILE, metavar="TEMPLATE|FOLDER")
@click.option(
    "--manifest", metavar="FILE|URL", help="The manifest (JSON lines, also .gz) or CSV file; s3://, https://."
)
@click.option("--pre-lambda", metavar="FILE.py:HANDLER", help="Run this on every line of the manifest: your code.")
@click.option("--lambda-seconds", "seconds", type=float, default=15.0, help="How long a call of it may take.")
@click.option("--lambda-megabytes", "megabytes", type=int, default=1024, help="How much memory it may have.")
@click.option("--output-format", type=click.Choice(("text", *FORMATS)), default="text", help="How it is written.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULE,…",
    callback=selectors,
    help="Look for these only (a code, the start of one, a name, or ALL).",
)
@click.option("--ignore", multiple=True, metavar="RULE,…", callback=selectors, help="Leave these out.")
@click.option("--extend-select", multiple=True, metavar="RULE,…", callback=selectors, help="Look for these as well.")
@click.option(
    "--fail-on", type=click.Choice(SEVERITIES), default="warning", help="The least severity that makes the exit code 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also where something was found.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first fault that fails the run.")
@click.option("--max-findings", type=click.IntRange(min=1), metavar="N", help="Stop after so many faults.")
@click.option("--sample", type=click.IntRange(min=1), metavar="N", help="Try only N lines, from all over the manifest.")
@click.option("--failing", type=FILE, metavar="FILE", help="Write the lines to mend or leave out into this file.")
@click.option("--resume", is_flag=True, help="Go on where an earlier run was interrupted.")
@click.option("--executor", metavar="dask://HOST:PORT", help="Let a Dask cluster do the work.")
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=0, help="Processes to use (0: one a processor).")
@click.option("--workforce", type=click.Choice(["private", "vendor", "public"]), help="Who will work on the job.")
@click.option("--config", "config_file", type=FILE, help="Use this configuration file.")
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option("--follow-links", is_flag=True, help="Read through links that lead out of what is named.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@click.option("-q", "--quiet", is_flag=True, help="Only findings: no summary, no progress.")
def command(target: Path, **options: Any) -> int:
    """Try a job before it starts.

    With a TEMPLATE, every line of the manifest: each is read, held against what Ground Truth takes, rendered, and its
    page is asked what `crowdlint check` asks of values and data. Without --manifest, the file beside the template is
    used (photo.data.jsonl or .csv).

    With a FOLDER, the job in it: template, manifest, label category file, and the request that creates it
    (CreateLabelingJob, CreateHumanTaskUi or CreateFlowDefinition, as JSON, YAML or the call in Python).

    Exit code: 0 no errors or warnings (see --fail-on), 1 some, 2 crowdlint could not do all of its work.

    \b
    crowdlint preflight photo.liquid.html --manifest input.manifest
    crowdlint preflight photo.liquid.html --manifest s3://bucket/input.manifest.gz --failing mend.jsonl
    crowdlint preflight photo.liquid.html --manifest input.manifest --executor dask://scheduler:8786
    crowdlint preflight job/
    crowdlint preflight job/ --pre-lambda job/before.py:lambda_handler
    """
    manifest = options["manifest"]
    local = manifest if manifest and "://" not in manifest else None
    reach.set_reach((target, local, options["failing"], options["config_file"]), options["follow_links"])
    leave_at_sigterm()
    if not target.is_dir():
        return _lines(target, options)
    if manifest:
        raise UserError("--manifest belongs to a template; a folder holds its own", str(target))
    from crowdlint.job.call import try_folder

    name = "full" if options["output_format"] == "text" else options["output_format"]
    return try_folder(target, {**options, "output_format": name})


def _lines(target: Path, options: dict[str, Any]) -> int:
    """Try every line of a manifest with a template."""
    from crowdlint.check.checker import Checker
    from crowdlint.check.named import template
    from crowdlint.config.configuration import Configuration
    from crowdlint.config.selection import Layer
    from crowdlint.preflight.call import PreflightCall, PreflightOptions

    if options["output_format"] not in FOR_LINES:
        raise UserError(f"lines of a manifest are told as {', '.join(FOR_LINES)}, not as {options['output_format']}")
    layer = Layer(options["select"] or None, options["extend_select"], options["ignore"])
    checker = Checker(Configuration(options["config_file"], options["isolated"]), layer, options["workforce"])
    asked = PreflightOptions(
        template(target),
        checker,
        options["manifest"],
        output_format=options["output_format"],
        fail_on=options["fail_on"],
        fail_fast=options["fail_fast"],
        most=options["max_findings"],
        sample=options["sample"],
        failing=options["failing"],
        resume=options["resume"],
        executor=options["executor"],
        jobs=options["jobs"],
        color=options["color"],
        quiet=options["quiet"],
        exit_zero=options["exit_zero"],
        before=_before(options),
    )
    return PreflightCall(asked).run()


def _before(options: dict[str, Any]) -> LambdaBefore | None:
    """The Lambda before the workers, if one is to be tried."""
    if not options["pre_lambda"]:
        return None
    from crowdlint.lambdas.process import Handler
    from crowdlint.lambdas.trial import LambdaBefore, LambdaLimits

    return LambdaBefore(Handler.named(options["pre_lambda"]), LambdaLimits(options["seconds"], options["megabytes"]))
