"""How far a run is: a line that stays in place on a terminal, whole lines elsewhere, as in the log of a CI job."""

from __future__ import annotations

import json
import sys
from types import TracebackType

import click

from crowdlint.reporters.frame import visible

CLEAR = "\r\x1b[2K"


class Progress:
    """A context manager. ``done`` says that one more of ``total`` is done, and prints its lines above.

    ``part``: to another process, each as a line of JSON: the name, then its lines.
    """

    def __init__(self, total: int, quiet: bool = False, part: bool = False) -> None:
        self.total, self.at, self.part = total, 0, part
        self.live = not quiet and not part and total > 1 and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        self._show("")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.live:
            click.echo(CLEAR, nl=False, err=True, color=True)

    def done(self, name: str, *lines: str) -> None:
        """One more is done: that of ``name``."""
        if self.part:
            print(json.dumps([name, *lines]), flush=True)
            return
        self.at += 1
        if self.live:
            click.echo(CLEAR, nl=False, err=True, color=True)
        for line in lines:
            click.echo(visible(line))
        self._show(name)

    def _show(self, name: str) -> None:
        if self.live:
            width = 24
            full = width * self.at // self.total
            bar = "█" * full + "░" * (width - full)
            click.echo(f"{bar} {self.at}/{self.total} {visible(name)[:60]}", nl=False, err=True)
