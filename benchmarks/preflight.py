"""A manifest with planted faults: are all found and no others, how quickly, and does memory grow with the lines?

python benchmarks/preflight.py [LINES]

Prints lines a second on one processor, on two, and on a cluster of two workers, each as a ratio to reading the same
lines as JSON and doing nothing with them; and the most memory that a run over a tenth of the lines takes, and over all.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / folder) for folder in ("linter", "schemas", "tests")]

import planted
from preflights import preflight

from crowdlint.language.text.source import Source
from crowdlint.preflight.executors import Workshop

TEMPLATE = Source(planted.TEMPLATE, "t.liquid.html")


def timed(work: Callable[[], Any]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def parsed(manifest: Path) -> None:
    """Read every line as JSON, and no more."""
    with manifest.open("rb") as file:
        for line in file:
            try:
                json.loads(line)
            except ValueError:
                continue


def checked(manifest: Path, lines: int, workshop: Workshop) -> None:
    """A run, whose faults must be those that were planted."""
    run, _ = preflight(TEMPLATE, manifest, workshop=workshop)
    found = [(each.line, each.code) for each in run.record.faults()]
    assert set(found) == planted.expected(lines) and len(found) == len(set(found)), "not what was planted"
    assert not run.record.problems()
    run.record.close()


def on_cluster(manifest: Path, lines: int) -> None:
    import distributed

    make: Any = distributed.LocalCluster
    with make(n_workers=2, threads_per_worker=1, dashboard_address=None, protocol="tcp") as cluster:
        address = cluster.scheduler_address.replace("tcp://", "dask://")
        seconds = timed(lambda: checked(manifest, lines, Workshop.on_cluster(address)))
        told("cluster of 2 workers", lines, seconds, BASE)


def told(what: str, lines: int, seconds: float, base: float) -> None:
    print(f"{what:<24} {lines / seconds:>10,.0f} lines/s   {seconds / base:>6.1f} x reading JSON")


def peak() -> int:
    """The most megabytes that this process has held. Linux counts in ``ru_maxrss`` what its parent held, too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    (held,) = (line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(held) // 1024


def most_memory(manifest: Path) -> int:
    """Megabytes that one process takes for a run; it prints them itself."""
    call = [sys.executable, __file__, "--memory", str(manifest)]
    return int(subprocess.run(call, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--memory"]:
        preflight(TEMPLATE, Path(sys.argv[2]))
        print(peak())
        sys.exit()
    if not all(word.isdigit() for word in sys.argv[1:]):
        sys.exit("usage: preflight.py [LINES]")
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = planted.write(Path(folder, "m.jsonl"), count)
        few = planted.write(Path(folder, "few.jsonl"), count // 10)
        kinds = len(planted.PLANTED) + 1
        print(f"{count:,} lines, {path.stat().st_size / 1e6:,.0f} MB, {kinds} planted faults of different kinds\n")
        BASE = timed(lambda: parsed(path))
        told("reading JSON alone", count, BASE, BASE)
        for jobs in (1, 2):
            name = f"{jobs} processor{'s' * (jobs > 1)}"
            told(name, count, timed(lambda jobs=jobs: checked(path, count, Workshop(jobs=jobs))), BASE)
        on_cluster(path, count)
        print(f"\nmemory: {most_memory(few)} MB for {count // 10:,} lines, {most_memory(path)} MB for {count:,}")
