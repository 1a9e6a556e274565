"""``crowdlint check``: its options for click, which reads what is not plain and writes the help."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from crowdlint.check.call import Call
from crowdlint.check.options import OPTIONS, Option
from crowdlint.commands._outputs import outputs_of
from crowdlint.config.selection import beginning, check_selector
from crowdlint.reporters import FORMATS
from crowdlint.rules import all_rules


def selectors(ctx: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Options that take rules may be repeated, and each may hold several, separated by commas."""
    words = tuple(word.strip() for value in values for word in value.split(",") if word.strip())
    for word in words:
        check_selector(all_rules(), word, f"--{str(option.name).replace('_', '-')}")
    return words


def complete(ctx: click.Context, option: click.Parameter, typed: str) -> list[str]:
    """For the shell: rules by name or code."""
    return beginning(all_rules(), typed)


def _read(option: Option) -> dict[str, Any]:
    """What click has to know about the kind of an option."""
    match option.kind:
        case "switch":
            return {"is_flag": True}
        case "choice":
            return {"type": click.Choice(option.choices)}
        case "path":
            return {"type": click.Path(path_type=Path)}
        case "count":
            return {"type": click.IntRange(min=0)}
        case "rules":
            return {"multiple": True, "metavar": "RULE,…", "callback": selectors, "shell_complete": complete}
        case "outputs":
            return {"multiple": True, "callback": outputs_of(FORMATS)}
    return {}


def _with_options(function: Callable[..., int]) -> Callable[..., int]:
    for option in reversed(OPTIONS):
        flags = ("/".join(option.flags),) if option.kind == "either" else option.flags
        rest = {"default": option.default} if option.kind not in ("rules", "outputs", "switch") else {}
        more = {"metavar": option.metavar} if option.metavar else {}
        known: dict[str, Any] = {"help": option.help, **rest, **more, **_read(option)}
        function = click.option(*flags, option.name, **known)(function)
    return function


@click.command(context_settings={"show_default": False})
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@_with_options
def command(**options: Any) -> int:
    """Say what is wrong with task templates.

    Folders are searched for *.liquid.html, for *.liquid and *.html files that use crowd elements or task data, and for
    HTMLQuestion in *.xml and *.question; `-` is standard input. Without a PATH, the current folder is searched.

    Exit code: 0 no errors or warnings (see --fail-on), 1 some, or a file that cannot be read, 2 crowdlint could not do
    its work.

    \b
    crowdlint check templates/
    crowdlint check --fix task.liquid.html
    crowdlint check --output-format github --output sarif=out.sarif .
    """
    return Call(options).run()
