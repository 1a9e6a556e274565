"""Finds a command by its name in both rooms; click reads its options and writes its help.

Each command is a file of a ``commands/`` folder, here or in the room that shows pages, and is imported only when it is
called, so that ``crowdlint check`` never pays for a browser. Nothing here imports that room: it is looked for by name.
"""

from __future__ import annotations

import os
import pkgutil
from importlib import import_module
from importlib.util import find_spec

import click

from crowdlint import __version__
from crowdlint.nearest import nearest

ROOMS = ("crowdlint", "crowdlint_preview")


def command_modules() -> dict[str, str]:
    """The module of each command, by the command's name; none of them is imported."""
    found: dict[str, str] = {}
    for room in ROOMS:
        spec = find_spec(room)
        folders = spec.submodule_search_locations if spec else None
        for module in pkgutil.iter_modules([os.path.join(folder, "commands") for folder in folders or ()]):
            if module.name[0] != "_":
                found[module.name.replace("_", "-")] = f"{room}.commands.{module.name}"
    return found


class Commands(click.Group):
    """Finds commands by the names of the files in ``commands/``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(command_modules())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = command_modules().get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(module).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0][:1] != "-" and args[0] not in self.list_commands(ctx):
            raise click.UsageError(f"No such command {args[0]!r}.{self._hint(ctx, args[0])}", ctx)
        return super().resolve_command(ctx, args)

    def _hint(self, ctx: click.Context, word: str) -> str:
        meant = f"check {word}" if os.path.exists(word) else nearest(word, self.list_commands(ctx))
        return f" Did you mean 'crowdlint {meant}'?" if meant else ""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="crowdlint")
def crowdlint() -> None:
    """Lint, render, preview and exercise task templates of Ground Truth, A2I and Mechanical Turk."""


def called(arguments: list[str]) -> int:
    """Run a command line. What click says of a wrong one is printed, and the exit code is 2."""
    try:
        status = crowdlint.main(arguments, prog_name="crowdlint", standalone_mode=False)
    except click.exceptions.Exit as exit_request:
        status = exit_request.exit_code
    except click.ClickException as error:
        error.show()
        status = 2
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return status if isinstance(status, int) else 0
