"""What `preview` and `exercise` have in common: which templates, with which data, in which browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from crowdlint.check.checker import Checker
from crowdlint.check.discover import discover
from crowdlint.check.named import cut, templates
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.hosts import is_host
from crowdlint.language.hosts.filled import unfilled
from crowdlint.language.task.beside import data_file
from crowdlint.language.task.sources import TaskOptions
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint_schemas.light import replace

if TYPE_CHECKING:
    from crowdlint_preview.site.screen import LinesOf, Screen

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
FILE = click.Path(path_type=Path)

_OPTIONS = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
    click.option("--out", type=FILE, required=True, metavar="DIR", help="The folder for the results."),
    click.option("--data", type=FILE, help="Task data (JSON) for the template."),
    click.option("--manifest", type=FILE, help="Ground Truth manifest (JSON lines) with the task data."),
    click.option("--csv", "csv_file", type=FILE, help="Columns for the ${names} of a Mechanical Turk template."),
    click.option("--line", type=click.IntRange(min=1), help="Only this line of the manifest or the CSV file."),
    click.option("--tasks", type=click.IntRange(min=1), default=1, metavar="N", help="The first N tasks (1)."),
    click.option(
        "--s3-root", type=FILE, metavar="DIR", help="Folder with a folder for each bucket: s3://B/K is DIR/B/K."
    ),
    click.option("--asset", "assets", multiple=True, metavar="URL=FILE", help="Answer this URL with this file."),
    click.option(
        "--assets", "assets_folder", type=FILE, metavar="DIR", help="What `crowdlint assets --fetch` brought is here."
    ),
    click.option(
        "--workforce",
        type=click.Choice(["private", "vendor", "public"]),
        help="Who will work on the job (configured, else private): a public workforce gets no auto-segment tool.",
    ),
    click.option("--browser", metavar="PATH", help="Use this browser and no other (also CROWDLINT_BROWSER)."),
    click.option(
        "--connect",
        default="",
        metavar="URL",
        help="Use a browser that runs elsewhere: ws://… of Playwright, or http://…",
    ),
    click.option("--follow-links", is_flag=True, help="Read through links that lead out of what is named."),
    click.option("--require-sandbox", is_flag=True, help="Open nothing where Chromium cannot make its sandbox."),
    click.option(
        "--timeout",
        type=click.FloatRange(min=1),
        default=120.0,
        metavar="SECONDS",
        help="The time one task may take in the browser (120).",
    ),
    click.option(
        "--part-of", type=FILE, hidden=True, help="For -j: say as JSON what is done, for a run into this folder."
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print only what went wrong."),
)


def say_sandbox(words: str, required: bool) -> None:
    """Say where pages run without Chromium's sandbox; with ``required``, refuse to open any by a ``UserError``."""
    if words.startswith("full sandbox"):
        return
    if required:
        raise UserError(f"--require-sandbox: Chromium runs without its sandbox here. {words}")
    click.echo(f"crowdlint: Chromium runs without its sandbox: {words}", err=True)


def task_options(command: Decorated) -> Decorated:
    """The options that say what to show or to work."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def screens(options: Mapping[str, Any], failing: bool = False) -> list[Screen]:
    """The templates and tasks that the options name. Raises ``UserError`` before anything is written.

    ``failing``: of a manifest, the lines with which something is wrong come first.
    """
    from crowdlint_preview.assets.store import Store
    from crowdlint_preview.site.resources import read_assets
    from crowdlint_preview.site.screen import read_screens

    if options["out"].is_file():
        raise UserError("--out is a file; it must be a folder", str(options["out"]))
    assets = [option.rpartition("=")[2] for option in options["assets"]]
    named = [options[name] for name in ("data", "manifest", "csv_file", "s3_root")]
    reach.set_reach([*options["paths"], *named, *assets], options["follow_links"])
    configuration = Configuration()
    templates = list(named_templates(options["paths"], configuration))
    if options.get("taken_for"):
        read = [Source.read(each) for each in templates if isinstance(each, Path)]
        templates = [replace(each, path=options["taken_for"]) for each in read]
    if not templates:
        raise UserError("no task template found", ", ".join(options["paths"]))
    for each in templates:
        path = Path(each.path) if isinstance(each, Source) else each
        if path.resolve().is_relative_to(options["out"].resolve()):
            raise UserError("--out holds templates; the results need a folder of their own", str(options["out"]))
    root = options["s3_root"]
    if root is not None and not root.is_dir():
        raise UserError("--s3-root is no folder", str(root))
    folder = options["assets_folder"] or folder_beside(configuration)
    checker = Checker(configuration, workforce=options["workforce"])
    return read_screens(
        templates,
        TaskOptions(options["data"], options["manifest"], options["csv_file"], options["line"], options["tasks"]),
        root=root,
        assets={**Store(folder).files(), **read_assets(options["assets"])},
        findings_of=lambda source: findings(checker, source),
        workforce_of=lambda source: checker.job(_file(source)).workforce or "private",
        lines_of=_lines_of(options, checker) if failing else None,
    )


def _lines_of(options: Mapping[str, Any], checker: Checker) -> LinesOf | None:
    """What finds the failing lines of the manifest or CSV file, if one is named and no line of it."""
    from crowdlint_preview.site.lines import failing_first

    named = options["manifest"] or options["csv_file"]
    if named is None or options["data"] or options["line"] or (options["manifest"] and options["csv_file"]):
        return None
    rows = options["csv_file"] is not None
    return lambda source: failing_first(source, checker, named, options["tasks"], rows)


def folder_beside(configuration: Configuration) -> Path:
    """The folder of what `crowdlint assets` brought, beside the settings that hold here."""
    from crowdlint_preview.assets.store import FOLDER

    return configuration.of(Path.cwd() / "x").root / FOLDER


def named_templates(names: Sequence[str], configuration: Configuration) -> Iterator[Path | Source]:
    """Every template that the names stand for; those in files of other languages are read."""
    for name in names:
        if cut(name)[1] is not None:
            yield from templates(name)
            continue
        for found in discover([name], configuration.excludes):
            if not is_host(found.path.name):
                yield found.path
            elif str(found.path) == name or _holds_one(found.path):
                yield from templates(found.path)


def _holds_one(path: Path) -> bool:
    """Whether a file that was found in a folder holds a whole template."""
    try:
        return bool(templates(path))
    except UserError:
        return False


def _file(source: Source) -> str:
    """The file that a template stands in."""
    return source.origin.host.path if source.origin else source.path


def watched(options: Mapping[str, Any]) -> list[Path]:
    """Every file whose change changes the result: templates, data beside them, and what the options name."""
    files = [str(cut(name)[0]) for name in options["paths"]]
    found = [each.path for each in discover(files, Configuration().excludes)]
    beside = [path for template in found if (path := data_file(template))]
    named = [path for name in ("data", "manifest", "csv_file") if (path := options[name])]
    assets = [Path(option.rpartition("=")[2]) for option in options["assets"]]
    root = options["s3_root"]
    objects = [path for path in root.rglob("*") if path.is_file()] if root else []
    return [*found, *beside, *named, *assets, *objects]


def findings(checker: Checker, source: Source) -> Sequence[Mapping[str, Any]]:
    """What check finds wrong with a template, as `crowdlint check --output-format json` prints it."""
    from crowdlint.reporters.json import as_dict

    source = unfilled(source)
    checked = checker.template(source, _file(source))
    return [as_dict(checked, replace(each, message=source.spoken(each.message))) for each in checked.findings]
