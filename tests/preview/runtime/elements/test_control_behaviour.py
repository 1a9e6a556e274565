"""What saved pages and the open-source elements say of the controls' behaviour, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from task_page import task

from crowdlint_preview.browser.browser import Browser, Page

pytestmark = pytest.mark.browser

LOG = """(names) => {
  window.log = [];
  for (const element of document.querySelectorAll('crowd-form [name], crowd-radio-group'))
    for (const name of names) element.addEventListener(name, (event) => {
      if (event.target !== element && event.currentTarget.localName !== 'crowd-radio-group') return;
      log.push(event.bubbles && event.composed ? name : `${name} (stays)`);
    });
}"""


@contextmanager
def controls(browser: Browser, body: str, *logged: str) -> Iterator[Page]:
    """A page with a form of these controls; the events named are kept in ``log``, by target, in order."""
    with task(browser, f"<crowd-form>{body}</crowd-form>") as visit:
        for element in visit.page.locator("crowd-form [name]").all():
            name = element.get_attribute("name")
            visit.page.evaluate(f"window['{name}'] ??= document.querySelector('[name={name}]')")
        visit.page.evaluate(LOG, list(logged))
        yield visit.page


def logged(page: Page) -> list[str]:
    """The events since the last time."""
    events: list[str] = page.evaluate("log.splice(0)")
    return events


def test_text_is_text_and_no_attribute_follows_it(browser: Browser) -> None:
    with controls(browser, '<crowd-input name="a" type="number"></crowd-input>') as page:
        assert page.evaluate("a.value ?? ''") == ""
        page.evaluate("a.setAttribute('value', '5')")
        assert page.evaluate("[a.value, typeof a.value]") == ["5", "string"]
        page.evaluate("a.value = 7")
        assert page.evaluate("a.getAttribute('value')") == "5"
        page.evaluate("a.value = null")
        assert page.locator("crowd-input input").input_value() == ""


def test_a_text_box_tells_of_input_and_a_text_area_never_of_change(browser: Browser) -> None:
    body = """<crowd-input name="a"></crowd-input><crowd-text-area name="b"></crowd-text-area>
      <crowd-input name="c"></crowd-input>"""
    with controls(browser, body, "input", "value-changed", "change") as page:
        box, area, other = (
            page.locator("[name=a] input"),
            page.locator("[name=b] textarea"),
            page.locator("[name=c] input"),
        )
        box.press("x")
        assert logged(page) == ["value-changed (stays)", "input"]
        box.press("Enter")
        assert logged(page) == ["change"]
        box.press("y")
        logged(page)
        area.press("z")
        assert logged(page) == ["change", "value-changed (stays)", "input"]
        other.focus()
        assert logged(page) == [] and page.evaluate("b.value") == "z"


def test_validate_says_whether_and_marks_inside(browser: Browser) -> None:
    body = """<crowd-input name="a" required></crowd-input><crowd-text-area name="b" required></crowd-text-area>
      <crowd-input name="n" type="number" value="7" max="5"></crowd-input>
      <crowd-checkbox name="c" required></crowd-checkbox><crowd-slider name="d" required></crowd-slider>
      <crowd-radio-group name="e"></crowd-radio-group>"""
    with controls(browser, body) as page:
        assert page.evaluate("[a, b, n, c].map((each) => each.invalid)") == [False] * 4
        assert page.evaluate("[a, b, n, c].map((each) => each.validate())") == [False] * 4
        assert page.evaluate("[a, b, n, c].map((each) => each.invalid)") == [True] * 4
        assert page.evaluate("[a, b, n, c].map((each) => each.getAttribute('aria-invalid'))") == [None] * 3 + ["true"]
        assert page.evaluate("[a, b, n, c].map((each) => each.hasAttribute('invalid'))") == [False] * 3 + [True]
        assert [page.locator(f"[name={each}] .is-invalid").count() > 0 for each in "abn"] == [True] * 3
        assert page.evaluate("[d.validate, e.validate]") == [None, None]
        page.evaluate("a.value = 'x'; n.value = 3; c.checked = true")
        assert page.evaluate("[a, n, c].map((each) => each.validate())") == [True] * 3


def test_what_may_be_typed_and_how_much(browser: Browser) -> None:
    body = """<crowd-input name="a" allowed-pattern="[0-9]"></crowd-input>
      <crowd-input name="b" max-length="3" char-counter></crowd-input>
      <crowd-input name="c" min-length="3" auto-validate error-message="Three at least"></crowd-input>
      <crowd-text-area name="d" allowed-pattern="[0-9]" max-length="2"></crowd-text-area>"""
    with controls(browser, body) as page:
        for name, text, kept in (("a", "a1b2", "12"), ("b", "abcd", "abc"), ("c", "ab", "ab"), ("d", "x1y", "x1")):
            page.locator(f"[name={name}]").locator("input, textarea").press_sequentially(text)
            assert page.evaluate(f"{name}.value") == kept
        assert page.locator("paper-input-char-counter span").inner_text() == "3/3"
        assert page.locator("[name=c] paper-input-error").inner_text() == "Three at least"
        assert page.evaluate("[b.maxlength, b.maxLength, c.invalid]") == [3, 3, True]
        page.locator("[name=c] input").press("c")
        assert page.evaluate("c.invalid") is False


def test_focus_shows_on_the_host(browser: Browser) -> None:
    body = '<crowd-input name="a"></crowd-input><crowd-checkbox name="b"></crowd-checkbox>'
    with controls(browser, body, "focused-changed") as page:
        page.locator("[name=a] input").focus()
        assert page.evaluate("[a.focused, a.hasAttribute('focused'), b.focused]") == [True, True, False]
        page.evaluate("b.focus()")
        assert page.evaluate("[a.focused, a.hasAttribute('focused'), b.focused]") == [False, False, True]
        assert logged(page) == ["focused-changed (stays)"] * 3


CHOICES = """<crowd-checkbox name="a">A</crowd-checkbox><crowd-toggle-button name="b">B</crowd-toggle-button>
  <crowd-radio-button name="c">C</crowd-radio-button>"""


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_a_choice_is_made_by_mouse_keys_script_and_attribute(browser: Browser, name: str) -> None:
    with controls(browser, CHOICES, "click", "iron-change", "checked-changed", "active-changed", "change") as page:
        all_of_it = ["iron-change", "checked-changed (stays)", "active-changed (stays)", "change", "click"]
        element = page.locator(f"[name={name}]")
        assert page.evaluate(f"{name}.value") == "on"
        element.click()
        assert logged(page) == all_of_it and page.evaluate(f"{name}.hasAttribute('checked')")
        page.evaluate(f"{name}.click()")
        assert logged(page) == all_of_it and not page.evaluate(f"{name}.checked")
        for key, checked in (("Space", True), ("Enter", False)):
            element.press(key)
            page.wait_for_function(f"{name}.checked === {str(checked).lower()}")
            assert logged(page) == all_of_it
        page.evaluate(f"{name}.checked = true")
        assert "change" not in logged(page) and page.evaluate(f"{name}.hasAttribute('checked')")
        page.evaluate(f"{name}.removeAttribute('checked')")
        assert page.evaluate(f"{name}.checked") is False
        page.evaluate(f"{name}.setAttribute('checked', '')")
        assert page.evaluate(f"{name}.checked") is True
        state = "aria-pressed" if name == "b" else "aria-checked"
        assert element.get_attribute(state) == "true" and element.get_attribute("active") == ""


def test_lone_radio_buttons_are_not_exclusive(browser: Browser) -> None:
    body = """<crowd-radio-button name="a">A</crowd-radio-button><crowd-radio-button name="b">B</crowd-radio-button>
      <crowd-radio-group name="g"><div><crowd-radio-button name="c">C</crowd-radio-button>
        <crowd-radio-button name="d">D</crowd-radio-button></div></crowd-radio-group>"""
    with controls(browser, body) as page:
        for name in "abcd":
            page.locator(f"[name={name}]").click()
            assert page.locator(f"[name={name}]").get_attribute("tabindex") == "0"
            assert page.locator(f"[name={name}]").get_attribute("aria-selected") is None
        assert page.evaluate("[a, b, c, d].map((each) => each.checked)") == [True] * 4


GROUP = """<input id="before"><crowd-radio-group name="g" %s><crowd-radio-button name="a">A</crowd-radio-button>
  <crowd-radio-button name="b">B</crowd-radio-button><crowd-radio-button name="c">C</crowd-radio-button>
</crowd-radio-group><input id="after">"""
CHECKED = "[a, b, c].map((each) => each.checked)"


def test_a_group_chooses_by_name(browser: Browser) -> None:
    events = ("iron-activate", "iron-select", "iron-deselect", "selected-changed", "paper-radio-group-changed")
    with controls(browser, GROUP % "", *events) as page:
        assert page.locator("crowd-radio-button[tabindex='-1'][aria-selected=false]").count() == 3
        page.get_by_text("B", exact=True).click()
        chosen = ["iron-activate", "iron-select", "selected-changed (stays)", "paper-radio-group-changed"]
        assert logged(page) == chosen and page.evaluate("g.selected") == "b"
        assert page.evaluate("[b.getAttribute('aria-selected'), b.className]") == ["true", "iron-selected"]
        page.get_by_text("C", exact=True).click()
        assert "iron-deselect" in logged(page) and page.evaluate(CHECKED) == [False, False, True]
        page.evaluate("g.selected = 'a'")
        assert page.evaluate(CHECKED) == [True, False, False]
        page.evaluate("g.setAttribute('selected', 'b')")
        assert page.evaluate(CHECKED) == [False, True, False]
        page.evaluate("b.removeAttribute('checked')")
        assert page.evaluate("[b.checked, g.selected, b.getAttribute('aria-selected')]") == [False, "b", "true"]


def test_keys_choose_in_a_group(browser: Browser) -> None:
    with controls(browser, GROUP % "", "change") as page:
        page.locator("#before").focus()
        page.keyboard.press("Tab")
        assert page.evaluate("[document.activeElement === a, a.checked]") == [True, False]
        for key, checked in (("ArrowUp", "c"), ("ArrowRight", "a"), ("Home", "a"), ("End", "a"), ("ArrowDown", "b")):
            page.keyboard.press(key)
            assert page.evaluate("[g.selected, document.activeElement.name]") == [checked] * 2
        assert logged(page) == []
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement === b")


def test_a_click_on_what_is_chosen(browser: Browser) -> None:
    with controls(browser, GROUP % "", "change") as page:
        for _ in range(2):
            page.get_by_text("B", exact=True).click()
            assert page.evaluate("b.checked") is True and set(logged(page)) == {"change"}
    with controls(browser, GROUP % "allow-empty-selection") as page:
        for checked, selected in ((True, "b"), (False, "")):
            page.get_by_text("B", exact=True).click()
            assert page.evaluate("[b.checked, g.selected]") == [checked, selected]


@pytest.mark.parametrize("name", ['name="q"', ""])
def test_buttons_of_one_name_or_none_both_stay_chosen(browser: Browser, name: str) -> None:
    body = f"""<crowd-radio-group><crowd-radio-button {name} value="yes">Y</crowd-radio-button>
      <crowd-radio-button {name} value="no">N</crowd-radio-button></crowd-radio-group>"""
    with controls(browser, body) as page:
        page.get_by_text("Y", exact=True).click()
        page.get_by_text("N", exact=True).click()
        assert page.evaluate("[...document.querySelectorAll('[value]')].map((each) => each.checked)") == [True, True]


def test_a_group_does_not_notice_what_is_checked_by_attribute_or_script(browser: Browser) -> None:
    body = (GROUP % "disabled").replace('name="a"', 'name="a" checked')
    with controls(browser, body) as page:
        page.get_by_text("B", exact=True).click()
        assert page.evaluate(CHECKED) == [True, True, False], "and a group that is disabled is no different"
        page.evaluate("c.checked = true")
        assert page.evaluate(CHECKED) == [True, True, True]


def test_a_slider_starts_within_its_ends(browser: Browser) -> None:
    body = """<crowd-slider name="a"></crowd-slider><crowd-slider name="b" min="1" max="10" required></crowd-slider>
      <crowd-slider name="c" max="10" value="50"></crowd-slider>
      <crowd-slider name="d" min="1" max="9" step="3" value="6"></crowd-slider>"""
    with controls(browser, body) as page:
        assert page.evaluate("[a.min, a.max, a.step]") == [0, 100, 1]
        assert page.evaluate("[a, b, c, d].map((each) => each.value)") == [0, 1, 10, 7]
        assert page.evaluate("[a, b, c, d].map((each) => each.getAttribute('value'))") == ["0", "1", "10", "7"]
        assert page.evaluate("document.querySelector('crowd-form').submit()"), "required stops nobody"


def test_a_slider_moves_its_value_on_release(browser: Browser) -> None:
    events = ("immediate-value-change", "value-change", "change")
    with controls(browser, '<crowd-slider name="s" min="1" max="10" step="3"></crowd-slider>', *events) as page:
        track = page.locator(".bar-container").bounding_box()
        assert track
        y = track["y"] + track["height"] / 2
        page.mouse.move(track["x"], y)
        page.mouse.down()
        page.mouse.move(track["x"] + 100, y, steps=4)
        assert page.evaluate("[s.value, s.immediateValue]") == [1, 7]
        assert set(logged(page)) == {"immediate-value-change"}
        page.mouse.up()
        assert logged(page) == ["value-change", "change"] and page.evaluate("s.value") == 7
        page.mouse.click(track["x"] + track["width"] - 2, y)
        assert logged(page) == ["value-change", "change", "change"]
        assert page.evaluate("[s.value, s.getAttribute('value')]") == [10, "10"]


def test_keys_of_a_slider(browser: Browser) -> None:
    with controls(browser, '<crowd-slider name="s" min="1" max="10" step="3"></crowd-slider>', "change") as page:
        steps = {"ArrowUp": 4, "PageUp": 7, "ArrowLeft": 4, "PageDown": 1, "End": 10, "Home": 1, "ArrowRight": 4}
        for key, value in steps.items():
            page.locator("crowd-slider").press(key)
            assert (page.evaluate("s.value"), logged(page)) == (value, ["change"]), key
        page.locator("crowd-slider").press("Home")
        page.locator("crowd-slider").press("Home")
        assert logged(page) == ["change", "change"], "even if nothing changed"
        page.evaluate("s.value = 6.2")
        assert (page.evaluate("s.value"), logged(page)) == (7, [])


def test_the_number_of_a_slider_counts_once_it_is_left(browser: Browser) -> None:
    body = '<crowd-input name="a"></crowd-input><crowd-slider name="s" editable></crowd-slider><input id="z">'
    with controls(browser, body, "change") as page:
        number = page.locator("crowd-slider input")
        number.fill("33")
        assert (page.evaluate("s.value"), logged(page)) == (0, [])
        number.press("Enter")
        assert (page.evaluate("s.value"), set(logged(page))) == (33, {"change"})
        number.fill("44")
        page.locator("#z").focus()
        assert (page.evaluate("s.value"), set(logged(page))) == (44, {"change"})


HOSTS = {
    "crowd-input": ["tabindex=0", "aria-disabled=false"],
    "crowd-text-area": ["tabindex=0", "aria-disabled=false"],
    "crowd-checkbox": ["role=checkbox", "tabindex=0", "toggles=", "aria-checked=false", "aria-disabled=false",
                       "dir=null", "style=--paper-checkbox-ink-size: 48px;"],
    "crowd-radio-button": ["role=radio", "tabindex=0", "toggles=", "aria-checked=false", "aria-disabled=false",
                           "dir=null", "style=--paper-radio-button-ink-size: 48px;"],
    "crowd-radio-group": ["role=radiogroup", "tabindex=0"],
    "crowd-slider": ["role=slider", "tabindex=0", "value=0", "aria-valuemin=0", "aria-valuemax=100",
                     "aria-valuenow=0", "aria-disabled=false", "dir=null"],
}  # fmt: skip
SIZES = {"crowd-input": (None, 62), "crowd-text-area": (None, 62), "crowd-slider": (200, 32)}
ATTRIBUTES = "(element) => [...element.attributes].slice(1).map(({ name, value }) => `${name}=${value}`)"


@pytest.mark.parametrize("tag", HOSTS)
def test_the_host_has_the_attributes_of_saved_pages_in_their_order(browser: Browser, tag: str) -> None:
    with controls(browser, f'<{tag} name="a"></{tag}>') as page:
        element: Any = page.locator(tag)
        assert element.evaluate(ATTRIBUTES) == HOSTS[tag]
        width, height = SIZES.get(tag, (None, None))
        box = element.bounding_box()
        assert height is None or box["height"] == height
        assert width is None or box["width"] == width


def test_an_element_can_be_made_by_a_script(browser: Browser) -> None:
    with controls(browser, "") as page:
        made = "tag => document.querySelector('form').appendChild(document.createElement(tag)).matches(':defined')"
        assert [page.evaluate(made, tag) for tag in HOSTS] == [True] * len(HOSTS)
