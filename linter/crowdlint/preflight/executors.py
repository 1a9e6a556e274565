"""Where the work is done: in this process, in processes of this machine, on a cluster, or wherever somebody says."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text import reach

DASK = "dask://"
PATIENCE = 20
"""Seconds in which a scheduler must answer."""


class InProcess(Executor):
    """Does everything at once, here."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Workshop:
    """An executor, and what to do when it breaks. ``width``: how many chunks it works on at a time."""

    def __init__(self, executor: Executor | None = None, jobs: int = 0) -> None:
        self.jobs = jobs or processors()
        self._given = executor
        self._executor = executor
        self._close: Callable[[], None] = lambda: None

    @classmethod
    def on_cluster(cls, address: str) -> Workshop:
        """That of a Dask cluster, ``dask://HOST:PORT``. Raises ``UserError`` where nobody answers there."""
        try:
            client: Any = _client(address)
            threads = sum(client.nthreads().values())
        except ImportError as error:
            raise UserError(f"{DASK} needs more: python -m pip install 'crowdlint[dask]'") from error
        except Exception as error:
            raise UserError(f"no Dask scheduler answers there: {error}", address) from error
        made = cls(client.get_executor(pure=False), jobs=max(1, threads))
        made._close = client.close
        return made

    def stay(self) -> None:
        """Do the work here, unless somebody said where: it is not worth a process."""
        self._executor = self._executor or InProcess()

    @property
    def width(self) -> int:
        """How many chunks may wait for their turn."""
        return 1 if isinstance(self.executor, InProcess) else self.jobs * 2

    @property
    def executor(self) -> Executor:
        """Where the next chunk is sent; made when it is first needed."""
        if self._executor is None:
            self._executor = InProcess() if self.jobs == 1 else self._processes(self.jobs)
        return self._executor

    def _processes(self, count: int) -> Executor:
        return ProcessPoolExecutor(count, initializer=reach.restore, initargs=reach.state())

    def renew(self) -> None:
        """Another executor in place of one that broke: processes of this machine, also where somebody gave one."""
        if self._given is None and self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
        self._given = None
        self._executor = self._processes(min(self.jobs, processors()))

    @property
    def is_given(self) -> bool:
        """Whether the executor is somebody else's."""
        return self._given is not None

    def close(self) -> None:
        """End what was begun here."""
        if self._given is None and self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
        self._close()


def _client(address: str) -> Any:
    import distributed

    make: Any = distributed.Client
    return make(address.replace(DASK, "tcp://", 1), timeout=PATIENCE)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
