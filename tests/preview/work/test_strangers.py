"""Right pages, ours and such as strangers write, pass; each broken one fails with its line and its cause."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from command import call

# Only what is said of them is looked at here.
pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("unseen")]
FIXTURES = Path(__file__).parents[3] / "fixtures"
STRANGERS = FIXTURES / "strangers"
SEED = os.environ.get("CROWDLINT_TEST_SEED", "")  # any other one draws other strokes, and changes no verdict
PARTS = 4


def pages(folder: str, part: int) -> list[Path]:
    """A part of the templates of a folder; several processes can work at them at once."""
    found = [path for path in sorted((FIXTURES / folder).iterdir()) if path.suffix in (".html", ".xml", ".liquid")]
    return found[part::PARTS]


def verdicts(paths: list[Path], out: Path) -> dict[str, tuple[str, str]]:
    """Template -> its status and the reason."""
    call("exercise", *paths, "--out", out, "--seed", SEED, "--pictures", "none")
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return {Path(each["template"]).name: (each["status"], each["reason"]) for each in report["templates"]}


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("folder", ["strangers/ok", "ok"])
def test_every_right_page_passes(folder: str, part: int, tmp_path: Path) -> None:
    found = verdicts(pages(folder, part), tmp_path / "out")
    assert found == {path.name: ("passed", "") for path in pages(folder, part)}


@pytest.mark.parametrize("part", range(PARTS))
def test_every_broken_page_fails_with_its_cause(part: int, tmp_path: Path) -> None:
    found = verdicts(pages("strangers/broken", part), tmp_path / "out")
    for path in pages("strangers/broken", part):
        status, reason = found[path.name]
        expected = path.with_name(path.name.split(".")[0] + ".expect").read_text(encoding="utf-8").splitlines()
        assert status == "failed" and [words for words in expected if words not in reason] == [], (path.name, reason)


def test_there_are_many_idioms() -> None:
    assert sum(len(pages("strangers/ok", part)) for part in range(PARTS)) >= 60
    assert sum(len(pages("strangers/broken", part)) for part in range(PARTS)) >= 30
