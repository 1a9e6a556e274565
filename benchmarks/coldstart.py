"""How long a hook waits: ``crowdlint check`` as a whole process, beside djLint, htmlhint and html-validate.

    python benchmarks/coldstart.py [--rounds 9] [--files 1,89,2000] [--peer NAME=COMMAND] [--against CHECKOUT]

Prints, for one file, 89 and 2,000, the medians of processor time and of wall time of each tool, the ratios of
crowdlint to it, and whether what is aimed at is met. Ratios are medians, too, of the ratios of rounds, in which the
tools take turns, so that a busy machine slows all of them alike. ``again`` is crowdlint where nothing has changed since
its last run. crowdlint is installed for this as a user would (a checkout that is edited starts slower), with byte code.
What of the others is not installed is left out, with a word about it. ``--against`` an earlier commit or checkout says
what one file took there; the last lines say what scripts cost.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
OURS = ["check", "--quiet", "--exit-zero", "--isolated"]
PLAIN, SCRIPTED = "bounding-box-basic.liquid.html", "script-own-canvas-strokes.liquid.html"
Taken = tuple[float, float]  # seconds of the clock, of the processor
# Which share of the processor time of another tool is wanted at most; beside others than djLint of one file only.
AIMS = (("crowdlint", "djlint", 1 / 3), ("crowdlint", "htmlhint", 1.0), ("again", "djlint", 0.1))


def templates(folder: Path, count: int) -> Path:
    """Right templates over and over, each with a line of its own, so that none is looked up."""
    sources = sorted((ROOT / "fixtures" / "ok").glob("*.liquid.html"))
    sources.sort(key=lambda path: path.name != PLAIN)  # the one that is checked alone
    made = folder / f"files-{count}"
    made.mkdir()
    for at in range(count):
        source = sources[at % len(sources)]
        text = source.read_text(encoding="utf-8") + f"<!-- {at} -->\n"
        (made / f"{at:04}-{source.name}").write_text(text, encoding="utf-8")
    return made


def installed(root: Path, folder: Path) -> Path:
    """The command of a checkout, in an environment of its own that shares the libraries of this one."""
    made = folder / f"env-{root.name}"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", made], check=True)
    python = made / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    find = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(find, capture_output=True, text=True, check=True).stdout.strip())
    for room in ("linter/crowdlint", "schemas/crowdlint_schemas"):
        shutil.copytree(root / room, packages / Path(room).name, ignore=shutil.ignore_patterns("__pycache__"))
    ours = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "shared.pth").write_text("\n".join(ours) + "\n", encoding="utf-8")
    compiled = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([python, "-m", "compileall", "-q", packages], check=True, env=compiled)
    script = made / "start.py"
    script.write_text("import re, sys\nfrom crowdlint.cli import main\nsys.exit(main())\n", encoding="utf-8")
    return python


def peers(named: list[str]) -> dict[str, list[str]]:
    """The other tools, as commands without files."""
    places = (str(Path(sys.executable).parent), str(ROOT / "node_modules" / ".bin"), os.environ["PATH"])
    asked = dict(each.split("=", 1) for each in named)
    found = {}
    for name, words in {"djlint": ["--lint", "--quiet"], "htmlhint": [], "html-validate": []}.items():
        if name in asked:
            found[name] = [*shlex.split(asked[name]), *words]
        elif command := shutil.which(name, path=os.pathsep.join(places)):
            found[name] = [command, *words]
        else:
            print(f"{name} is not installed and left out", file=sys.stderr)
    return found


def used() -> float:
    """Seconds of the processor that ended child processes took; where that is not counted, of the clock."""
    try:
        import resource
    except ImportError:
        return time.perf_counter()
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def run(command: list[str], folder: Path) -> Taken:
    """One whole process. Findings (exit code 1 of others) are fine, anything else is not."""
    clock, processor = time.perf_counter(), used()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - clock, used() - processor
    if done.returncode > ("--exit-zero" not in command):
        sys.exit(f"{command[0]} failed with exit code {done.returncode}:\n{done.stderr[-2000:]}")
    return taken


def in_turns(commands: dict[str, list[str]], folder: Path, rounds: int) -> dict[str, list[Taken]]:
    """What each command took in each round; one more round before is not counted."""
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for at in range(rounds + 1):
        for name, command in commands.items():
            one = run(command, folder)
            if at:
                taken[name].append(one)
    return taken


def show(count: int, taken: dict[str, list[Taken]]) -> None:
    """The table of one number of files: what each tool took, and crowdlint's share of it, of processor and of clock."""
    print(f"{count:,} file{'s' * (count != 1)} (medians of {len(taken['crowdlint'])} rounds)")
    ours = [name for name in ("crowdlint", "again") if name in taken]
    shares = "".join(f"{f'{name} / it':>24}" for name in ours)
    print(f"  {'':14}{'processor':>12}{'clock':>12}{shares}")
    for name, each in taken.items():
        processor, clock = (median(one[at] for one in each) * 1000 for at in (1, 0))
        print(f"  {name:14}{processor:9.0f} ms{clock:9.0f} ms", end="")
        for mine in ours if name not in ours else ():
            of_processor, of_clock = (ratio(taken[mine], each, at) for at in (1, 0))
            print(f"{f'{of_processor:.2f} ({of_clock:.2f} of clock)':>24}", end="")
        print()
    for mine, other, most in AIMS:
        if mine in ours and other in taken and (other == "djlint" or count == 1):
            found = ratio(taken[mine], taken[other], 1)
            said = "met" if found <= most else "not met"
            print(f"  aim: {mine} at most {most:.2f} of the processor time of {other}: {found:.2f}, {said}")


def ratio(ours: list[Taken], theirs: list[Taken], at: int) -> float:
    """The median of the ratios of rounds."""
    return median(mine[at] / other[at] for mine, other in zip(ours, theirs, strict=True))


def compare(ours: list[str], others: dict[str, list[str]], counts: list[int], rounds: int, folder: Path) -> None:
    """The table for each number of files."""
    for count in counts:
        files = templates(folder, count)
        words = [str(path) for path in files.iterdir()] if count == 1 else ["."]
        commands = {"crowdlint": [*ours, "--no-cache", *words]}
        if count > 1:
            commands["again"] = [*ours, *words]
        # htmlhint reads folders, djLint too; html-validate is given a pattern.
        commands |= {
            name: [*command, *(words if count == 1 or name != "html-validate" else ["*.html"])]
            for name, command in others.items()
        }
        show(count, in_turns(commands, files, rounds))


def scripts(ours: list[str], earlier: list[str] | None, rounds: int) -> None:
    """What scripts cost, and what one file cost in an earlier version."""
    pages = [str(ROOT / "fixtures" / "ok" / name) for name in (PLAIN, SCRIPTED)]
    commands = {"plain": [*ours, pages[0]], "scripted": [*ours, pages[1]]}
    if earlier:
        commands["earlier"] = [*earlier, pages[0]]
    taken = in_turns(commands, ROOT, rounds)
    ratio = {
        name: median(a[1] / b[1] for a, b in zip(each, taken["plain"], strict=True)) for name, each in taken.items()
    }
    print(f"a template with scripts takes {ratio['scripted']:.2f} of the time of one without")
    if earlier:
        print(f"one file takes {1 / ratio['earlier']:.2f} of the time that it took earlier")


def earlier_tree(asked: str, folder: Path) -> Path:
    """A checkout, or a commit taken out of git."""
    if Path(asked).is_dir():
        return Path(asked)
    made = folder / "earlier"
    made.mkdir()
    packed = subprocess.run(["git", "archive", asked], cwd=ROOT, capture_output=True, check=True).stdout
    subprocess.run(["tar", "x", "-C", str(made)], input=packed, check=True)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9, help="how often each tool runs")
    parser.add_argument("--files", default="1,89,2000", help="how many files are checked in one process")
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND", help="where another tool is")
    parser.add_argument("--against", help="a commit, or a checkout, of an earlier version")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = installed(ROOT, folder)
        ours = [str(command), str(command.parent.parent / "start.py"), *OURS]
        counts = [int(each) for each in options.files.split(",")]
        compare(ours, peers(options.peer), counts, options.rounds, folder)
        earlier = None
        if options.against:
            before = installed(earlier_tree(options.against, folder), folder)
            earlier = [str(before), str(before.parent.parent / "start.py"), *OURS]
        scripts(ours, earlier, options.rounds)


if __name__ == "__main__":
    main()
