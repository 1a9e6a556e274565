"""No more processes than memory is there for."""

from __future__ import annotations

from pathlib import Path

import pytest

from crowdlint_preview.commands._memory import PROCESS, fitting, free_memory

SYSTEM = {"proc/meminfo": "MemTotal: 8000000 kB\nMemAvailable:    2000000 kB\n"}
GROUP = {
    "sys/fs/cgroup/memory.max": "1500000000\n",
    "sys/fs/cgroup/memory.current": "1200000000\n",
    "sys/fs/cgroup/memory.stat": "anon 700000000\ninactive_file 200000000\n",
}


@pytest.mark.parametrize(
    ("files", "free"),
    [
        ({}, None),
        (SYSTEM, 2_048_000_000),
        (SYSTEM | GROUP, 500_000_000),
        (SYSTEM | GROUP | {"sys/fs/cgroup/memory.max": "max\n"}, 2_048_000_000),
        (SYSTEM | GROUP | {"sys/fs/cgroup/memory.current": "9000000000\n"}, 0),
        ({"proc/meminfo": "\n?\nMemAvailable: many\n"}, None),
    ],
)
def test_as_many_processes_as_there_is_memory_for(
    tmp_path: Path, files: dict[str, str], free: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="ascii")
    assert free_memory(tmp_path) == free
    assert fitting(1, tmp_path) == 1
    assert capsys.readouterr().err == ""
    fit = 64 if free is None else max(1, free // PROCESS)
    assert fitting(64, tmp_path) == fit
    assert (f"crowdlint: -j {fit}, not 64" in capsys.readouterr().err) == (free is not None)
