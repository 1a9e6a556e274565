"""Errors of `check` fail a page, unless its work shows that a browser repairs them; made-up data are no fault of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import call

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("unseen")]
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
FORM = f"{LOADER}\n<crowd-form>\n{{}}\n<crowd-input name='remark'></crowd-input></crowd-form>"


def exercised(folder: Path, **pages: str) -> dict[str, dict[str, str]]:
    for name, text in pages.items():
        (folder / f"{name}.liquid.html").write_text(text, encoding="utf-8")
    call("exercise", folder, "--out", folder / "out", "--pictures", "none")
    report = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))
    return {Path(each["template"]).name.split(".")[0]: each for each in report["templates"]}


def test_what_a_browser_repairs_is_a_note_where_the_work_went_well(tmp_path: Path) -> None:
    found = exercised(
        tmp_path,
        plain=FORM.format('<div class="head name="top">Read this.</div>'),
        swallowed=FORM.format('<div class="head><input name="kept">Read this.</div>'),
        field=FORM.format('<input class="wide name="size">'),
        thrown=FORM.format('<div class="head name="top">Read this.</div><script>null.x</script>'),
    )
    assert found["plain"]["status"] == "passed"
    assert any("CL202" in note for note in found["plain"]["notes"])
    assert {name: found[name]["status"] for name in ("swallowed", "field", "thrown")} == {
        "swallowed": "failed", "field": "failed", "thrown": "failed",
    }  # fmt: skip
    assert "CL202" in found["swallowed"]["reason"] and "CL202" in found["thrown"]["reason"]


def test_what_a_page_throws_over_made_up_data_cannot_be_told(tmp_path: Path) -> None:
    found = exercised(
        tmp_path,
        number=FORM.format("<script>\nconst size = [{{ task.input.words }} 2];\n</script>"),
        own=FORM.format("<p>{{ task.input.size }}</p><script>\nnull.x\n</script>"),
    )
    assert found["number"]["status"] == "inconclusive" and "data were made up" in found["number"]["reason"]
    assert found["own"]["status"] == "failed" and "the page threw" in found["own"]["reason"]


def test_what_goes_wrong_without_a_library_cannot_be_told(tmp_path: Path) -> None:
    far = '<script src="https://code.example/tool.js"></script>'
    found = exercised(
        tmp_path,
        dead=FORM.format(
            f"{far}<script>document.querySelector('crowd-form').onsubmit = e => e.preventDefault()</script>"
        ),
        element=FORM.format(f"{far}<my-tool name='shape'></my-tool>"),
        near=FORM.format("<my-tool name='shape'></my-tool>"),
        form=f"{far}<p>{{{{ task.input.a }}}}</p><script>tool.show(document.body)</script>",
    )
    assert {name: each["status"] for name, each in found.items()} == {
        "dead": "inconclusive", "element": "inconclusive", "near": "failed", "form": "inconclusive",
    }  # fmt: skip
    assert "code.example/tool.js was not fetched" in found["element"]["reason"]
