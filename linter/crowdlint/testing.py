"""Tests of task templates with pytest: the plugin, which pytest finds by itself where crowdlint is installed.

    def test_boxes(crowd_task):
        task = crowd_task("street.liquid.html", data={"photo": "s3://bucket/street.jpg"})
        task.draw_box("Car", around="car")
        assert len(task.submit()["boxes"]["boundingBoxes"]) == 1

``crowd_task(template, data=None, *, assets=None, workforce="private", framed=False, seed="", may_throw=False)`` opens a
template and gives a task; docs/testing.md shows what a task can do. The room that shows pages is looked for by name.
"""

from __future__ import annotations

from importlib import import_module

from crowdlint.errors import UserError

try:
    _plugin = import_module("crowdlint_preview.testing.plugin")
except ModuleNotFoundError as error:  # pragma: no cover - without pytest nobody loads it
    raise UserError(f"crowdlint.testing lacks {error.name}: `pip install crowdlint[testing]` brings it") from error

pytest_addoption = _plugin.pytest_addoption
crowd_browser = _plugin.crowd_browser
crowd_task = _plugin.crowd_task
