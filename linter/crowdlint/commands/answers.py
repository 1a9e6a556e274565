"""``crowdlint answers``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint.reporters import FORMATS

FILE = click.Path(path_type=Path)
_ONE = ("check_paths", "post_lambda", "consolidate")


@click.command(short_help="Print what workers send back; hold real answers against it.")
@click.argument("template", type=FILE)
@click.option("--samples", "what", flag_value="samples", help="Print the richest and the emptiest submission instead.")
@click.option("--pydantic", "what", flag_value="pydantic", help="Print pydantic models instead.")
@click.option("--typescript", "what", flag_value="typescript", help="Print TypeScript types instead.")
@click.option(
    "--check", "check_paths", type=FILE, multiple=True, help="Hold these answers against it: a file or folder."
)
@click.option("--post-lambda", metavar="FILE.py:HANDLER", help="Give answers to this consolidation: your code runs.")
@click.option(
    "--consolidate", type=FILE, metavar="DIR", help="Write the manifest that a job makes of answers, and masks."
)
@click.option("--answers", "given", type=FILE, multiple=True, help="For these two: real answers instead of samples.")
@click.option("--manifest", type=FILE, help="For these two: the objects that the answers are about.")
@click.option("--attribute", default="label", help="For these two: the name of the label attribute (label).")
@click.option("--lambda-seconds", "seconds", type=float, default=15.0, help="How long the call may take (15).")
@click.option("--lambda-megabytes", "megabytes", type=int, default=1024, help="How much memory it may have (1024).")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", help="How to write what was found.")
@click.option("--follow-links", is_flag=True, help="Read through links that lead out of what is named.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@click.option("-q", "--quiet", is_flag=True, help="Only findings: no summary.")
def command(template: Path, **options: Any) -> int:
    """Print the JSON Schema of what TEMPLATE sends back, as it is stored for a worker; or do with answers what the
    options say.

    Answers are read as they are kept: worker responses, output of A2I, payloads of a consolidation, report.json of
    `crowdlint exercise`, and output manifests (for --check).

    Exit code: 0 all right, 1 something found or a file that cannot be read, 2 crowdlint could not do its work.

    \b
    crowdlint answers street.liquid.html > answer.schema.json
    crowdlint answers street.liquid.html --check worker-response/
    crowdlint answers street.liquid.html --post-lambda after.py:lambda_handler --answers report/report.json
    crowdlint answers street.liquid.html --consolidate out/ --answers report/report.json --attribute street
    """
    from crowdlint.answers.call import AnswersCall

    named = (template, *options["check_paths"], *options["given"], options["manifest"], options["consolidate"])
    reach.set_reach(named, options["follow_links"])
    if sum(bool(options[name]) for name in (*_ONE, "what")) > 1:
        raise UserError("give one of --samples, --pydantic, --typescript, --check, --post-lambda and --consolidate")
    return AnswersCall(template, options).run()
