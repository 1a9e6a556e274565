"""A rule costs two files and an element three, and the commands that CONTRIBUTING.md shows do what it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import skeletons

ROOT = Path(__file__).parents[2]
RULE, ELEMENT = "label-twice", "crowd-star-rating"


TESTS = (
    "tests/linter/rules",
    "tests/linter/commands/test_command_new.py",
    "tests/linter/language/contract/test_contract.py",
    "tests/schemas",
    "tests/preview/runtime",
    "tests/laws/test_house.py",
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The house as it lies here, to build in: its files keep their times, so that nothing is set up anew."""
    folder = tmp_path_factory.mktemp("copy") / "crowdlint"
    out = {".git", ".venv", "node_modules", "__pycache__", "out", "demo", "dist", "build"}
    shutil.copytree(ROOT, folder, ignore=lambda _, names: {name for name in names if name in out or name[0] == "."})
    (folder / ".venv").symlink_to(sys.prefix)
    os.utime(folder / "pyproject.toml", (0, 0))
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *author, "commit", "-qm", "As it was"], cwd=folder, check=True)
    return folder


def run(copy: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    environment["PYTHONPATH"] = os.pathsep.join(str(copy / room) for room in ("linter", "preview", "schemas"))
    found = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout[-3000:] + found.stderr[-3000:]
    return found


def changed(copy: Path) -> set[str]:
    told = run(copy, "git", "status", "--porcelain", "--untracked-files=all").stdout
    return {line[3:] for line in told.splitlines() if not line[3:].startswith(".venv")}


def made(copy: Path) -> set[str]:
    """What is new in the copy and was not made by `make accept`."""
    rules = "linter/crowdlint/rules"
    tables = {
        f"{rules}/README.md",
        f"{rules}/_index.py",
        "schemas/README.md",
        "preview/crowdlint_preview/runtime/README.md",
    }
    return changed(copy) - tables


@pytest.fixture(scope="module")
def grown(copy: Path) -> Path:
    """The copy with a rule and an element more, and all made that is made."""
    run(copy, "make", "rule", f"NAME={RULE}", "FAMILY=4", f"PYTHON={sys.executable}")
    run(copy, "make", "element", f"NAME={ELEMENT}", f"PYTHON={sys.executable}")
    assert len(made(copy)) == 5
    for name in made(copy):
        path = copy / name
        path.write_text(path.read_text("utf-8").replace("TODO", "Once"), encoding="utf-8")
    run(copy, "make", "accept", f"PYTHON={sys.executable}")
    return copy


def test_a_rule_is_two_files_and_an_element_three(grown: Path) -> None:
    assert {Path(name).stem.replace("_", "-") for name in made(grown)} == {RULE, ELEMENT}


def test_their_tests_pass(grown: Path) -> None:
    words = "label_twice or label-twice or star-rating or right_templates or every_element or fresh or every_entry"
    done = run(grown, sys.executable, "-m", "pytest", "-q", "-m", "not browser", "-k", words, *TESTS)
    assert " passed" in done.stdout
    run(grown, sys.executable, "-m", "ruff", "check", "-q", "linter", "preview")
    run(grown, sys.executable, "-m", "ruff", "format", "-q", "--check", "linter", "preview")


@pytest.mark.browser
def test_the_element_is_shown_and_worked(grown: Path) -> None:
    words = "star-rating and (worked or same)"
    done = run(grown, sys.executable, "-m", "pytest", "-q", "-k", words, "tests/preview")
    assert re.search(r"\b[3-9] passed", done.stdout), done.stdout


def test_the_next_code_is_free(copy: Path) -> None:
    for family in "1245678":
        code = skeletons.next_code(copy, family)
        rules = (copy / "linter" / "crowdlint" / "rules").glob("*.py")
        assert code[:3] == f"CL{family}" and not any(f'"{code}"' in path.read_text("utf-8") for path in rules)


# These take minutes or a network; that make.py knows them is enough here.
LONG = {"check", "test", "test-lowest", "fuzz", "bench", "same", "gallery", "vendor", "demo", "docs", "defences"}


def commands() -> list[str]:
    """The commands of CONTRIBUTING.md: indented lines, and words between back-ticks."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.findall(r"^    ((?:make|pytest|crowdlint) [^#\n]*)", text, re.M)
    shown += re.findall(r"`(make [^`]*|crowdlint \w+ [^`]*)`", text)
    return sorted({" ".join(each.split()) for each in shown})


@pytest.mark.parametrize("command", commands())
def test_what_contributing_tells_to_run_runs(grown: Path, tmp_path: Path, command: str) -> None:
    program, target, *rest = command.split()
    if program == "make":
        known = (ROOT / "make.py").read_text(encoding="utf-8")
        assert f"def {target.replace('-', '_')}(" in known
        if target in LONG or target in ("rule", "element", "accept"):
            return  # the last three are run above
    if program == "pytest" and "test_elements" in command:
        return  # needs a browser, and is run above
    if target == "ecosystem":
        (tmp_path / "a.liquid.html").write_text("<crowd-form><p>{{ task.input.a }}</p></crowd-form>", encoding="utf-8")
        rest = [f"DIR={tmp_path}"]
    words = {"make": ["make"], "pytest": [sys.executable, "-m", "pytest", "-q"]}
    words["crowdlint"] = [sys.executable, "-m", "crowdlint"]
    more = [f"PYTHON={sys.executable}"] if program == "make" else []
    run(grown, *words[program], target, *rest, *more)
