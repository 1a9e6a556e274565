"""What leaves the process: words to streams, texts to files."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text import reach


def say(text: str, err: bool = False, color: bool = False) -> None:
    """Write to standard output, or to standard error, at once."""
    if color and os.name == "nt":  # a console of Windows is told of colours by click
        import click

        click.echo(text, nl=False, err=err, color=True)
        return
    stream = sys.stderr if err else sys.stdout
    stream.write(text)
    stream.flush()


def use_color(asked: str, stream: Any) -> bool:
    """Whether to colour: as asked; else NO_COLOR, FORCE_COLOR and whether a person is reading decide."""
    if asked != "auto":
        return asked == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that it is never seen half-written; its mode stays, its folder is made. Raises ``UserError``."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    if str(path) in ("-", "/dev/stdout"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    reach.require_target(path)
    try:
        target = path.resolve()
        beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        if target.exists():
            os.chmod(beside, target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise UserError(f"cannot write the file: {error.strerror}", str(path)) from error
