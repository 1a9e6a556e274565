"""``crowdlint exercise --record``: a window opens, and what a person does in it becomes a file of steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.errors import UserError
from crowdlint.reporters.frame import visible

if TYPE_CHECKING:
    from crowdlint_preview.browser.browser import Browser, Resource, Visit
    from crowdlint_preview.site.screen import Screen

HEAD = "# What a person did at this page. `crowdlint exercise` does it again, and fills in what is left.\n"


def record(
    screens: Sequence[Screen], options: Mapping[str, Any], resource_of: Callable[[Screen, Mapping[str, Any]], Resource]
) -> Path:
    """Open the one task in a window, and write the file; its path. Raises ``UserError`` where that cannot be."""
    from crowdlint_preview.browser.browser import Browser

    path = target(screens, options["steps"])
    with Browser(options["browser"], options["timeout"], options["connect"], headed=True) as browser:
        click.echo("A window shows the task: work it and submit. What you do becomes steps.", err=True)
        written(path, recorded(browser, screens[0], resource_of(screens[0], options), options["sandboxed"]))
    click.echo(visible(str(path)))
    return path


def target(screens: Sequence[Screen], named: Path | None) -> Path:
    """The file to write: the one that is named, else the one beside the template. Neither may exist."""
    from crowdlint_preview.work.steps.reading import beside

    if len(screens) != 1:
        raise UserError(f"--record takes one template with one task; these are {len(screens)}")
    if screens[0].error:
        raise screens[0].error
    path = named or beside(Path(screens[0].source.path))
    if path.exists():
        raise UserError("--record replaces no file: name another one with --steps", str(path))
    return path


def until_closed(visit: Visit) -> bool:
    """Let a little time pass; whether the window is still there."""
    from crowdlint_preview.work.steps.recording import POLL

    visit.page.wait_for_timeout(POLL)
    return not visit.page.is_closed()


def recorded(
    browser: Browser,
    screen: Screen,
    resource: Resource,
    sandboxed: bool,
    wait: Callable[[Visit], bool] = until_closed,
) -> list[dict[str, Any]]:
    """The steps of what is done at the task while ``wait`` lets time pass, until an answer is sent."""
    from crowdlint_preview.work.exercise import fields_css, opener
    from crowdlint_preview.work.look import Look
    from crowdlint_preview.work.steps.recording import Recorder

    opened = opener(browser, screen.html, resource, sandboxed=sandboxed, query=screen.query)
    with opened() as visit:
        if not visit.wait_until_ready():
            raise UserError("the page never gets ready", screen.source.path)
        return Recorder(Look(visit, fields_css()), fields_css()).run(wait)


def written(path: Path, steps: list[dict[str, Any]]) -> None:
    """Write steps as YAML. Raises ``UserError`` where there are none, or the file cannot be written."""
    from crowdlint_preview.work.steps.reading import as_yaml

    if not steps:
        raise UserError("nothing was done at the page, so there are no steps to write")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:  # "x" follows no link
            file.write(HEAD + as_yaml(steps))
    except OSError as error:
        raise UserError(f"cannot write the file: {error.strerror or error}", str(path)) from error
