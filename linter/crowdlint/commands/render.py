"""``crowdlint render``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.check import named
from crowdlint.errors import UserError
from crowdlint.language.task.sources import TaskData, TaskOptions, tasks_for
from crowdlint.language.text import reach
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint.reporters.frame import visible
from crowdlint_schemas import limits

if TYPE_CHECKING:
    from crowdlint.language.render.rendering import RenderedTask

FILE = click.Path(path_type=Path)


@click.command(short_help="Print the page that a worker gets.")
@click.argument("template", type=FILE)
@click.option("--data", type=FILE, help="Task data, JSON: task.input itself, or what holds it at AWS.")
@click.option("--manifest", type=FILE, help="Ground Truth manifest, JSON lines; its first line unless --line is given.")
@click.option("--csv", "csv_file", type=FILE, help="Columns for the ${names} of a Mechanical Turk template.")
@click.option("--line", type=click.IntRange(min=1), help="Which line of the manifest or of the CSV file.")
@click.option(
    "--every", is_flag=True, help="Try every line of the manifest or CSV file, as `crowdlint preflight` does."
)
@click.option("--follow-links", is_flag=True, help="Read through links that lead out of what is named.")
@click.option("--json", "as_json", is_flag=True, help="Print what SageMaker's RenderUiTemplate would answer.")
def command(
    template: Path,
    data: Path | None,
    manifest: Path | None,
    csv_file: Path | None,
    line: int | None,
    every: bool,
    follow_links: bool,
    as_json: bool,
) -> int:
    """Print the page that a worker gets: TEMPLATE with the data of one task.

    Without --data, --manifest or --csv, the file beside the template is used (photo.data.json, .jsonl or .csv for
    photo.liquid.html), else made-up data. What the data lack prints as nothing, as at AWS, and is named on standard
    error.

    Of a notebook or a program, TEMPLATE names the cell or the line: nb.ipynb#16, job.py#678.

    \b
    crowdlint render photo.liquid.html --data photo.data.json
    crowdlint render photo.liquid.html --manifest input.manifest.jsonl --line 731
    crowdlint render photo.liquid.html --manifest input.manifest.jsonl --every
    crowdlint render survey.html --csv batch.csv --json
    """
    reach.set_reach((template, data, manifest, csv_file), follow_links)
    source = named.template(template)
    if csv_file and detect(source).is_liquid:
        message = "--csv fills the ${names} of Mechanical Turk; this template is Liquid: give --data or --manifest"
        raise UserError(message, str(template))
    options = TaskOptions(data, manifest, csv_file, line)
    if every:
        return _try_every(source, options)
    task = tasks_for(source, options)[0]
    return _answer(source, task) if as_json else _print(source, task)


def _answer(source: Source, task: TaskData) -> int:
    """What RenderUiTemplate would answer."""
    answer = render_ui_template(source, task)
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    return 1 if answer["Errors"] else 0


def _print(source: Source, task: TaskData) -> int:
    page = _render(source, task)
    sys.stdout.write(page.text)
    for line_text in notes(page):
        click.echo(visible(line_text), err=True)
    return 0


def _try_every(source: Source, options: TaskOptions) -> int:
    """What ``crowdlint preflight`` does, with the settings that hold for the template."""
    from crowdlint.check.checker import Checker
    from crowdlint.config.configuration import Configuration
    from crowdlint.preflight.call import PreflightCall, PreflightOptions

    if options.data:
        raise UserError("--every takes the lines of a manifest or CSV file: give --manifest or --csv")
    given = options.manifest or options.csv
    checker = Checker(Configuration())
    return PreflightCall(PreflightOptions(source, checker, str(given) if given else None, rows=bool(options.csv))).run()


def _render(source: Source, task: TaskData) -> RenderedTask:
    from crowdlint.language.render.rendering import render

    return render(source, task.data, dialect=task.dialect)


def notes(page: RenderedTask) -> list[str]:
    """One line for each path that prints as nothing because the data lacks it."""
    found = []
    for absent in page.absent:
        if not absent.tested:
            found.append(f"{page.source.place(absent.span.start)}: {page.source.spoken(absent.message)}")
    return found


def render_ui_template(source: Source, task: TaskData) -> dict[str, Any]:
    """The answer of SageMaker's RenderUiTemplate: ``RenderedContent`` (empty on error) and ``Errors``."""
    errors: list[dict[str, str]] = []
    content = ""
    given = json.dumps(task.data, ensure_ascii=False)
    sizes = {"UiTemplate.Content": (len(source.text), limits.TEMPLATE), "Task.Input": (len(given), limits.TASK_INPUT)}
    for name, (size, most) in sizes.items():
        if not 1 <= size <= most:
            message = f"{name} has {size:,} characters; from 1 to {most:,} are allowed"
            errors.append({"Code": "ValidationError", "Message": message})
    if not errors:
        try:
            content = _render(source, task).text
        except UserError as error:
            errors.append({"Code": getattr(error, "code", "ValidationError"), "Message": str(error)})
    return {"RenderedContent": content, "Errors": errors}
