"""A page is looked at in other ways, too: with nothing filled in, in a narrow window, by axe-core."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from command import call

from crowdlint_preview.assets.store import Store
from crowdlint_preview.assets.wanted import AXE

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[3]
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'


def exercised(folder: Path, *pages: str, options: Sequence[object] = ()) -> list[dict[str, Any]]:
    """The report's entries of pages, worked in one run."""
    for at, page in enumerate(pages):
        (folder / f"page{at}.liquid.html").write_text(page, encoding="utf-8")
    call("exercise", *sorted(folder.glob("page*.html")), "--out", folder / "out", *options)
    return list(json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))["templates"])


def test_what_was_not_checked_and_what_is_too_wide_is_noted(tmp_path: Path) -> None:
    frame = '<iframe src="https://frames.example.com/a" title="a"></iframe><div style="width: 600px">wide</div>'
    [entry] = exercised(tmp_path, f"{LOADER}{frame}<crowd-form><input name='a'></crowd-form>")
    assert (entry["status"], entry["reason"]) == ("passed", "")
    assert "not checked: the frame https://frames.example.com/a" in entry["notes"]
    assert any("390 pixels" in note for note in entry["notes"])


def test_required_fields_that_stop_nobody_fail(tmp_path: Path) -> None:
    form = '<form method="post" action="https://www.mturk.com/mturk/externalSubmit"{}>'
    fields = (
        '<input type="hidden" name="assignmentId" value="x"><input name="a" required><button>Submit</button></form>'
    )
    right, loose = exercised(tmp_path, form.format("") + fields, form.format(" novalidate") + fields)
    assert right["status"] == "passed"
    assert "with nothing filled in, though <input name='a'> (line 1) is required" in loose["reason"]


def test_a_script_that_cannot_read_made_up_data_is_not_to_blame(tmp_path: Path) -> None:
    read = '<script>JSON.parse(document.querySelector("p").textContent)</script>'
    page = f"{LOADER}<p>{{{{ task.input.parts }}}}</p><crowd-form><input name='a'></crowd-form>{read}"
    [entry] = exercised(tmp_path, page)
    assert entry["status"] == "inconclusive" and "task data were made up" in entry["reason"]


def test_axe_is_held_against_the_authors_part(tmp_path: Path) -> None:
    script = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        pytest.skip("axe-core is not installed")
    assert call("exercise", ROOT / "fixtures/ok/form-all-controls.liquid.html", "--out", tmp_path / "o", "--axe",
                "--assets", tmp_path / "none").code == 2  # fmt: skip
    Store(tmp_path / "a").keep(AXE, AXE, script.read_bytes(), "npm")
    bad = f"{LOADER}<crowd-form><img src='data:,'><input name='a' aria-label='A'></crowd-form>"
    lies = "<script>document.addEventListener('all-crowd-elements-ready', () => { LIE })</script>"
    lying = [
        bad + lies.replace("LIE", lie)
        for lie in (
            "Object.defineProperty(window, 'axe', {value: {run: async () => ({violations: []})}, writable: false})",
            "document.body.querySelectorAll = window.getComputedStyle = () => []",
        )
    ]
    good = f"{LOADER}<crowd-form><crowd-input name='a' label='A'></crowd-input></crowd-form>"
    *wrong, right = exercised(tmp_path, bad, *lying, good, options=["--axe", "--assets", tmp_path / "a"])
    assert [each["reason"] for each in wrong if "axe finds image-alt" not in each["reason"]] == []
    assert len(wrong) == 3 and right["status"] == "passed"
