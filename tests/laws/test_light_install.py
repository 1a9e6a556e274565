"""What `pip install crowdlint` brings is enough to check and to render; what shows pages says what it lacks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATE = '<crowd-form><p>{{ task.input.a }}</p><crowd-input name="b" label="c"></crowd-input></crowd-form>\n'


def needed(requirements: list[str], seen: set[str]) -> Iterator[Distribution]:
    """The packages of a list of requirements, and of theirs; extras are left out."""
    for requirement in requirements:
        name = re.split(r"[^\w.-]", requirement)[0].lower()
        if "extra ==" in requirement or name in seen or "python_version <" in requirement or "platform" in requirement:
            continue
        seen.add(name)
        found = distribution(name)
        yield found
        yield from needed(found.requires or [], seen)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with those packages and no others."""
    folder = tmp_path_factory.mktemp("packages")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for each in needed(project["dependencies"], set()):
        for top in {path.parts[0] for path in each.files or () if path.parts[0] != ".."}:
            if not (folder / top).exists():
                (folder / top).symlink_to(Path(str(each.locate_file(top))))
    assert not (folder / "playwright").exists() and not (folder / "PIL").exists()
    return folder


def run(packages: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a Python that has nothing else."""
    paths = os.pathsep.join([str(packages), *(str(ROOT / room) for room in ("linter", "preview", "schemas"))])
    command = [sys.executable, "-S", "-m", "crowdlint", *arguments]
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["check", "--isolated", "t.liquid.html"], 1, "missing-loader"),
        (["render", "t.liquid.html"], 0, "<crowd-form><p>"),
        (["data", "t.liquid.html"], 0, "{"),
        (["schema"], 0, "crowd-form"),
        (["answers", "t.liquid.html"], 0, "additionalProperties"),
        (["--help"], 0, "exercise"),
        (["preview", "--help"], 0, "--out"),
    ],
)
def test_what_works_without_a_browser(
    packages: Path, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    (tmp_path / "t.liquid.html").write_text(TEMPLATE, encoding="utf-8")
    done = run(packages, tmp_path, *arguments)
    assert done.returncode == code and words in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("command", ["preview", "exercise"])
def test_what_shows_pages_says_in_one_line_what_it_lacks(packages: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "t.liquid.html").write_text(TEMPLATE, encoding="utf-8")
    done = run(packages, tmp_path, command, "t.liquid.html", "--out", "out")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == "crowdlint: this command needs more: python -m pip install 'crowdlint[preview]'\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "extra", "file"),
    [
        (["preflight", "."], "aws", "request.json"),
        (["preflight", "."], "aws", "request.yaml"),
        (["answers", "t.liquid.html", "--pydantic"], "types", "request.txt"),
    ],
)
def test_what_an_extra_brings_is_named(
    packages: Path, tmp_path: Path, arguments: list[str], extra: str, file: str
) -> None:
    (tmp_path / "t.liquid.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / file).write_text('{"LabelingJobName": "a"}', encoding="utf-8")
    done = run(packages, tmp_path, *arguments)
    assert done.returncode in (1, 2)
    assert f"python -m pip install 'crowdlint[{extra}]'" in done.stderr and "internal" not in done.stderr


def test_the_server_for_editors_says_in_one_line_what_it_lacks(packages: Path, tmp_path: Path) -> None:
    done = run(packages, tmp_path, "lsp")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == "crowdlint: this command needs more: python -m pip install 'crowdlint[lsp]'\n"


def test_the_live_server_says_in_one_line_what_it_lacks(packages: Path, tmp_path: Path) -> None:
    (tmp_path / "t.liquid.html").write_text(TEMPLATE, encoding="utf-8")
    done = run(packages, tmp_path, "serve")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == "crowdlint: this command needs more: python -m pip install 'crowdlint[serve]'\n"
    assert run(packages, tmp_path, "serve", "--help").returncode == 0
    assert "\nabsent   serve          starlette and uvicorn and pygls, for" in run(packages, tmp_path, "doctor").stdout


def test_doctor_says_in_one_line_what_previews_lack(packages: Path, tmp_path: Path) -> None:
    done = run(packages, tmp_path, "doctor")
    missing = [line for line in done.stdout.splitlines() if line.startswith("MISSING")]
    assert done.returncode == 1 and len(missing) == 1
    assert "playwright and pillow" in missing[0] and "pip install 'crowdlint[preview]'" in missing[0]
