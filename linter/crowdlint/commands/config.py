"""``crowdlint config``: the configuration that holds for a path, and the JSON Schema of configurations."""

from __future__ import annotations

import json
from pathlib import Path

import click

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration, schema
from crowdlint.reporters.summary import settings_text


@click.command(short_help="Show the settings that hold for a path.")
@click.argument("path", default=".")
@click.option("--schema", "show_schema", is_flag=True, help="Print the JSON Schema of the configuration, for editors.")
@click.option("--markdown", is_flag=True, help="Print the page about configuration (docs/configuration.md).")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Use this configuration file.")
def command(path: str, show_schema: bool, markdown: bool, config_file: Path | None) -> None:
    """Show the settings that hold for PATH, where they come from, and the rules that are on.

    Settings stand in [tool.crowdlint] of pyproject.toml or in crowdlint.toml; the nearest file above a template holds
    for it alone.

    \b
    crowdlint config templates/task.liquid.html
    crowdlint config --schema > crowdlint.schema.json
    """
    if show_schema:
        click.echo(json.dumps(schema(), indent=2))
        return
    if markdown:
        from crowdlint.config.page import page

        click.echo(page(), nl=False)
        return
    configuration = Configuration(config_file)
    place = Path(path, "template.liquid.html") if Path(path).is_dir() else Path(path)
    click.echo(settings_text(Checker(configuration), str(place), path), nl=False)
