"""Shape widgets are worked by their drivers: on small and large pictures, beside shapes that are there already."""

from __future__ import annotations

import json
from typing import Any

import pytest
from task_page import LOADER, answer_to

from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.work.exercise import exercise

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("unseen")]

VERTICES = [{"x": 10, "y": 20}, {"x": 30, "y": 40}, {"x": 10, "y": 60}]
GIVEN: dict[str, Any] = {
    "bounding-box": [{"label": "Tree", "left": 300, "top": 200, "width": 90, "height": 80}],
    "polygon": [{"label": "Car", "vertices": VERTICES}],
    "polyline": {"polylines": [{"label": "Car", "vertices": VERTICES}]},
    "line": {"lines": [{"label": "Car", "vertices": VERTICES[:2]}]},
    "keypoint": [{"label": "Car", "x": 10, "y": 20}],
}


@pytest.mark.parametrize("kind", GIVEN)
@pytest.mark.parametrize(
    ("size", "given"), [("800x533", False), ("800x533", True), ("4000x3000", False), ("90x240", False)]
)
def test_a_shape_widget_is_worked(browser: Browser, kind: str, size: str, given: bool) -> None:
    initial = f"initial-value='{json.dumps(GIVEN[kind])}'" if given else ""
    html = f"""{LOADER}<crowd-form><crowd-{kind} name="marks" src="/{size}.png" header="Mark"
      labels="['Mug', 'Tree', 'Car']" {initial}></crowd-{kind}></crowd-form>"""
    outcome = exercise(browser, html, answer_to({}), seed=size)
    assert (outcome.status, outcome.reason) == ("passed", "")
    [[answer]] = outcome.answers
    (shapes,) = [value for value in answer["marks"].values() if isinstance(value, list)]
    assert len(shapes) == 3 + given
