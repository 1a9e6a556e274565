"""``crowdlint merge-reports``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crowdlint.errors import UserError
from crowdlint.reporters.frame import visible
from crowdlint_preview.commands._reporting import write_outputs, writing_options


@click.command("merge-reports", short_help="Make one report of those of several machines.")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DIR…")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="The folder for the report.")
@click.option("--strict", is_flag=True, help="Exit 1 also where a task is inconclusive.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing.")
@writing_options
def command(**options: Any) -> int:
    """Make one report of several that `crowdlint exercise --shard` wrote, as if it had been one run.

    Exits 1 where a task failed, as `exercise` does.

    \b
    crowdlint exercise templates/ --shard 1/3 --out report-1      on one machine, 2/3 and 3/3 on others
    crowdlint merge-reports report-1 report-2 report-3 --out report
    """
    from crowdlint_preview.report.folder import REPORTS, merged
    from crowdlint_preview.site.output import Results

    if options["out"].resolve() in {folder.resolve() for folder in options["folders"]}:
        raise UserError(
            "--out is one of the folders that are merged; the result needs one of its own", str(options["out"])
        )
    with Results(options["out"], REPORTS, REPORTS) as results:
        document, paths = merged(options["folders"], results, options["beside"])
    write_outputs(document, options)
    if not options["quiet"] and options["output_format"] == "text":
        counts = ", ".join(f"{document['summary'][name]} {name}" for name in ("failed", "inconclusive", "passed"))
        click.echo(visible(f"{counts}\n").strip())
        for path in paths:
            click.echo(visible(str(path)))
    bad = ("failed", "inconclusive") if options["strict"] else ("failed",)
    return 1 if any(document["summary"][status] for status in bad) else 0
