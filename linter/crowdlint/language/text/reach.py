"""Which files may be read and written: regular ones, and none that a link in somebody's checkout leads out to."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from crowdlint.errors import UserError

MOST = 1 << 30
"""A file of more bytes is not read: one that grows while it is read would never end."""

_roots: tuple[str, ...] = ()
_follow = False


def set_reach(named: Iterable[object], follow: bool = False) -> None:
    """What the command line names (files and folders) is where links may lead; with ``follow``, anywhere."""
    global _roots, _follow
    paths = [os.path.abspath(str(each)) for each in named if each]
    _roots = tuple(os.path.realpath(path if os.path.isdir(path) else os.path.dirname(path)) for path in paths)
    _follow = follow


def state() -> tuple[tuple[str, ...], bool]:
    """What another process has to be told, as the arguments of ``restore``."""
    return _roots, _follow


def restore(roots: tuple[str, ...], follow: bool) -> None:
    """Take over the reach of the process that started this one."""
    global _roots, _follow
    _roots, _follow = roots, follow


def leads_out(path: Path, base: Path | None = None) -> bool:
    """Whether a link takes ``path`` out of its folder (or of ``base``) and of all that the command line names."""
    typed = os.path.abspath(path)
    if base is None and not os.path.islink(typed):
        return False
    home = os.path.realpath(base or os.path.dirname(typed))
    real = os.path.realpath(typed)
    return not _follow and not any(_inside(real, root) for root in (home, *_roots))


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def read(path: Path, base: Path | None = None) -> bytes:
    """The bytes of a file. Raises ``UserError`` where there is none, or none that may be read."""
    try:
        require(path, base)
        return contents(path)
    except (OSError, ValueError) as error:
        raise UserError(f"cannot read the file: {getattr(error, 'strerror', None) or error}", str(path)) from error


def contents(path: Path) -> bytes:
    """The bytes of a file, without ever waiting for them. ``OSError``: it cannot be read.

    Some files of the system's own say that they are regular and have the reader wait for what comes next; a file may
    also be put in the place of another after it was looked at.
    """
    with open(path, "rb", opener=_at_once) as file:
        data = file.read(MOST + 1)
    if data is None:
        raise BlockingIOError(errno.EAGAIN, "it has nothing to read, and never ends")
    if len(data) > MOST:
        raise OSError(errno.EFBIG, f"it has more than {MOST >> 20} MB")
    return data


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def require(path: Path, base: Path | None = None) -> None:
    """Refuse, by a ``UserError``, what is no regular file and links that lead out. ``OSError``: nothing is there."""
    mode = os.stat(path).st_mode
    if not stat.S_ISREG(mode):
        raise UserError(f"cannot read the file: it is {_kind(mode)}", str(path))
    if leads_out(path, base):
        raise UserError(
            f"this is a link to {os.path.realpath(path)}, outside of what was named; --follow-links reads it",
            str(path),
        )


def require_target(path: Path) -> None:
    """Refuse to write over what is no regular file, and through links that lead out, by a ``UserError``."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise UserError(f"cannot write the file: it is {_kind(os.stat(path).st_mode)}", str(path))
    if leads_out(path):
        raise UserError(
            f"this is a link to {os.path.realpath(path)}, outside of what was named; --follow-links writes there",
            str(path),
        )


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"
