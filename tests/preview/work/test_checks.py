"""A page is looked at in other ways, too: with nothing filled in, in a narrow window, by axe-core."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import call

from crowdlint_preview.assets.store import Store
from crowdlint_preview.assets.wanted import AXE

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[3]
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'


def exercised(folder: Path, page: str, *options: object) -> dict[str, object]:
    """The report's entry of a page."""
    (folder / "page.liquid.html").write_text(page, encoding="utf-8")
    call("exercise", folder / "page.liquid.html", "--out", folder / "out", *options)
    [entry] = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))["templates"]
    return dict(entry)


def test_what_was_not_checked_and_what_is_too_wide_is_noted(tmp_path: Path) -> None:
    frame = '<iframe src="https://frames.example.com/a" title="a"></iframe><div style="width: 600px">wide</div>'
    entry = exercised(tmp_path, f"{LOADER}{frame}<crowd-form><input name='a'></crowd-form>")
    assert (entry["status"], entry["reason"]) == ("passed", "")
    assert "not checked: the frame https://frames.example.com/a" in entry["notes"]  # type: ignore[operator]
    assert any("390 pixels" in note for note in entry["notes"])  # type: ignore[attr-defined]


def test_required_fields_that_stop_nobody_fail(tmp_path: Path) -> None:
    form = '<form method="post" action="https://www.mturk.com/mturk/externalSubmit"{}>'
    fields = (
        '<input type="hidden" name="assignmentId" value="x"><input name="a" required><button>Submit</button></form>'
    )
    assert exercised(tmp_path, form.format("") + fields)["status"] == "passed"
    loose = exercised(tmp_path, form.format(" novalidate") + fields)
    assert "with nothing filled in, though <input name='a'> (line 1) is required" in str(loose["reason"])


def test_a_script_that_cannot_read_made_up_data_is_not_to_blame(tmp_path: Path) -> None:
    read = '<script>JSON.parse(document.querySelector("p").textContent)</script>'
    page = f"{LOADER}<p>{{{{ task.input.parts }}}}</p><crowd-form><input name='a'></crowd-form>{read}"
    entry = exercised(tmp_path, page)
    assert entry["status"] == "inconclusive" and "task data were made up" in str(entry["reason"])


def test_axe_is_held_against_the_authors_part(tmp_path: Path) -> None:
    script = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        pytest.skip("axe-core is not installed")
    assert call("exercise", ROOT / "fixtures/ok/form-all-controls.liquid.html", "--out", tmp_path / "o", "--axe",
                "--assets", tmp_path / "none").code == 2  # fmt: skip
    Store(tmp_path / "a").keep(AXE, AXE, script.read_bytes(), "npm")
    bad = f"{LOADER}<crowd-form><img src='data:,'><input name='a' aria-label='A'></crowd-form>"
    entry = exercised(tmp_path, bad, "--axe", "--assets", tmp_path / "a")
    assert "axe finds image-alt" in str(entry["reason"])
    lies = "<script>document.addEventListener('all-crowd-elements-ready', () => { LIE })</script>"
    for lie in (
        "Object.defineProperty(window, 'axe', {value: {run: async () => ({violations: []})}, writable: false})",
        "document.querySelectorAll = () => []",
    ):
        lying = exercised(tmp_path, bad + lies.replace("LIE", lie), "--axe", "--assets", tmp_path / "a")
        assert "axe finds image-alt" in str(lying["reason"])
    good = f"{LOADER}<crowd-form><crowd-input name='a' label='A'></crowd-input></crowd-form>"
    assert exercised(tmp_path, good, "--axe", "--assets", tmp_path / "a")["status"] == "passed"
