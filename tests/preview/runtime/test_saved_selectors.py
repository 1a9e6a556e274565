"""The stand-in's DOM against pages saved from the real runtime: what they have is there, what they lack is not.

``saved_selectors.json``: one row for each selector. ``pages`` and ``instances``: in how many of 35 saved pages it was
found, and how often. ``used``: templates or scripts of workers reach for it. ``absent``: pages that show the element
lack it. ``>>>`` goes into the shadow root of whatever was found so far. A row without ``pages`` is of an element that
no saved page has, or of a closed dialog, whose contents were not saved.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from task_page import task

from crowdlint_preview.browser.browser import Browser

pytestmark = pytest.mark.browser

ROWS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("saved_selectors.json").read_text(encoding="utf-8"))
SAVED = [row for row in ROWS if row.get("pages")]
SHARE = 0.95

INSTRUCTIONS = """<short-instructions header="In short">Look closely.</short-instructions>
  <full-instructions header="At length">Look again.</full-instructions>"""


def widget(tag: str, attributes: str) -> str:
    return f"""<crowd-form><{tag} name="a" header="What is it?" src="/80x60.png" {attributes}>{INSTRUCTIONS}
      <classification-target><p>A text.</p></classification-target></{tag}></crowd-form>"""


RADIOS = """<crowd-form><crowd-radio-group>
    <crowd-radio-button name="yes" value="1">Yes</crowd-radio-button>
    <crowd-radio-button name="no" value="2">No</crowd-radio-button>
  </crowd-radio-group><p><crowd-radio-button name="perhaps">Perhaps</crowd-radio-button></p></crowd-form>"""
LABELS = "labels=\"['cat', 'dog']\""
CATEGORIES = "categories=\"['cat', 'dog']\""
PAGES = {
    "crowd-form": f"<crowd-form>{INSTRUCTIONS}<p>Which?</p></crowd-form>",
    "crowd-form (plain)": '<crowd-form><p>Which?</p><input name="a"></crowd-form>',
    "crowd-form (with instructions)": f"<crowd-form>{INSTRUCTIONS}<p>Which?</p></crowd-form>",
    "crowd-classifier": widget("crowd-classifier", CATEGORIES),
    "crowd-button": '<crowd-form><input name="a"></crowd-form>',
    "crowd-input": '<crowd-form><crowd-input name="a" label="Name"></crowd-input></crowd-form>',
    "crowd-text-area": '<crowd-form><crowd-text-area name="a" label="Name"></crowd-text-area></crowd-form>',
    "crowd-checkbox": """<crowd-form><crowd-checkbox name="a" checked>One</crowd-checkbox>
      <crowd-checkbox name="b" required>Two</crowd-checkbox></crowd-form>""",
    "crowd-radio-button": RADIOS,
    "crowd-radio-group": RADIOS,
    "crowd-slider": '<crowd-form><crowd-slider name="a" min="1" max="5" pin></crowd-slider></crowd-form>',
    "crowd-card": '<crowd-form><crowd-card><div class="card-content">x</div></crowd-card></crowd-form>',
    "crowd-instructions": """<crowd-form><crowd-instructions link-text="How" link-type="button">
      <short-summary>Short</short-summary><detailed-instructions>Long</detailed-instructions>
      <positive-example>Good</positive-example><negative-example>Bad</negative-example></crowd-instructions>
      <p>Which?</p></crowd-form>""",
    "crowd-modal": '<crowd-form><crowd-modal link-type="button" link-text="More">Inside</crowd-modal></crowd-form>',
    "crowd-tabs": """<crowd-form><crowd-tabs><crowd-tab header="One">1</crowd-tab>
      <crowd-tab header="Number two">2</crowd-tab></crowd-tabs></crowd-form>""",
    "page": '<crowd-form><crowd-input name="a"></crowd-input></crowd-form>',
    "crowd-semantic-segmentation": widget("crowd-semantic-segmentation", LABELS),
    "crowd-bounding-box": widget("crowd-bounding-box", LABELS),
    "crowd-classifier-multi-select": widget("crowd-classifier-multi-select", CATEGORIES),
    "crowd-image-classifier": widget("crowd-image-classifier", CATEGORIES),
    "crowd-entity-annotation": """<crowd-entity-annotation name="a" text="Some words" labels="[{'label': 'word'}]"
      initial-value="[{'label': 'word', 'startOffset': 0, 'endOffset': 4}]"></crowd-entity-annotation>""",
}
# Rows of crowd-form that hold for one of its two looks only.
PLAIN = ("crowd-button[form-action=submit]", "#react-mount-point > #crowd-form-content")

COUNT = """selectors => selectors.map(selector => {
  let roots = [document];
  let found = [];
  for (const part of selector.split(' >>> ')) {
    found = roots.flatMap(root => [...root.querySelectorAll(part)]);
    roots = found.map(element => element.shadowRoot).filter(Boolean);
  }
  return found.length;
})"""


def page_of(row: dict[str, Any]) -> str:
    """Which of ``PAGES`` a row is looked for in."""
    if row["element"] == "crowd-form" and any(each in row["selector"] for each in PLAIN):
        return "crowd-form (plain)"
    return str(row["element"])


@pytest.fixture(scope="module")
def counts(browser: Browser) -> dict[str, int]:
    """How many elements each selector finds in the page made for it."""
    found: dict[str, int] = {}
    for name, html in PAGES.items():
        selectors = [row["selector"] for row in ROWS if page_of(row) == name]
        with task(browser, html) as visit:
            found |= dict(zip(selectors, visit.page.evaluate(COUNT, selectors), strict=True))
    return found


def test_every_row_has_a_page() -> None:
    assert {page_of(row) for row in ROWS} <= set(PAGES)


def test_what_saved_pages_have_is_there(counts: dict[str, int]) -> None:
    missing = [row["selector"] for row in SAVED if not counts[row["selector"]]]
    assert len(missing) <= (1 - SHARE) * len(SAVED), missing


def test_what_templates_reach_for_is_there(counts: dict[str, int]) -> None:
    assert [row["selector"] for row in ROWS if row.get("used") and not counts[row["selector"]]] == []


def test_what_saved_pages_lack_is_not_there(counts: dict[str, int]) -> None:
    assert [row["selector"] for row in ROWS if row.get("absent") and counts[row["selector"]]] == []


@pytest.mark.parametrize(
    ("selector", "count"),
    [
        ("crowd-form >>> .awsui-modal-container[role=dialog]", 4),
        ("crowd-classifier >>> .awsui-modal-container[role=dialog]", 4),
        ("crowd-classifier >>> awsui-button", 3),
        ("crowd-classifier >>> paper-icon-button", 1),
        ("crowd-classifier >>> button[type=submit]", 1),
        ("crowd-classifier >>> button.category-button > sup.category-hotkey", 2),
        ("crowd-instructions >>> crowd-tab[slot=Examples] table.ui.table", 1),
        ("body > custom-style", 7),
        ("body > dom-module", 5),
    ],
)
def test_there_are_as_many_as_in_saved_pages(counts: dict[str, int], selector: str, count: int) -> None:
    """Scripts take them by number: ``awsui-button[1]`` is Shortcuts."""
    assert counts[selector] == count


def test_a_category_button_says_its_hot_key_and_has_nothing_else(browser: Browser) -> None:
    with task(browser, PAGES["crowd-classifier"]) as visit:
        button = visit.page.locator(".category-button").first
        assert button.text_content() == "1cat"
        assert sorted(button.evaluate("button => button.getAttributeNames()")) == ["class", "data-testid"]


def test_the_form_sends_where_the_address_of_the_page_says(browser: Browser) -> None:
    look = """() => { const form = document.querySelector('crowd-form > form');
      return [form.getAttribute('action'), form.method, form.noValidate, form.id, form.className] }"""
    host = "https%3A%2F%2Fworkersandbox.mturk.com"
    address = f"<script>history.replaceState(null, '', '?turkSubmitTo={host}')</script>"
    for script, action in (("", ""), (address, "https://workersandbox.mturk.com")):
        with task(browser, script + PAGES["crowd-form (plain)"]) as visit:
            assert visit.page.evaluate(look) == [f"{action}/mturk/externalSubmit", "post", False, "", ""]
