"""The pytest plugin, as those who test templates use it: in a process of its own, with the documented examples."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[3]
DOCS = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
PROJECT = ROOT / "fixtures" / "pytest-project"
BROKEN = '''
def test_throws(crowd_task):
    task = crowd_task("""<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      <crowd-form><input name="a"><script>nowhere()</script></crowd-form>""")
    task.fill("a", "x")
    assert task.submit() == {"a": "x"}


def test_draws_what_is_not_there(crowd_task):
    crowd_task("street.liquid.html").draw_box("Boat", around="car")


def test_looks_otherwise(crowd_task):
    task = crowd_task("review.liquid.html", data={"review": "Other words."})
    task.assert_looks_like("looks/review.png")
'''


def run(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    rooms = os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas"))
    plugins = ["-p", "crowdlint.testing", "-p", "no:cacheprovider"]
    line = [sys.executable, "-m", "pytest", *plugins, "--tb=short", "-q", *more]
    return subprocess.run(
        line, cwd=folder, env={**os.environ, "PYTHONPATH": rooms}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, with the documented examples in it and pictures of this machine's fonts."""
    folder = tmp_path_factory.mktemp("project") / "tests"
    shutil.copytree(PROJECT, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    for at, example in enumerate(re.findall(r"```python\n(.*?)```", DOCS, re.S)):
        (folder / f"test_documented_{at}.py").write_text(example, encoding="utf-8")
    done = run(folder, "-k", "looks", "--crowd-update")
    assert done.returncode == 0, done.stdout
    return folder


def test_the_project_and_the_documented_examples_pass(project: Path) -> None:
    done = run(project)
    assert done.returncode == 0 and "9 passed" in done.stdout, done.stdout


def test_failures_say_what_is_wrong(project: Path) -> None:
    (project / "test_broken.py").write_text(BROKEN, encoding="utf-8")
    try:
        done = run(project, "test_broken.py")
    finally:
        (project / "test_broken.py").unlink()
    assert "1 passed, 2 failed, 1 error" in done.stdout.replace("2 failed, 1 passed", "1 passed, 2 failed"), done.stdout
    for words in (
        "the page threw nowhere is not defined",
        "it offers no label 'Boat'",
        "pixels differ; see",
        "review.difference.png",
    ):
        assert words in done.stdout, done.stdout


LENDING = """
import pytest
from playwright.sync_api import sync_playwright


class Lending:
    @pytest.fixture(scope="session")
    def playwright(self):
        with sync_playwright() as playwright:
            yield playwright


def pytest_configure(config):
    config.pluginmanager.register(Lending(), "playwright")
"""


def test_it_shares_the_driver_of_a_plugin_called_playwright(project: Path) -> None:
    """As pytest-playwright has one: Playwright allows no second in a thread."""
    (project / "conftest.py").write_text(LENDING, encoding="utf-8")
    (project / "test_both.py").write_text(
        "def test_both(playwright, crowd_task):\n"
        "    task = crowd_task('review.liquid.html', data={'review': 'Good.'})\n"
        "    task.choose('Fair')\n"
        "    task.fill('Why?', 'It is true')\n"
        "    assert task.submit()['why'] == 'It is true'\n",
        encoding="utf-8",
    )
    try:
        done = run(project, "test_both.py")
    finally:
        (project / "conftest.py").unlink()
        (project / "test_both.py").unlink()
    assert done.returncode == 0, done.stdout
