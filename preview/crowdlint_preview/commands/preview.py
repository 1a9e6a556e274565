"""``crowdlint preview``."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING, Any

import click

from crowdlint.errors import UserError
from crowdlint.reporters.frame import visible
from crowdlint_preview.commands._tasks import say_sandbox, sheets, task_options, watched

if TYPE_CHECKING:
    from crowdlint_preview.site.screen import Sheet
    from crowdlint_preview.site.site import Shown


@click.command(short_help="Write pages that show tasks as workers see them.")
@task_options
@click.option("--screenshots/--no-screenshots", default=True, help="Make a picture of each task (needs the browser).")
@click.option("--watch", is_flag=True, help="Build again when a file changes, until Ctrl-C; open pages follow.")
def command(**options: Any) -> int:
    """Write one page per template and task that opens from disk, without a network, and works.

    Each page holds its media and a stand-in for Amazon's script. A screenshot lies beside it, and index.html shows all.
    Exits 1 where a template cannot be rendered; its page says why.

    \b
    crowdlint preview templates/ --out previews
    crowdlint preview street.liquid.html --data street.json --out previews --watch
    crowdlint preview street.liquid.html --manifest input.manifest --tasks 20 --out previews
    """
    if not options["watch"]:
        return build_once(options)
    from crowdlint_preview.site.watch import changes

    rounds = count(1)
    with suppress(KeyboardInterrupt):
        attempt(options, next(rounds))
        for changed in changes(lambda: watched(options)):
            click.echo(visible(f"changed: {', '.join(map(str, changed))}"))
            attempt(options, next(rounds))
    return 0


def attempt(options: dict[str, Any], number: int) -> None:
    """Build, and say what is wrong instead of ending: the next save may mend it."""
    try:
        build_once(options, number)
    except UserError as error:
        click.echo(visible(f"crowdlint: {error}"), err=True)


def build_once(options: dict[str, Any], live: int = 0) -> int:
    """Read, render, shoot, write; the exit code."""
    from crowdlint_preview.site.site import build

    found = sheets(options)
    stuck: list[tuple[Sheet, str]] = []
    pages = build(shown(found, options, stuck), options["out"], live)
    for sheet in found:
        if sheet.error:
            click.echo(visible(f"{sheet.error}"), err=True)
        for sentence in sheet.absent:
            click.echo(visible(sentence), err=True)
    for sheet, why in stuck:
        click.echo(visible(f"{sheet.title}: no picture: {why}"), err=True)
    if not options["quiet"]:
        click.echo("".join(f"{visible(str(path))}\n" for path in pages), nl=False)
    return 1 if stuck or any(sheet.error or sheet.absent for sheet in found) else 0


def shown(found: list[Sheet], options: dict[str, Any], stuck: list[tuple[Sheet, str]]) -> list[Shown]:
    """The sheets with their screenshots; to ``stuck`` are added those of which there is none, and why."""
    from crowdlint_preview.browser.browser import Browser, PageGone
    from crowdlint_preview.browser.shoot import shoot
    from crowdlint_preview.site.site import Shown

    if not options["screenshots"] or all(sheet.error for sheet in found):
        return [Shown(sheet) for sheet in found]
    with Browser(options["browser"], options["timeout"]) as browser:
        say_sandbox(browser.sandbox, options["require_sandbox"])

        def picture(sheet: Sheet) -> bytes | None:
            if sheet.error:
                return None
            try:
                return browser.once_more(lambda: shoot(browser, sheet.html, sheet.resource))
            except PageGone as gone:
                stuck.append((sheet, str(gone)))
                return None

        return [Shown(sheet, picture(sheet)) for sheet in found]
