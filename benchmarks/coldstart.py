"""How long a hook waits: ``crowdlint check`` from a cold start, against djLint and html-validate on the same files.

    python benchmarks/coldstart.py [--rounds 7] [--html-validate PATH] [--against CHECKOUT]

Prints ratios, because seconds say more about the machine than about the linter. The tools take turns, so that a busy
machine slows all of them alike, and the best round of each counts. Byte code is compiled beforehand, as an
installation does. djLint and html-validate are optional: what is not installed is left out, with a word about it.
Of a template with scripts and one without it says by how much the first takes longer; ``--against`` a checkout of an
earlier version, what each of them took there.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = [ROOT / room for room in ("linter", "preview", "schemas")]
MANY = 160


def templates(folder: Path, count: int) -> list[Path]:
    """Right templates, over and over, each with a line of its own so that nothing can be looked up."""
    sources = sorted((ROOT / "fixtures" / "ok").glob("*.liquid.html"))
    made = []
    for at in range(count):
        path = folder / f"{at:03}-{sources[at % len(sources)].name}"
        path.write_text(sources[at % len(sources)].read_text(encoding="utf-8") + f"<!-- {at} -->\n", encoding="utf-8")
        made.append(path)
    return made


def tools(html_validate: str) -> dict[str, list[str]]:
    """The commands, without files; ``{}`` for what is not installed is left out."""
    beside = str(Path(sys.executable).parent)
    found = {"crowdlint": [sys.executable, "-m", "crowdlint", "check", "--quiet", "--exit-zero", "--isolated"]}
    if djlint := shutil.which("djlint", path=os.pathsep.join((beside, os.environ["PATH"]))):
        found["djLint"] = [djlint, "--lint", "--quiet"]
    else:
        print("djLint is not installed: pip install djlint", file=sys.stderr)
    local = str(ROOT / "node_modules" / ".bin")
    if node := html_validate or shutil.which("html-validate", path=os.pathsep.join((local, os.environ["PATH"]))):
        found["html-validate"] = [node]
    else:
        print("html-validate is not installed: npm install", file=sys.stderr)
    return found


def best(commands: dict[str, list[str]], files: list[Path], rounds: int, folder: Path) -> dict[str, float]:
    """The shortest wall time of each, in seconds."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, ROOMS))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    shortest = dict.fromkeys(commands, float("inf"))
    for _ in range(rounds):
        for name, command in commands.items():
            started = time.perf_counter()
            done = subprocess.run(
                [*command, *map(str, files)], cwd=folder, env=environment, capture_output=True, text=True, check=False
            )
            taken = time.perf_counter() - started
            if done.returncode > 1:
                sys.exit(f"{name} failed with exit code {done.returncode}:\n{done.stderr[-2000:]}")
            shortest[name] = min(shortest[name], taken)
    return shortest


def _used() -> float:
    """Seconds of the processor that ended child processes took; where that is not counted, seconds of the clock."""
    try:
        import resource
    except ImportError:
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


PLAIN, SCRIPTED = "bounding-box-basic.liquid.html", "script-own-canvas-strokes.liquid.html"


def scripts(rounds: int, folder: Path, earlier: Path | None) -> None:
    """What scripts cost, and what both kinds of template cost in an earlier version, as ratios of one run."""
    trees = {"now": ROOT, **({"earlier": earlier} if earlier else {})}
    shortest: dict[tuple[str, str], float] = {}
    for _ in range(rounds + 1):  # the first one writes the byte code
        for tree, root in trees.items():
            paths = os.pathsep.join(str(root / room) for room in ("linter", "preview", "schemas"))
            environment = {**os.environ, "PYTHONPATH": paths, "PYTHONPYCACHEPREFIX": str(folder / tree)}
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            for name in (PLAIN, SCRIPTED):
                command = [sys.executable, "-m", "crowdlint", "check", "--quiet", "--exit-zero", "--isolated"]
                started = _used()
                subprocess.run([*command, str(ROOT / "fixtures" / "ok" / name)], env=environment, check=True)
                taken = _used() - started
                shortest[tree, name] = min(shortest.get((tree, name), taken), taken)
    print(f"with scripts: {shortest['now', SCRIPTED] / shortest['now', PLAIN]:.2f} of a template without")
    for name in (PLAIN, SCRIPTED) if earlier else ():
        print(f"{name}: {shortest['now', name] / shortest['earlier', name]:.2f} of the earlier version's time")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="how often each tool runs")
    parser.add_argument("--html-validate", default="", help="the program, where it is not found by itself")
    parser.add_argument("--against", type=Path, help="a checkout of an earlier version")
    options = parser.parse_args()
    commands = tools(options.html_validate)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sys.pycache_prefix = str(folder / "bytecode")
        for room in ROOMS:
            compileall.compile_dir(room, quiet=2)
        files = templates(folder, MANY)
        for count in (1, MANY):
            taken = best(commands, files[:count], max(2, options.rounds if count == 1 else options.rounds // 3), folder)
            print(f"{count} file{'s' * (count != 1)}: crowdlint {taken['crowdlint'] * 1000:.0f} ms", end="")
            for other in taken.keys() - {"crowdlint"}:
                ratio = taken["crowdlint"] / taken[other]
                print(f"; {ratio:.2f} of {other}'s {taken[other] * 1000:.0f} ms", end="")
            print()
        scripts(options.rounds, folder, options.against)


if __name__ == "__main__":
    main()
