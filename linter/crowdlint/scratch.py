"""Temporary folders of a run: named after its process, so that a later run removes those of one that was killed."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder for this run. Those of runs that were killed are removed first."""
    remove_scratch()
    return tempfile.TemporaryDirectory(prefix=f"crowdlint-{os.getpid()}-", ignore_cleanup_errors=True)


def remove_scratch(process: int | None = None) -> None:
    """Remove the folders of one process, or of those that are no more."""
    for left in Path(tempfile.gettempdir()).glob("crowdlint-*-*"):
        owner = left.name.split("-")[1]
        if owner.isdigit() and (int(owner) == process if process else not _lives(int(owner))):
            shutil.rmtree(left, ignore_errors=True)


def _lives(process: int) -> bool:
    """Whether there is a process of that number; where the system does not tell, there is."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def leave_at_sigterm() -> None:
    """At SIGTERM or SIGHUP, leave as after Ctrl-C: what is to be tidied is."""

    def leave(number: int, _: object) -> None:
        sys.exit(128 + number)

    at_sigterm(leave)


def at_sigterm(leave: Callable[[int, object], None]) -> None:
    """Call this at SIGTERM or SIGHUP, unless somebody else has plans for them."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, leave)
