"""Every template that ``crowdlint new`` writes can be worked as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import call

from crowdlint.start.starters import starters

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("unseen")]


def test_every_new_template_passes_exercise(tmp_path: Path) -> None:
    for tag in starters():
        assert call("new", tag, "--out", tmp_path / f"{tag}.liquid.html").code == 0
    done = call("exercise", tmp_path, "--out", tmp_path / "out", "--pictures", "none")
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    told = {Path(each["template"]).name: (each["status"], each["reason"]) for each in report["templates"]}
    assert told == {f"{tag}.liquid.html": ("passed", "") for tag in starters()}
    assert done.code == 0
