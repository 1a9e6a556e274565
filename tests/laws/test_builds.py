"""What is published: the same bytes of the same sources, all that is needed, nothing else, and it works by itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling")
ROOT = Path(__file__).parents[2]
ROOMS = {"crowdlint": "linter", "crowdlint_preview": "preview", "crowdlint_schemas": "schemas"}
# What only those need who work on the repository itself.
ONLY_IN_THE_REPOSITORY = {".github", ".gitattributes"}
GOOD = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form><crowd-input name="a" label="A"></crowd-input></crowd-form>'  # fmt: skip  # noqa: E501


def tracked() -> list[str]:
    """The files of the repository; without one, as in an sdist, there is nothing to compare with."""
    if not (ROOT / ".git").exists():
        pytest.skip("is no checkout")
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [name for name in listed if name and (ROOT / name).is_file()]


def build(out: Path, sources: Path, *kinds: str) -> None:
    """Wheel or sdist of some sources, built as `python -m build` does."""
    words = [sys.executable, "-m", "hatchling", "build", *(f"-t{kind}" for kind in kinds), f"-d{out}"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(words, cwd=sources, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_development_tools_from_npm_are_locked_with_their_hashes() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert locked[""]["devDependencies"] == wanted
    packages = {name: each for name, each in locked.items() if name}
    assert {f"node_modules/{name}" for name in wanted} <= packages.keys()
    assert [name for name, each in packages.items() if not each.get("integrity", "").startswith("sha512-")] == []


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build(folder, ROOT, "wheel", "sdist")
    return folder


def one(folder: Path, pattern: str) -> Path:
    [path] = folder.glob(pattern)
    return path


def test_the_wheel_holds_the_three_packages_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(one(built, "*.whl")) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    there = {name.partition("/")[2] for name in tracked() if name.partition("/")[0] in ROOMS.values()}
    packaged = {name for name in there if name.partition("/")[0] in ROOMS}
    assert names == packaged
    assert any(name.endswith(".js") for name in names) and not any(name.endswith((".pyc", ".map")) for name in names)


def test_the_sdist_holds_all_that_its_tests_look_at(built: Path) -> None:
    with tarfile.open(one(built, "*.tar.gz")) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    lacking = {name for name in tracked() if name not in names and name.partition("/")[0] not in ONLY_IN_THE_REPOSITORY}
    assert lacking == set()


def test_the_same_sources_give_the_same_bytes_anywhere_and_an_sdist_the_same_wheel(built: Path, tmp_path: Path) -> None:
    with tarfile.open(one(built, "*.tar.gz")) as sdist:
        sdist.extractall(tmp_path / "unpacked", filter="data")
    build(tmp_path / "again", one(tmp_path / "unpacked", "*"), "wheel", "sdist")
    for pattern in ("*.whl", "*.tar.gz"):
        assert one(tmp_path / "again", pattern).read_bytes() == one(built, pattern).read_bytes()


def test_the_wheel_works_without_the_repository(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    shutil.unpack_archive(one(built, "*.whl"), place, "zip")
    (tmp_path / "a.liquid.html").write_text(GOOD, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    names = ", ".join(ROOMS)
    assert run("-c", f"import {names}; print(*(each.__file__ for each in ({names})))").count(str(place)) == 3
    run("-m", "crowdlint", "check", "--isolated", "a.liquid.html")
    run("-m", "crowdlint", "explain", "missing-loader")
    run("-m", "crowdlint", "preview", "a.liquid.html", "--no-screenshots", "--out", "out")
    assert "crowd-input" in (tmp_path / "out" / "a.html").read_text(encoding="utf-8")
