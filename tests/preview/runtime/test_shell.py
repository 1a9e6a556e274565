"""The page around a task: its places and sizes, and what Instructions, Shortcuts, the gear and Submit do."""

from __future__ import annotations

from typing import Any

import pytest
from task_page import LOADER, button, submit, task

from crowdlint_preview.browser.browser import Browser, Page

pytestmark = pytest.mark.browser

INSTRUCTIONS = """<short-instructions header="In short">Look closely.</short-instructions>
  <full-instructions header="At length">Look again.</full-instructions>"""
FORM = f"""<crowd-form>{INSTRUCTIONS}<p style="height: 2000px">Long.</p><input name="a" value="1"></crowd-form>"""
CLASSIFIER = f"""<crowd-form><crowd-classifier name="a" header="What is it?" categories="['cat', 'dog']">{INSTRUCTIONS}
  <classification-target><p>A text.</p></classification-target></crowd-classifier></crowd-form>"""
BOTH = pytest.mark.parametrize("html", [FORM, CLASSIFIER], ids=["form", "classifier"])
SIZE = (1280, 800)

BOXES = """selectors => {
  const host = document.querySelector('crowd-classifier') ?? document.querySelector('crowd-form');
  return selectors.map(selector => {
    const { x, y, width, height } = host.shadowRoot.querySelector(selector).getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  });
}"""


def boxes(page: Page, *selectors: str) -> Any:
    """Left, top, width and height of the first of each inside the shell, in CSS pixels."""
    return page.evaluate(BOXES, list(selectors))


def style(page: Page, selector: str, *names: str) -> list[str]:
    found: Any = page.locator(selector).first.evaluate(
        "(element, names) => names.map(name => getComputedStyle(element)[name])", list(names)
    )
    return list(found)


@BOTH
def test_header_pane_content_and_footer_have_the_sizes_of_saved_pages(browser: Browser, html: str) -> None:
    with task(browser, html, viewport=SIZE) as visit:
        page = visit.page
        header, pane, footer = boxes(page, ".headerContainer", ".awsui-app-layout__navigation", "#footerContainer")
        assert (header, pane[2:], footer) == ([0, 0, 1280, 36], [280, 704], [0, 739, 1280, 61])
        keys, gear, send = boxes(page, "[data-testid=shortcuts-button] button", ".toolIcon", "#actionsContainer button")
        assert (keys[1], keys[3], send[3]) == (4, 28, 28)
        assert gear == [1280 - 8 - 20, 9, 20, 20]
        assert send[0] + send[2] == 1280 - 16
        instructions = boxes(page, "[data-testid=instructions-button] button")[0]
        assert instructions[0] == 8 and keys[0] == instructions[0] + instructions[2] + 8
        look = ["backgroundColor", "color", "fontSize", "fontWeight"]
        assert style(page, "#actionsContainer button", *look) == [
            "rgb(236, 114, 17)",
            "rgb(255, 255, 255)",
            "12px",
            "700",
        ]
        assert style(page, ".shell", *look[:3]) == ["rgb(242, 243, 243)", "rgb(22, 25, 31)", "16px"]
        assert style(page, ".headerTextContainer", "fontSize", "lineHeight") == ["12px", "16px"]
        assert page.evaluate("document.scrollingElement.scrollHeight") == 800, "the page itself does not scroll"


def test_the_content_of_a_form_scrolls_inside(browser: Browser) -> None:
    with task(browser, FORM, viewport=SIZE) as visit:
        content = visit.page.locator("#crowd-form-content")
        assert style(visit.page, "#crowd-form-content", "height", "overflowY", "paddingTop", "paddingLeft") == [
            "704px", "auto", "22.4px", "44.8px",
        ]  # fmt: skip
        content.hover()
        visit.page.mouse.wheel(0, 500)
        visit.page.wait_for_function(
            "document.querySelector('crowd-form').shadowRoot.querySelector('#crowd-form-content').scrollTop > 300"
        )
        assert submit(visit) == {"a": "1"}


def test_what_is_judged_and_the_categories_share_seven_to_three(browser: Browser) -> None:
    with task(browser, CLASSIFIER, viewport=SIZE) as visit:
        page = visit.page
        target, picker, card, first = boxes(
            page, ".annotation-area.target", ".category-picker-wrapper", "crowd-card", ".category-button"
        )
        assert abs(target[2] / picker[2] - 7 / 3) < 0.02
        assert abs(card[2] / target[2] - 0.9) < 0.01
        assert style(page, "crowd-classifier .category-button", "fontSize", "textAlign") == ["16px", "left"]
        assert first[3] == 31
        assert style(page, ".category-picker h2", "fontSize", "fontWeight") == ["20.8px", "500"]


@BOTH
def test_instructions_are_in_the_pane_and_in_a_dialog(browser: Browser, html: str) -> None:
    with task(browser, html, viewport=SIZE) as visit:
        page = visit.page
        short, full = page.get_by_text("Look closely."), page.get_by_text("Look again.")
        assert short.is_visible() and not full.is_visible()
        assert page.get_by_role("heading", name="In short").is_visible()
        button(page, "Close instructions").click()
        assert not short.is_visible()
        button(page, "Instructions").click()
        assert short.is_visible()
        button(page, "More instructions").click()
        dialog = page.get_by_role("dialog", name="At length")
        assert full.is_visible()
        for _ in range(4):
            page.keyboard.press("Tab")
            inside = "host => host.shadowRoot.activeElement?.closest('[role=dialog]') !== null"
            host = page.locator("crowd-classifier" if "classifier" in html else "crowd-form")
            assert host.evaluate(inside), "the keyboard stays in the dialog"
        page.keyboard.press("Escape")
        assert not dialog.is_visible()


def test_a_narrow_page_starts_with_the_pane_closed(browser: Browser) -> None:
    with task(browser, CLASSIFIER, viewport=(700, 800)) as visit:
        assert not visit.page.get_by_text("Look closely.").is_visible()
        button(visit.page, "Instructions").click()
        assert visit.page.get_by_text("Look closely.").is_visible()


def test_without_short_instructions_the_button_opens_the_full_ones(browser: Browser) -> None:
    html = (
        '<crowd-form><full-instructions header="At length">Look again.</full-instructions><input name="a"></crowd-form>'
    )
    with task(browser, html, viewport=SIZE) as visit:
        assert not visit.page.locator(".awsui-app-layout__navigation").is_visible()
        button(visit.page, "Instructions").click()
        assert visit.page.get_by_role("dialog", name="At length").is_visible()
        visit.page.mouse.click(10, 780)
        assert not visit.page.get_by_role("dialog", name="At length").is_visible()


def test_shortcuts_are_told_and_their_dialog_goes_again(browser: Browser) -> None:
    with task(browser, CLASSIFIER, viewport=SIZE) as visit:
        page = visit.page
        for _ in range(2):
            button(page, "Shortcuts").click()
            assert page.get_by_role("dialog", name="Shortcuts").get_by_text("Choose a category").is_visible()
            page.keyboard.press("1")
            button(page, "Close").click()
        assert page.locator(".category-button.selected").count() == 0, "keys are not heard through a dialog"
        assert page.locator("awsui-modal").count() == 4


def test_instructions_that_come_later_find_their_place(browser: Browser) -> None:
    html = """<crowd-form><crowd-classifier name="a" categories="['cat']"></crowd-classifier></crowd-form>"""
    with task(browser, html, viewport=SIZE) as visit:
        page = visit.page
        page.evaluate(f"document.querySelector('crowd-classifier').innerHTML = {INSTRUCTIONS!r}")
        button(page, "Instructions").click()
        assert page.get_by_text("Look closely.").is_visible() and button(page, "More instructions").is_visible()


def test_a_form_with_instructions_holds_a_widget_and_says_what_stops_it(browser: Browser) -> None:
    html = f"""<crowd-form>{INSTRUCTIONS}<input name="b" required><crowd-button>More</crowd-button></crowd-form>"""
    with task(browser, html, viewport=SIZE) as visit:
        page = visit.page
        assert page.locator("crowd-form > form > crowd-button").count() == 1, "Submit is in the footer"
        button(page, "Submit").click()
        assert page.locator("#errors-box").get_by_role("alert").inner_text().startswith("b: ")
        page.locator("input").fill("x")
        assert submit(visit) == {"b": "x"}


@pytest.mark.parametrize(
    ("loader", "defined", "lacking"),
    [
        (LOADER, "crowd-bounding-box", "crowd-text-ranking"),
        (LOADER.replace(".js", "-v2.js"), "crowd-text-ranking", "crowd-bounding-box"),
    ],
)
def test_each_script_defines_its_own_elements(browser: Browser, loader: str, defined: str, lacking: str) -> None:
    with task(browser, '<crowd-form><input name="a"></crowd-form>', loader=loader) as visit:
        known = "tags => tags.map(tag => customElements.get(tag) !== undefined)"
        assert visit.page.evaluate(known, [defined, lacking, "crowd-form"]) == [True, False, True]
