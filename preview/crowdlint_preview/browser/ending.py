"""How a run ends that is told to, or killed: no process and no temporary folder is left."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from crowdlint.scratch import at_sigterm, remove_scratch, scratch

_PARENT = "CROWDLINT_PARENT"


@contextlib.contextmanager
def temporary_files_in_scratch(kept: contextlib.ExitStack) -> Iterator[None]:
    """What is started meanwhile keeps its temporary files in a scratch folder, which goes when ``kept`` is closed.

    A browser that is killed leaves its profile behind. Elsewhere than on Linux the folder for temporary files has so
    long a name that a browser's socket would not fit below another one.
    """
    if sys.platform != "linux":
        yield
        return
    folder, before = Path(kept.enter_context(scratch())), os.environ.get("TMPDIR")
    folder.chmod(0o1777)  # of root, the browser is another user's
    atexit.register(remove_scratch, os.getpid())  # what a killed browser still wrote while the folder went
    os.environ["TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before


def when_told_to_end(act: Callable[[], None]) -> None:
    """Do this, remove the folders and leave, at SIGTERM or SIGHUP; unless somebody else has plans for them.

    Nothing is raised: whatever listens to a browser at this moment would report it. A process that is forked later
    takes this over, and leaves without it: what is to be ended is not its own.
    """
    ours = os.getpid()

    def end(number: int, _: object) -> None:
        if os.getpid() != ours:
            os._exit(128 + number)
        act()
        remove_scratch(os.getpid())
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
        os._exit(128 + number)

    if threading.current_thread() is not threading.main_thread():
        return
    at_sigterm(end)
    _end_with_parent()


def end_processes(processes: Iterable[int]) -> None:
    """Tell processes to end, and kill those that do not."""
    left = [*processes]
    for number in (signal.SIGTERM, signal.SIGKILL):
        for process in left:
            with contextlib.suppress(OSError):
                os.kill(process, number)
        for _ in range(100):
            left = [process for process in left if runs(process)]
            if not left:
                return
            time.sleep(0.1)


def runs(process: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        facts = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return facts.rpartition(")")[2].split()[0] not in "ZX"


def environment_of_child() -> dict[str, str]:
    """For a process of ours that must not outlive this one."""
    return {_PARENT: str(os.getpid())}


def _end_with_parent() -> None:
    """Be told to end when the process that started this one is killed, where the system can do that."""
    parent = os.environ.get(_PARENT, "")
    if not parent.isdigit() or sys.platform != "linux":
        return
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, int(signal.SIGTERM))  # PR_SET_PDEATHSIG
    if os.getppid() != int(parent):
        os.kill(os.getpid(), signal.SIGTERM)
