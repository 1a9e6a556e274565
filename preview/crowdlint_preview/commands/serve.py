"""``crowdlint serve``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint_preview.commands._tasks import FILE, folder_beside

if TYPE_CHECKING:
    from crowdlint_preview.serve.app import LiveServer


@click.command(short_help="Edit templates beside the live task, in your browser.")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--data", type=FILE, help="Task data (JSON) to begin with.")
@click.option("--manifest", type=FILE, help="Ground Truth manifest (JSON lines); the page goes through its lines.")
@click.option("--csv", "csv_file", type=FILE, help="Columns for the ${names} of a Mechanical Turk template.")
@click.option("--s3-root", type=FILE, metavar="DIR", help="Folder with a folder for each bucket: s3://B/K is DIR/B/K.")
@click.option("--asset", "assets", multiple=True, metavar="URL=FILE", help="Answer this URL with this file.")
@click.option(
    "--assets", "assets_folder", type=FILE, metavar="DIR", help="What `crowdlint assets --fetch` brought is here."
)
@click.option(
    "--workforce",
    type=click.Choice(["private", "vendor", "public"]),
    help="Who will work on the job (configured, else private): a public workforce gets no auto-segment tool.",
)
@click.option("--browser", metavar="PATH", help="Exercise with this browser and no other (also CROWDLINT_BROWSER).")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Listen here; else at a port that is free.")
@click.option("--open/--no-open", "opening", default=False, help="Open the page in your browser.")
@click.option("--follow-links", is_flag=True, help="Read and write through links that lead out of what is named.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Show templates (else those of this folder) in an editor beside the task as a worker sees it, as you type.

    Findings are underlined where they are, with their fixes; elements, attributes and paths of the data are completed.
    Below: task data, findings, the answer held against its schema, the console. What another editor saves shows, too.

    The server listens on 127.0.0.1 alone, at an address with a token that nobody guesses. It reads nothing but what is
    named here, and writes a template only when you say so. Ctrl-C ends it. More: docs/serve.md.

    \b
    crowdlint serve
    crowdlint serve templates/ --manifest input.manifest --s3-root buckets
    """
    live = server(paths or (".",), options)
    from crowdlint_preview.serve.run import run

    def started(address: str) -> None:
        click.echo(address)
        click.echo("crowdlint: serving this machine alone; Ctrl-C ends it", err=True)
        if options["opening"]:
            click.launch(address)

    run(live, options["port"], started)
    return 0


def server(paths: tuple[str, ...], options: Mapping[str, Any]) -> LiveServer:
    """The server of what the command line names. Raises ``UserError`` for what is wrong with it."""
    from crowdlint_preview.assets.store import Store
    from crowdlint_preview.serve.app import LiveServer
    from crowdlint_preview.serve.choices import TaskChoices
    from crowdlint_preview.serve.given import GivenFiles
    from crowdlint_preview.serve.showing import TaskShower
    from crowdlint_preview.serve.working import TaskWorker
    from crowdlint_preview.site.resources import read_assets

    root: Path | None = options["s3_root"]
    if root is not None and not root.is_dir():
        raise UserError("--s3-root is no folder", str(root))
    named = {"data": options["data"], "manifest": options["manifest"], "csv": options["csv_file"]}
    given = GivenFiles(paths, named)
    assets = [option.rpartition("=")[2] for option in options["assets"]]
    within = [*paths, *named.values(), root, *assets]
    reach.set_reach(within, options["follow_links"])
    for path in filter(None, named.values()):
        try:
            reach.require(path)
        except OSError as error:
            raise UserError(f"cannot read the file: {error.strerror}", str(path)) from error
    if not given.names():
        raise UserError("no task template found", ", ".join(paths))
    folder = options["assets_folder"] or folder_beside(Configuration())
    found = {**Store(folder).files(), **read_assets(options["assets"])}
    shower = TaskShower(TaskChoices(named), root, found, options["workforce"])
    live = LiveServer(given, shower, TaskWorker(_words(options)))
    reach.set_reach(within, options["follow_links"])
    return live


def _words(options: Mapping[str, Any]) -> list[str]:
    """The options that `exercise` is called with, too."""
    words = [word for each in options["assets"] for word in ("--asset", each)]
    given = {"--s3-root": "s3_root", "--assets": "assets_folder", "--workforce": "workforce", "--browser": "browser"}
    for word, name in given.items():
        words += [word, str(options[name])] if options[name] else []
    return words
