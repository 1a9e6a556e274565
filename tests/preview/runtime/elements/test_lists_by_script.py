"""Labels and categories that a script sets: on the plain element, on the ready one, and where there were none."""

from __future__ import annotations

import pytest
from task_page import task

from crowdlint_preview.browser.browser import Browser

pytestmark = pytest.mark.browser

NAMES = "['One', 'Two']"
LISTS = {
    "crowd-bounding-box": ("labels", NAMES),
    "crowd-keypoint": ("labels", NAMES),
    "crowd-line": ("labels", NAMES),
    "crowd-polygon": ("labels", NAMES),
    "crowd-polyline": ("labels", NAMES),
    "crowd-semantic-segmentation": ("labels", NAMES),
    "crowd-instance-segmentation": ("labels", NAMES),
    "crowd-entity-annotation": ("labels", "[{ label: 'One' }, { label: 'Two' }]"),
    "crowd-classifier": ("categories", NAMES),
    "crowd-classifier-multi-select": ("categories", NAMES),
    "crowd-image-classifier": ("categories", NAMES),
    "crowd-image-classifier-multi-select": ("categories", NAMES),
}
SHOWN = ".category-button, .label-pane-content > .label-button"
# What the attribute says, and whether the script comes before the element is upgraded.
CASES = (("[]", True), ("", False), ("[]", False), ("[{'label': 'Three'}, {'label': 'Four'}]", True))


@pytest.mark.parametrize("tag", LISTS)
def test_a_list_that_a_script_sets_is_shown(browser: Browser, tag: str) -> None:
    name, value = LISTS[tag]
    change = f"document.querySelector('{tag}').{name} = {value};"
    for written, early in CASES:
        widget = f'<{tag} name="a" src="/80x60.png" text="Some words" {name}="{written}"></{tag}>'
        script = change if early else f"document.addEventListener('all-crowd-elements-ready', () => {{ {change} }});"
        with task(browser, f"<crowd-form>{widget}</crowd-form><script>{script}</script>") as visit:
            visit.page.locator(SHOWN).nth(1).wait_for()
            texts = visit.page.locator(SHOWN).evaluate_all("all => all.map(each => each.lastChild.textContent)")
            assert texts == ["One", "Two"], (written, early)
