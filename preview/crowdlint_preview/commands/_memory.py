"""How many processes the memory of this machine, or of this container, is enough for."""

from __future__ import annotations

from pathlib import Path

import click

PROCESS = 400_000_000  # bytes: Python and its browser over many pages, with all processes of it


def fitting(jobs: int, root: Path = Path("/")) -> int:
    """``jobs``, or fewer where memory is short, which is said; as many where the system does not tell."""
    free = free_memory(root)
    if free is None or free >= jobs * PROCESS:
        return jobs
    fit = max(1, free // PROCESS)
    if fit < jobs:
        had = f"each takes some {PROCESS // 10**6} MB, and {free // 10**6:,} MB are free"
        click.echo(f"crowdlint: -j {fit}, not {jobs}: {had}", err=True)
    return fit


def free_memory(root: Path = Path("/")) -> int | None:
    """Bytes that can be taken; of a container (cgroups, version 2), what is left of what it may have."""
    free = []
    system = _table(root / "proc/meminfo")
    if "MemAvailable:" in system:
        free.append(system["MemAvailable:"] * 1024)
    group = root / "sys/fs/cgroup"
    most, used = _number(group / "memory.max"), _number(group / "memory.current")
    if most is not None and used is not None:
        # What files left in memory is given up for programs.
        free.append(most - used + _table(group / "memory.stat").get("inactive_file", 0))
    return max(0, min(free)) if free else None


def _number(path: Path) -> int | None:
    try:
        text = path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
    return int(text) if text.isdigit() else None


def _table(path: Path) -> dict[str, int]:
    """Lines of a name, a number and perhaps a unit."""
    try:
        rows = [line.split() for line in path.read_text(encoding="ascii").splitlines()]
    except (OSError, ValueError):
        return {}
    return {row[0]: int(row[1]) for row in rows if len(row) > 1 and row[1].isdigit()}
