"""``crowdlint schema``: what is known about crowd elements, to read or for an editor."""

from __future__ import annotations

from pathlib import Path

import click

from crowdlint.errors import UserError
from crowdlint.nearest import did_you_mean
from crowdlint_schemas import FORMATS, ElementEntry, EntryError, elements, export, extra, regions


@click.command(short_help="Print what is known about crowd elements, also for editors.")
@click.argument("tags", nargs=-1, metavar="[TAG]…")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="markdown", help="What to write.")
@click.option(
    "--extra-elements",
    "files",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Take in the entries of a JSON file too; may be repeated. The configuration's are taken in as it is.",
)
def command(tags: tuple[str, ...], form: str, files: tuple[Path, ...]) -> None:
    """Print the facts about all elements and regions, or about some.

    \b
    crowdlint schema crowd-line
    crowdlint schema --format html-data > crowd.html-data.json   for Visual Studio Code: html.customData
    crowdlint schema --format cem > custom-elements.json         Custom Elements Manifest
    crowdlint schema --format json                               the entries themselves
    crowdlint schema --format steps > steps.schema.json          files of steps for `crowdlint exercise`
    crowdlint schema --format report > report.schema.json        the report.json that it writes
    """
    entries = known(files)
    for tag in tags:
        if tag not in entries:
            raise UserError(f"no element or region `{tag}` is known{did_you_mean(tag, entries)}", "crowdlint schema")
    click.echo(export(form, {tag: entries[tag] for tag in tags} if tags else entries), nl=False)


def known(files: tuple[Path, ...]) -> dict[str, ElementEntry]:
    """Our entries, those of the configuration of this folder, and those of ``files``."""
    from crowdlint.config.configuration import Configuration

    entries = {**elements(), **regions(), **Configuration().of(Path.cwd() / "x").extra_elements}
    for file in files:
        try:
            entries |= extra(file)
        except EntryError as error:
            raise UserError(error.message, error.place) from error
    return entries
