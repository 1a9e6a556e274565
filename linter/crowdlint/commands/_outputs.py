"""``--output FORMAT=FILE``, of every command that writes several documents."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import click

Outputs = list[tuple[str, Path]]


def outputs_of(formats: Collection[str]) -> Callable[[click.Context, click.Parameter, tuple[str, ...]], Outputs]:
    """What reads the values of the option, for a command that has these formats."""

    def read(ctx: click.Context, option: click.Parameter, values: tuple[str, ...]) -> Outputs:
        pairs = []
        for value in values:
            name, _, file = value.partition("=")
            if name not in formats or not file:
                raise click.BadParameter(f"`{value}` is not FORMAT=FILE, with FORMAT one of {', '.join(formats)}")
            pairs.append((name, Path(file)))
        return pairs

    return read
