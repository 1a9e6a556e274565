"""What `exercise` and `merge-reports` have in common: how a report is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from crowdlint.commands._outputs import outputs_of
from crowdlint.errors import UserError
from crowdlint.language.text import reach

if TYPE_CHECKING:
    from crowdlint_preview.browser.browser import Browser
    from crowdlint_preview.report.folder import EarlierReport
    from crowdlint_preview.report.model import Document

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
NAMES = ("json", "junit", "github", "gitlab", "summary")


_WRITING = (
    click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT=FILE",
        callback=outputs_of(NAMES),
        help="Also write a file.",
    ),
    click.option(
        "--output-format",
        type=click.Choice(["text", *NAMES]),
        default="text",
        help="What is written to standard output.",
    ),
    click.option("--report-assets", "beside", is_flag=True, help="Leave the pictures beside report.html, not in it."),
)
_COMPARING = (
    click.option("--compare", "compared", type=click.Path(path_type=Path), metavar="OLD",
                 help="Say what has changed since the run whose folder this is; exit 1 if anything has."),
    click.option("--update", is_flag=True, help="With --compare: put what is new into OLD, and exit as without."),
    click.option("--tolerance", type=click.IntRange(min=0), default=0, metavar="N",
                 help="With --compare: so many pixels of a picture may differ (0)."),
    click.option("--mask", "masks", multiple=True, metavar="SELECTOR", help="Cover what matches in pictures."),
)  # fmt: skip
_WORKING = (
    click.option("--shard", metavar="I/N", help="Only the I-th of N parts; auto: as the CI service says."),
    click.option("-j", "--jobs", type=click.IntRange(min=1, max=64), default=1, metavar="N",
                 help="Work in N processes, each with a browser, some 400 MB together (1)."),
    click.option("--pictures", type=click.Choice(["failed", "all", "none"]), default="failed",
                 help="Which tasks keep a picture of each step and a page to try: those that did not pass."),
)  # fmt: skip


def writing_options(command: Decorated) -> Decorated:
    """The options that say how a report is written."""
    for option in reversed(_WRITING):
        command = option(command)
    return command


def report_options(command: Decorated) -> Decorated:
    """All that a run with a report takes."""
    for option in reversed(_WORKING):
        command = option(command)
    return comparing_options(writing_options(command))


def comparing_options(command: Decorated) -> Decorated:
    """The options that say what a run is compared with."""
    for option in reversed(_COMPARING):
        command = option(command)
    return command


def earlier_run(options: Mapping[str, Any], model: str = "report.json") -> EarlierReport | None:
    """What the run is compared with, if it is. Raises ``UserError`` where that cannot be used."""
    from crowdlint_preview.report.folder import EarlierReport

    if options["compared"] is None:
        if options["update"]:
            raise UserError("--update says what to do with --compare OLD, which is not given", "--update")
        return None
    if options["compared"].resolve() == options["out"].resolve():
        raise UserError(
            "--out is the folder that is compared with; the results need one of their own", str(options["out"])
        )
    return EarlierReport(options["compared"], options["tolerance"], model)


def kind_of(browser: Browser) -> str:
    """Such as ``headless-shell 156.0.8078.79``."""
    kind = "chromium elsewhere" if browser.connect else browser.chromium.kind
    return f"{kind} {browser.version}"


def write_outputs(document: Document, options: Mapping[str, Any]) -> None:
    """The report in other formats: into files, and to standard output. Raises ``UserError``."""
    from crowdlint_preview.report.formats import FORMATS

    for name, path in options["outputs"]:
        try:
            reach.require_target(path)
            path.write_text(FORMATS[name](document), encoding="utf-8", newline="\n")
        except OSError as error:
            raise UserError(f"cannot write the file: {error.strerror or error}", str(path)) from error
    if options["output_format"] != "text":
        click.echo(FORMATS[options["output_format"]](document), nl=False)
