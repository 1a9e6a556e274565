"""The front door: finds the command, runs it, turns what went wrong into one message and an exit code.

Each command is a file of a ``commands/`` folder, here or in the room that shows pages, and is imported only when it is
called, so that ``crowdlint check`` never pays for a browser. Nothing here imports that room: it is looked for by name.
"""

from __future__ import annotations

import gc
import os
import pkgutil
import sys
from importlib import import_module
from importlib.util import find_spec

import click

from crowdlint import __version__
from crowdlint.errors import UserError
from crowdlint.nearest import nearest

ROOMS = ("crowdlint", "crowdlint_preview")
# What only some commands need -> the extra of the package that brings it.
EXTRAS = {"playwright": "preview", "PIL": "preview"}


def command_modules() -> dict[str, str]:
    """The module of each command, by the command's name; none of them is imported."""
    found: dict[str, str] = {}
    for room in ROOMS:
        spec = find_spec(room)
        folders = spec.submodule_search_locations if spec else None
        for module in pkgutil.iter_modules([os.path.join(folder, "commands") for folder in folders or ()]):
            if module.name[0] != "_":
                found[module.name] = f"{room}.commands.{module.name}"
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


def collect_seldom() -> None:
    """Look for garbage less often: trees of a large template live until the file is done, and looking through them
    again and again, as Python does by default, costs up to half of the time.
    """
    gc.set_threshold(100_000, 20, 100)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave the process: 0 clean, 1 findings or failures, 2 crowdlint could not work."""
    collect_seldom()
    try:
        status = crowdlint.main(arguments, prog_name="crowdlint", standalone_mode=False)
    except click.exceptions.Exit as exit_request:
        status = exit_request.exit_code
    except click.ClickException as error:
        error.show()
        status = 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("crowdlint: interrupted", err=True)
        status = 130
    except UserError as error:
        click.echo(f"crowdlint: {_visible(error)}", err=True)
        status = 2
    except BrokenPipeError:
        # The reader (`| head`) has gone. Python would complain once more while closing standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 141
    except Exception as error:
        if os.environ.get("CROWDLINT_TRACEBACK"):
            raise
        extra = EXTRAS.get((error.name or "").partition(".")[0]) if isinstance(error, ImportError) else None
        if extra:
            click.echo(f"crowdlint: this command needs more: python -m pip install 'crowdlint[{extra}]'", err=True)
            sys.exit(2)
        kind = f"{type(error).__name__}: {error}".strip()
        click.echo(
            f"crowdlint: internal error ({_visible(kind)}). Set CROWDLINT_TRACEBACK=1 to see where, and report it.",
            err=True,
        )
        status = 2
    status = status if isinstance(status, int) else 0
    if arguments is None and sys.argv[1:2] == ["check"]:
        leave_at_once(status)
    sys.exit(status)


def _visible(said: object) -> str:
    from crowdlint.reporters.frame import visible

    return visible(str(said))


def leave_at_once(status: int) -> None:
    """End the process without taking the interpreter apart, which costs a fifth of the time of checking one file.

    Only for ``check``: it leaves nothing behind that would have to be tidied up.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return  # Python's own way out says what is wrong with the stream
    os._exit(status)
