"""How often runs of the same templates come out the same: pictures byte for byte, answers, schemas, verdicts.

`make same` makes 20 runs of `preview` over all fixtures, each into a folder of its own, and compares each with the
first by ``--compare``; then as many of `exercise`. Prints a line for each run and what differs. Exits 1 where anything
does. Words on the command line: how many runs, which commands, which folders: ``python benchmarks/same.py 5 exercise
fixtures/ok``. Something else that keeps the machine busy makes the test harder, and the result better.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMANDS = {"preview": "previews.json", "exercise": "report.json"}
FOLDERS = ("ok", "tasks", "idioms", "strangers", "hosts/ok")
RUNS = 20


def main(words: list[str]) -> int:
    """All commands that are asked for; the exit code."""
    runs = next((int(word) for word in words if word.isdigit()), RUNS)
    commands = [word for word in words if word in COMMANDS] or [*COMMANDS]
    chosen = [word for word in words if not word.isdigit() and word not in COMMANDS]
    folders = chosen or [f"fixtures/{name}" for name in FOLDERS]
    found = [same(command, folders, runs) for command in commands]
    return int(min(found) < runs - 1)


def same(command: str, folders: list[str], runs: int) -> int:
    """How many runs after the first were as the first."""
    alike = 0
    with tempfile.TemporaryDirectory() as folder:
        first, later = Path(folder) / "first", Path(folder) / "later"
        run(command, folders, first)
        tasks = len(json.loads((first / COMMANDS[command]).read_text(encoding="utf-8"))["templates"])
        for number in range(2, runs + 1):
            started = time.perf_counter()
            changed = run(command, folders, later, "--compare", str(first))
            words = f"{len(changed)} of {tasks} tasks differ" if changed else f"all {tasks} tasks the same"
            load = f", load {os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else ""
            print(f"{command} {number}: {words} ({time.perf_counter() - started:.0f} s{load})", flush=True)
            for line in changed:
                print(f"    {line}", flush=True)
            alike += not changed
    print(f"{command}: {alike} of {runs - 1} runs are as the first", flush=True)
    return alike


def run(command: str, folders: list[str], out: Path, *more: str) -> list[str]:
    """One run; the lines that say what has changed."""
    with tempfile.TemporaryDirectory(dir=out.parent) as fresh:  # what an earlier run left would be taken over
        line = [sys.executable, "-m", "crowdlint", command, *folders, "--out", fresh, *more]
        rooms = os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas"))
        environment = {**os.environ, "PYTHONPATH": rooms, "PYTHONUTF8": "1"}
        done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"same.py: {command} could not work: {done.stderr}")
        if not more:
            Path(fresh).rename(out)
            Path(fresh).mkdir()
    words = ("changed: ", "new: ", "gone: ")
    return [each for each in done.stdout.splitlines() if each.startswith(words) or "(changed: " in each]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
