"""What a worker did is taken out of an element and given to the one that stands in its place, which takes what fits."""

from __future__ import annotations

from typing import Any

import pytest

from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.site.screen import Screen

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
PICTURE = 'src="https://s3.amazonaws.com/bucket/a.jpg"'
INSTRUCTIONS = "<short-instructions>x</short-instructions><full-instructions header='x'>x</full-instructions>"
SIZE = 800 * 533
BOX = {"label": "Car", "points": [{"x": 10, "y": 20}, {"x": 110, "y": 70}]}
MASK = {
    "size": {"width": 800, "height": 533},
    "segments": [None, {"label": "Gone", "color": "#123456"}, {"label": "Car", "color": "#2ca02c"}],
    "runs": [0, 100, 1, 50, 2, 30, 0, SIZE - 180],
}

# Tag -> attributes, what was kept of an earlier page, what of the answer comes of it.
KEPT: dict[str, tuple[str, Any, str, Any]] = {
    "crowd-bounding-box": (
        f'{PICTURE} labels="[\'Car\']" header="x"',
        [BOX, {**BOX, "label": "Gone"}, {"label": "Car", "points": [{"x": None, "y": 1}, {"x": 2, "y": 3}]}],
        "boundingBoxes",
        [{"height": 50, "label": "Car", "left": 10, "top": 20, "width": 100}],
    ),
    "crowd-semantic-segmentation": (
        f'{PICTURE} labels="[\'Boat\', \'Car\']" header="x"', MASK, "labelMappings", {"Car": {"color": "#1f77b4"}}
    ),
    "crowd-instance-segmentation": (
        f'{PICTURE} labels="[\'Car\']" header="x"', MASK, "instances", [{"color": "#2ca02c", "label": "Car"}]
    ),
    "crowd-classifier": (
        'categories="[\'A\', \'B\']" header="x"', {"chosen": ["B", "Gone"], "excluded": False}, "label", "B"
    ),
    "crowd-image-classifier-multi-select": (
        f'{PICTURE} categories="[\'A\', \'B\']" header="x"',
        {"chosen": ["B", "Gone"], "excluded": False},
        "labels",
        ["B"],
    ),
    "crowd-entity-annotation": (
        'labels="[{\'label\': \'city\'}]" text="To Oslo" header="x"',
        {"text": "To Oslo", "spans": [{"start": 3, "end": 7, "label": "city"}, {"start": 0, "end": 2, "label": "x"}]},
        "entities",
        [{"endOffset": 7, "label": "city", "startOffset": 3}],
    ),
    "crowd-input": ('label="x"', "written", "", "written"),
    "crowd-text-area": ('label="x"', "written", "", "written"),
    "crowd-checkbox": ('value="c"', True, "c", True),
    "crowd-slider": ('min="0" max="9"', 7, "", 7),
}  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("tag", KEPT)
def test_an_element_takes_up_what_fits(browser: Browser, tag: str) -> None:
    attributes, kept, key, value = KEPT[tag]
    inner = INSTRUCTIONS if "header" in attributes else ""
    html = f'{LOADER}<crowd-form><{tag} name="a" {attributes}>{inner}</{tag}></crowd-form>'
    screen = Screen("a", Source(html, "a.html"), TaskData("data", {}, "inferred", "html"))
    with browser.visit(screen.html, screen.resource, viewport=(1280, 800)) as visit:
        assert visit.wait_until_ready()
        found = visit.frame.evaluate(
            """async ([tag, kept]) => {
              const element = document.querySelector(tag), at = () => JSON.parse(JSON.stringify(element.kept ?? null));
              const untouched = at();
              element.kept = kept;
              await new Promise(resolve => setTimeout(resolve));
              const taken = at();
              element.kept = taken;
              return [untouched, element.answer, at(), taken];
            }""",
            [tag, kept],
        )
    untouched, answer, again, taken = found
    assert untouched is None
    assert (answer[key] if key else answer) == value
    assert taken is not None and again == taken
