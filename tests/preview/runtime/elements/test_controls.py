"""Controls of a form: what they answer, what stops Submit, properties, keyboard, names for assistive technology."""

from __future__ import annotations

import pytest
from task_page import LOADER, Opens, button, submit, task

from crowdlint_preview.browser.browser import Browser

pytestmark = pytest.mark.browser


SERIALISED = {
    "text": ('<crowd-input name="a" value="x"></crowd-input>', {"a": "x"}),
    "empty text is left out": ('<crowd-input name="a"></crowd-input><crowd-text-area name="b"></crowd-text-area>', {}),
    "spaces are text": ('<crowd-input name="a" value=" "></crowd-input>', {"a": " "}),
    "lines": ('<crowd-text-area name="a" value="x&#13;&#10;y"></crowd-text-area>', {"a": "x\r\ny"}),
    "a number is text": ('<crowd-input type="number" name="a" value="2.50"></crowd-input>', {"a": "2.50"}),
    "checked": ('<crowd-checkbox name="a" checked></crowd-checkbox>', {"a": {"on": True}}),
    "unchecked is told": ('<crowd-checkbox name="a" value="x"></crowd-checkbox>', {"a": {"x": False}}),
    "checked=false is checked": ('<crowd-checkbox name="a" checked="false"></crowd-checkbox>', {"a": {"on": True}}),
    "boxes of one name merge": (
        '<crowd-checkbox name="a" value="y" checked></crowd-checkbox>'
        '<crowd-checkbox name="a" value="x"></crowd-checkbox>',
        {"a": {"x": False, "y": True}},
    ),
    "every radio button answers": (
        """<crowd-radio-group name="g"><crowd-radio-button name="left" value="yes" checked>l</crowd-radio-button>
        <crowd-radio-button name="right" value="yes">r</crowd-radio-button></crowd-radio-group>""",
        {"left": {"yes": True}, "right": {"yes": False}},
    ),
    "two preset radio buttons are both chosen": (
        """<crowd-radio-group><crowd-radio-button name="a" checked></crowd-radio-button>
        <crowd-radio-button name="b" checked></crowd-radio-button></crowd-radio-group>""",
        {"a": {"on": True}, "b": {"on": True}},
    ),
    "radio buttons of one name merge": (
        '<crowd-radio-button name="a" value="x"></crowd-radio-button>'
        '<crowd-radio-button name="a" value="y" checked></crowd-radio-button>',
        {"a": {"x": False, "y": True}},
    ),
    "required has no effect on a radio button": (
        '<crowd-radio-button name="a" required></crowd-radio-button>',
        {"a": {"on": False}},
    ),
    "switch": ('<crowd-toggle-button name="a" checked></crowd-toggle-button>', {"a": {"on": True}}),
    "switch that is off": ('<crowd-toggle-button name="a" value="v"></crowd-toggle-button>', {"a": {"v": False}}),
    "slider": ('<crowd-slider name="a" value="7"></crowd-slider>', {"a": 7}),
    "slider with parts": ('<crowd-slider name="a" max="1" step="0.25" value="0.75"></crowd-slider>', {"a": 0.75}),
    "slider nobody moved": ('<crowd-slider name="a" min="1" max="3" required></crowd-slider>', {"a": 1}),
    "value beyond the end": ('<crowd-slider name="a" max="5" value="9"></crowd-slider>', {"a": 5}),
    "a later text of that name wins": (
        '<crowd-checkbox name="_" checked></crowd-checkbox><crowd-input name="_" value="z"></crowd-input>',
        {"_": "z"},
    ),
    "disabled controls answer": (
        '<crowd-input name="a" value="x" disabled></crowd-input>'
        '<crowd-checkbox name="b" disabled checked></crowd-checkbox>',
        {"a": "x", "b": {"on": True}},
    ),
    "no name, no answer": ('<crowd-input value="x"></crowd-input><crowd-checkbox checked></crowd-checkbox>', {}),
    "in a card, a tab that is not shown, a dialog": (
        """<crowd-card><crowd-input name="a" value="1"></crowd-input></crowd-card><crowd-tabs>
      <crowd-tab header="x">x</crowd-tab>
        <crowd-tab header="y"><crowd-slider name="b" value="2"></crowd-slider></crowd-tab></crowd-tabs>
        <crowd-modal><crowd-checkbox name="c" checked></crowd-checkbox></crowd-modal>""",
        {"a": "1", "b": 2, "c": {"on": True}},
    ),
    "unknown attributes do nothing": (
        '<crowd-input name="a" value="x" lable="y"></crowd-input>',
        {"a": "x"},
    ),
}


@pytest.mark.parametrize("case", SERIALISED)
def test_serialisation(crowd_task: Opens, case: str) -> None:
    body, expected = SERIALISED[case]
    assert crowd_task(f"{LOADER}<crowd-form>{body}</crowd-form>").submit() == expected


def test_flattened_choices(crowd_task: Opens) -> None:
    html = """<crowd-form answer-format="flatten-objects"><crowd-checkbox name="race_black" checked></crowd-checkbox>
      <crowd-radio-button name="left.0"></crowd-radio-button>
      <crowd-slider name="n" value="3"></crowd-slider></crowd-form>"""
    assert crowd_task(LOADER + html).submit() == {"left.0.on": "false", "n": "3", "race_black.on": "true"}


REFUSED = {
    "required text": ('<crowd-input name="a" required></crowd-input>', "Please fill out this field."),
    "required lines": ('<crowd-text-area name="a" required></crowd-text-area>', "Please fill out this field."),
    "own words": ('<crowd-input name="a" required error-message="Write a word"></crowd-input>', "Write a word"),
    "no address": ('<crowd-input name="a" type="email" value="me"></crowd-input>', "Please include an '@'"),
    "required box": ('<crowd-checkbox name="a" required></crowd-checkbox>', "Please check this box"),
    "required switch": ('<crowd-toggle-button name="a" required></crowd-toggle-button>', "Please check this box"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_valid_stops_submit_and_is_marked(browser: Browser, case: str) -> None:
    body, words = REFUSED[case]
    with task(browser, f"<crowd-form>{body}</crowd-form>") as visit:
        element = visit.page.locator("css:light=[name=a]")
        assert element.evaluate("element => element.invalid") is False, "nobody is scolded before"
        button(visit.page, "Submit").click()
        assert visit.answers() == []
        assert words in visit.page.get_by_text("a: ").inner_text()
        assert element.evaluate("element => element.invalid && element === document.activeElement")


def test_the_mark_goes_when_the_fault_does(browser: Browser) -> None:
    with task(browser, '<crowd-form><crowd-input name="a" min-length="3"></crowd-input></crowd-form>') as visit:
        field = visit.page.locator("crowd-input input")
        field.press_sequentially("ab")
        button(visit.page, "Submit").click()
        assert "3 characters" in visit.page.get_by_text("a: ").inner_text()
        field.press_sequentially("c")
        assert submit(visit) == {"a": "abc"}


def test_any_number_may_be_written(browser: Browser) -> None:
    with task(browser, '<crowd-form><crowd-input name="a" type="number"></crowd-input></crowd-form>') as visit:
        visit.page.locator("crowd-input input").press_sequentially("2.5")
        assert submit(visit) == {"a": "2.5"}


@pytest.mark.parametrize(
    "body", ["<crowd-input name='a' required disabled>", "<crowd-checkbox name='a' required disabled>"]
)
def test_what_cannot_be_changed_stops_nobody(crowd_task: Opens, body: str) -> None:
    assert "x" not in crowd_task(f"{LOADER}<crowd-form>{body}</crowd-form>").submit()


def test_a_pattern_that_cannot_be_read_is_named(browser: Browser) -> None:
    body = '<crowd-form><crowd-input name="a" allowed-pattern="[" auto-validate></crowd-input></crowd-form>'
    with task(browser, body, quiet=False) as visit:
        assert '<crowd-input name="a">' in visit.page.locator(".crowd-error").inner_text()


def test_the_box_grows(browser: Browser) -> None:
    body = '<crowd-text-area name="a" rows="2" max-rows="4"></crowd-text-area>'
    with task(browser, f"<crowd-form>{body}</crowd-form>") as visit:
        area = visit.page.locator("textarea")
        heights = []
        for lines in (1, 2, 3, 4, 9):
            area.fill("x\n" * (lines - 1) + "x")
            heights.append(round(area.bounding_box()["height"]))  # type: ignore[index]
        assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


PROPERTIES = {
    "crowd-input": ("value", "'x'", "x", "''", ""),
    "crowd-text-area": ("value", "'x'", "x", "''", ""),
    "crowd-slider": ("value", "7", 7, "0", 0),
    "crowd-checkbox": ("checked", "true", True, "false", False),
    "crowd-radio-button": ("checked", "true", True, "false", False),
    "crowd-toggle-button": ("checked", "true", True, "false", False),
}


@pytest.mark.parametrize("tag", PROPERTIES)
def test_properties_count_before_and_after_upgrade(browser: Browser, tag: str) -> None:
    name, first, first_value, second, second_value = PROPERTIES[tag]
    body = f"""<crowd-form><{tag} name="a" id="a"></{tag}><{tag} name="b" id="b"></{tag}></crowd-form>
      <script>a.{name} = {first}; window.early = customElements.get('{tag}') === undefined</script>"""
    with task(browser, body) as visit:
        page = visit.page
        assert page.evaluate("early") and page.evaluate(f"a.{name}") == first_value
        page.evaluate(f"b.{name} = {first}")
        assert page.evaluate("[a._submittableValue, b._submittableValue]") == [page.evaluate("a.answer")] * 2
        page.evaluate(f"a.{name} = {second}")
        assert page.evaluate(f"a.{name}") == second_value


def test_reset_brings_back_the_start(browser: Browser) -> None:
    body = """<crowd-input name="a" value="old"></crowd-input><crowd-checkbox name="b" checked>b</crowd-checkbox>
      <crowd-slider name="c" value="4"></crowd-slider><input name="d" value="native">
      <crowd-button form-action="reset">Again</crowd-button>"""
    with task(browser, f"<crowd-form>{body}</crowd-form>") as visit:
        visit.page.locator("crowd-input input").fill("new")
        visit.page.locator("crowd-checkbox").click()
        visit.page.locator("crowd-slider").press("ArrowRight")
        visit.page.locator("form > [name=d]").fill("changed")
        button(visit.page, "Again").click()
        assert submit(visit) == {"a": "old", "b": {"on": True}, "c": 4, "d": "native"}


def test_labels_stand_below_their_place_on_a_slider(browser: Browser) -> None:
    body = """<crowd-slider name="a" min="1" max="5">
      <crowd-slider-label position="1">one</crowd-slider-label>
      <crowd-slider-label position="5">five</crowd-slider-label>
    </crowd-slider>"""
    with task(browser, f"<crowd-form>{body}</crowd-form>", viewport=(1280, 800)) as visit:
        track, one, five = (
            visit.page.locator(each).bounding_box() for each in (".bar-container", "text=one", "text=five")
        )
        assert track and one and five
        assert abs(one["x"] - track["x"]) < 12 and abs(five["x"] + five["width"] - track["x"] - track["width"]) < 12
        assert one["y"] > track["y"]


# What has no label or text has no name either, there as here: --axe tells authors.
NAMED = {
    '<crowd-input name="a" label="Brand"></crowd-input>': ("textbox", "Brand"),
    '<crowd-checkbox name="a">It is <b>torn</b></crowd-checkbox>': ("checkbox", "It is torn"),
    '<crowd-radio-button name="a">Yes</crowd-radio-button>': ("radio", "Yes"),
    '<crowd-toggle-button name="seen">Seen</crowd-toggle-button>': ("button", "Seen"),
    '<crowd-fab icon="add" label="More"></crowd-fab>': ("button", "More"),
}


@pytest.mark.parametrize("body", NAMED)
def test_names_and_roles(browser: Browser, body: str) -> None:
    role, name = NAMED[body]
    with task(browser, f"<crowd-form>{body}</crowd-form>") as visit:
        assert visit.page.get_by_role(role, name=name, exact=True).count() == 1  # type: ignore[arg-type]


def test_auto_focus(browser: Browser) -> None:
    body = (
        '<crowd-form><crowd-input name="a"></crowd-input><crowd-input name="b" auto-focus></crowd-input></crowd-form>'
    )
    with task(browser, body) as visit:
        visit.page.keyboard.type("x")
        assert submit(visit) == {"b": "x"}


def test_attributes_may_change_later(crowd_task: Opens) -> None:
    body = (
        '<crowd-input name="a" id="a" label="Old"></crowd-input>'
        '<crowd-toggle-button name="b" id="b" invalid></crowd-toggle-button>'
    )
    act = """a.setAttribute('label', 'New'); a.disabled = true; a.setAttribute('value', 'v');
      b.setAttribute('checked', '');
      if (a.shadowRoot.querySelector('label').textContent.trim() !== 'New') throw new Error('label');
      if (!a.shadowRoot.querySelector('input').disabled) throw new Error('disabled');"""
    task = crowd_task(f"{LOADER}<crowd-form>{body}</crowd-form>")
    task.page.evaluate(f"() => {{ {act} }}")
    assert task.submit() == {"a": "v", "b": {"on": True}}
