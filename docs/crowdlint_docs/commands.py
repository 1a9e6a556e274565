"""The reference of commands, read from click as ``--help`` is."""

from __future__ import annotations

import html
import inspect
import re
from importlib import import_module

import click

from crowdlint.front import command_modules

# What a reader meets first, first.
ORDER = ("new", "check", "data", "render", "serve", "preview", "exercise", "preflight", "answers")


def page() -> str:
    """One section a command: its help, its arguments, and a table of its options."""
    known = command_modules()
    names = [name for name in ORDER if name in known]
    names += sorted(known.keys() - set(names))
    sections = [_section(name, import_module(known[name]).command) for name in names]
    head = (
        "# Commands\n\nAs `crowdlint COMMAND --help` tells them. Exit codes: 0 clean or advice alone, 1 errors, "
        "warnings or failed tasks, 2 crowdlint could not work.\n\n"
    )
    table = "".join(f"- [`crowdlint {name}`](#crowdlint-{name})\n" for name in names)
    return "\n".join([head + table, *sections])


def _section(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"crowdlint {name}")
    usage = " ".join([f"crowdlint {name}", *command.collect_usage_pieces(context)])
    rows = [_row(each, context) for each in command.params if isinstance(each, click.Option) and not each.hidden]
    options = "\n".join(["| option | what it does |", "| --- | --- |", *rows]) if rows else ""
    return f"## crowdlint {name}\n\n```text\n{usage}\n```\n\n{_help(command)}\n\n{options}\n"


def _help(command: click.Command) -> str:
    """The paragraphs; those that click leaves as they are (``\\b``) are examples."""
    parts = []
    for paragraph in inspect.cleandoc(command.help or "").replace("\f", "").split("\n\n"):
        if paragraph.startswith("\b\n"):
            parts.append("```shell\n" + inspect.cleandoc(paragraph[2:]) + "\n```")
        else:
            parts.append(_words(paragraph))
    return "\n\n".join(parts)


def _words(text: str) -> str:
    """Words of a help text: ``<tag>`` in them is meant as it stands."""
    return re.sub(r"<(?=[\w/!])", "&lt;", text)


def _row(option: click.Option, context: click.Context) -> str:
    names = ", ".join(f"`{each}`" for each in [*option.opts, *option.secondary_opts])
    told, value = option.help or "", ""
    if isinstance(option.type, click.Choice) and not option.metavar:
        told += f" One of {', '.join(f'`{each}`' for each in option.type.choices)}."
    elif not option.is_flag and not option.count:
        value = f" *{html.escape(option.make_metavar(context))}*"
    cells = (f"{names}{value}", _words(told))
    return f"| {' | '.join(each.replace('|', chr(92) + '|') for each in cells)} |"
