"""Work over many files, on one processor or several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from crowdlint.language.text import reach

Item = TypeVar("Item")
Answer = TypeVar("Answer")

# Starting a process costs about as much as checking this many files.
WORTH_A_PROCESS = 80


def processors(asked: int, items: int) -> int:
    """How many processes to use: as many as asked for; 0 stands for what the machine has and the work is worth."""
    if asked > 0:
        return min(asked, max(1, items))
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(available, items // WORTH_A_PROCESS))


def spread(work: Callable[[Item], Answer], items: Sequence[Item], jobs: int = 0) -> Iterator[Answer]:
    """``work`` done for each item, the answers in the order of the items. ``work`` must be picklable."""
    count = processors(jobs, len(items))
    if count == 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, initializer=reach.restore, initargs=reach.state()) as pool:
        yield from pool.map(work, items, chunksize=max(1, len(items) // (count * 4)))
