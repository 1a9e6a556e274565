"""Sets crowdlint up in `.venv` and works on it; `make.py` alone lists what it can do. Standard library only."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CROWDLINT = [str(PYTHON), "-m", "crowdlint"]
# One process more than there are processors: a test that waits for a page leaves its own idle.
PROCESSES = min((os.cpu_count() or 1) + 1, 8)
PYTEST = [PYTHON, "-m", "pytest", "-q", "-n", PROCESSES]


def run(*command: object, check: bool = True) -> bool:
    """Run a command in the repository and show it. A failure ends make.py with the command's exit code."""
    print("+", *command, flush=True)
    code = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
    if code and check:
        sys.exit(code)
    return code == 0


def environment() -> None:
    """Make `.venv`. Debian's python3 comes without `ensurepip`: then a pip of the system, or apt, helps out."""
    if run(sys.executable, "-m", "venv", VENV, check=False):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    pip = [sys.executable, "-m", "pip"]
    if run(sys.executable, "-m", "venv", "--without-pip", VENV) and run(*pip, "--version", check=False):
        run(*pip, "--python", PYTHON, "install", "-q", "pip")
    elif shutil.which("apt-get") and os.geteuid() == 0:
        run("apt-get", "update", "-q")
        run("apt-get", "install", "-qy", "--no-install-recommends", "python3-venv")
        run(sys.executable, "-m", "venv", "--clear", VENV)
    else:
        sys.exit("make.py: this Python cannot make a virtual environment; install python3-venv (or pip) and try again")


# Which packages are installed in `.venv` -> the file whose time says when. Those of `dev` hold those of `preview`.
STAMPS = {"dev": VENV / "crowdlint-set-up", "preview": VENV / "crowdlint-set-up-preview"}


def set_up(browser: bool = True, packages: str = "dev") -> None:
    """Python packages, again only when pyproject.toml is newer; with `browser`, a Chromium if there is none."""
    stamps = {STAMPS[packages], STAMPS["dev"]}
    changed = (ROOT / "pyproject.toml").stat().st_mtime
    if not any(stamp.exists() and stamp.stat().st_mtime >= changed for stamp in stamps):
        if not PYTHON.exists():
            environment()
        run(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", f".[{packages}]")
        STAMPS[packages].touch()
    if browser:
        run(*CROWDLINT, "doctor", "--install")


def demo() -> None:
    """The main job on one task: check, render, preview with a screenshot, exercise. The last two write to `demo/`."""
    set_up(packages="preview")  # what a user has, none of the developers' tools
    task = "fixtures/tasks/semantic-segmentation/template.liquid.html"
    run(*CROWDLINT, "check", task)
    run(*CROWDLINT, "render", task)
    run(*CROWDLINT, "preview", task, "--out", "demo/preview")
    run(*CROWDLINT, "exercise", task, "--out", "demo/exercise")


def javascript() -> bool:
    """The tools that check the runtime's JavaScript; whether they are there. Without npm one does without them."""
    npm = shutil.which("npm")
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    if npm and not all((ROOT / "node_modules" / name).exists() for name in wanted):
        # What the lock says, by its hashes. It was made by `npm install --package-lock-only`, which knows all systems.
        run(npm, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", check=False)
    return npm is not None and (ROOT / "node_modules").exists()


def test(*arguments: str) -> None:
    """Every test; those of JavaScript only where npm is. Arguments go to pytest."""
    set_up()
    javascript()
    run(*PYTEST, *arguments)


def fuzz(*arguments: str) -> None:
    """The generated tests with thirty times as many new examples; then five minutes a reader led by coverage."""
    set_up()
    os.environ.setdefault("CROWDLINT_FUZZ", "30")
    run(*PYTEST, "-m", "hypothesis", *arguments)
    # No part of `dev`: it is large, and comes for Linux and macOS alone.
    if run(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "atheris>=3,<4", check=False):
        run(PYTHON, "tests/guided.py")


def test_lowest(*arguments: str) -> None:
    """The tests without a browser, with the lowest versions that pyproject.toml allows, in `.venv-lowest`."""
    lowest = VENV.with_name(".venv-lowest")
    python = lowest / PYTHON.relative_to(VENV)
    run(sys.executable, "-m", "venv", lowest)
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "uv")
    run(python, "-m", "uv", "pip", "install", "-q", "--python", python, "--resolution", "lowest-direct", "-e", ".[dev]")
    run(python, *PYTEST[1:], "-m", "not browser", *arguments)


def defences(*arguments: str) -> None:
    """Each defence against hostile templates is taken away in a copy, and its test must fail; words choose some."""
    set_up()
    run(PYTHON, "tests/defences.py", *arguments)


def accept(*arguments: str) -> None:
    """Write every file that is made: examples of rule pages, tables, what is printed for wrong templates."""
    set_up(browser=False)
    run(PYTHON, "-m", "pytest", "-q", "-m", "generated", "--accept", *arguments)


def rule(*arguments: str) -> None:
    """The two files of a new rule, with the next free code: `make rule NAME=idle-button FAMILY=6`."""
    run(sys.executable, "tests/skeletons.py", "rule", *arguments)


def element(*arguments: str) -> None:
    """The three files of a new element: `make element NAME=crowd-star-rating`."""
    run(sys.executable, "tests/skeletons.py", "element", *arguments)


def ecosystem(*arguments: str) -> None:
    """Which findings a change brings to the templates of a folder, and takes: `make ecosystem DIR=path BASE=HEAD`."""
    set_up(browser=False)
    run(PYTHON, "benchmarks/ecosystem.py", *arguments)


def lint() -> None:
    """ruff and mypy; for JavaScript tsc and Biome, where npm is."""
    set_up(browser=False)
    if javascript():
        run(shutil.which("npm"), "run", "--silent", "check")
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")


def check() -> None:
    """What is quick: lint, and the tests that need no browser."""
    lint()
    run(*PYTEST, "-m", "not browser")


def bench() -> None:
    """How fast templates are read, how time grows with their size, how soon a hook is done, what drawing costs."""
    set_up()
    run(PYTHON, "benchmarks/speed.py")
    run(PYTHON, "benchmarks/growth.py")
    run(PYTHON, "benchmarks/pages.py")
    run(PYTHON, "benchmarks/coldstart.py")
    run(PYTHON, "benchmarks/notebooks.py")
    run(PYTHON, "benchmarks/editor.py")
    run(PYTHON, "benchmarks/serve.py")
    run(PYTHON, "benchmarks/preflight.py")
    run(PYTHON, "benchmarks/canvas.py")
    run(PYTHON, "benchmarks/work.py")
    run(PYTHON, "benchmarks/runs.py")


def same(*arguments: str) -> None:
    """How often runs of `preview` and `exercise` over all fixtures come out alike, of 20 each: hours."""
    set_up()
    run(PYTHON, "benchmarks/same.py", *arguments)


def vendor() -> None:
    """Make `polymer/`, `icons.svg`, `editor/` and licences anew from the packages of the lock; only where npm is."""
    folder = ROOT / "preview/crowdlint_preview/vendor"
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        sys.exit("make.py: npm is needed to bundle the open-source controls and the editor")
    run(npm, "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    run(node, folder / "build.mjs", folder)
    run(node, folder / "build-editor.mjs", folder)


def vscode() -> None:
    """Build the extension for Visual Studio Code and pack it into `out/crowdlint.vsix`; only where npm is."""
    folder = ROOT / "editors/vscode"
    npm = shutil.which("npm")
    if not npm:
        sys.exit("make.py: npm is needed to build the extension")
    # Exact versions stand in package.json, as for the runtime's tools.
    run(npm, "install", "--prefix", folder, "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
    (ROOT / "out").mkdir(exist_ok=True)
    for script in ("check", "build"):
        run(npm, "run", "--silent", "--prefix", folder, script)
    run(npm, "run", "--silent", "--prefix", folder, "pack", "--", "--out", ROOT / "out/crowdlint.vsix")


def gallery() -> None:
    """Preview the example of every element, and every fixture, into `out/gallery`."""
    set_up(packages="preview")
    run(PYTHON, "tests/examples.py", "out/examples")
    run(*CROWDLINT, "preview", "out/examples", "fixtures/ok", "fixtures/tasks", "--out", "out/gallery")


def docs() -> None:
    """Build the documentation site, the playground in it, into `out/site`."""
    set_up(browser=False)
    javascript()
    os.environ["PYTHONPATH"] = "docs"
    run(PYTHON, "-m", "crowdlint_docs", "out/site")
    print("python3 -m http.server --bind 127.0.0.1 -d out/site 8000    # then open http://127.0.0.1:8000/")


def playground() -> None:
    """Only the playground, into `out/playground`."""
    set_up(browser=False)
    javascript()
    os.environ["PYTHONPATH"] = "docs"
    run(PYTHON, "-m", "crowdlint_docs", "--playground", "out/playground")


COMMANDS = (
    demo,
    test,
    fuzz,
    test_lowest,
    defences,
    check,
    lint,
    accept,
    rule,
    element,
    ecosystem,
    bench,
    same,
    gallery,
    docs,
    playground,
    vendor,
    vscode,
)


def called(command: Callable[..., None]) -> str:
    """What is typed for it."""
    return command.__name__.replace("_", "-")


def usage() -> str:
    """What there is to do, a line each."""
    lines = [f"    {called(each):<11} {(each.__doc__ or '').splitlines()[0]}" for each in COMMANDS]
    return "\n".join([f"usage: {Path(sys.argv[0]).name} COMMAND", *lines])


if __name__ == "__main__":
    commands = {called(each): each for each in COMMANDS}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(usage())
    commands[sys.argv[1]](*sys.argv[2:])
