"""crowd-form: its Submit, what it collects, how it serialises, what stops it, and the life cycle of a page."""

from __future__ import annotations

from typing import Any

import pytest
from task_page import LOADER, LOADER_V2, Opens, button, settle, submit, task

from crowdlint_preview.browser.browser import Browser

pytestmark = pytest.mark.browser


def test_native_controls_are_collected_in_the_documented_shapes(crowd_task: Opens) -> None:
    html = """<crowd-form>
      <input name="word" value="a"><input name="secret" type="hidden" value="h"><input name="empty">
      <textarea name="long">two
lines</textarea>
      <select name="one"><option>x<option selected>y</select>
      <input type="radio" name="gender" value="female"><input type="radio" name="gender" value="male" checked>
      <input type="checkbox" name="flaw" value="torn" checked><input type="checkbox" name="flaw" value="wet">
      <input type="checkbox" name="plain"><input value="no name"><button name="b" value="1" type="button">b</button>
    </crowd-form>"""
    answer = crowd_task(LOADER + html).submit()
    assert answer == {
        "empty": "",
        "flaw": {"torn": True, "wet": False},
        "gender": {"female": False, "male": True},
        "long": "two\nlines",
        "one": "y",
        "plain": {"on": False},
        "secret": "h",
        "word": "a",
    }
    assert list(answer) == sorted(answer)


def test_of_one_name_the_later_value_wins(crowd_task: Opens) -> None:
    html = """<crowd-form><input name="_" value="thrown"><input name="_" type="radio" value="r">
      <input type="hidden" name="_" value="kept"></crowd-form>"""
    assert crowd_task(LOADER + html).submit() == {"_": "kept"}


def test_flatten_objects_sends_one_text_per_leaf(crowd_task: Opens) -> None:
    html = """<crowd-form answer-format="flatten-objects"><input name="race.black" type="checkbox" checked>
      <input name="age" value="7"><select name="many" multiple><option selected>a<option selected>b</select>
      </crowd-form>"""
    assert crowd_task(LOADER + html).submit() == {"age": "7", "many": '["a","b"]', "race.black.on": "true"}


@pytest.mark.parametrize("hidden", ["", " hidden", ' style="display: none"'])
def test_an_own_submit_button_replaces_the_automatic_one(browser: Browser, hidden: str) -> None:
    html = f"""<crowd-form><input name="a" value="1">
      <crowd-button form-action="submit"{hidden}>Send</crowd-button></crowd-form>"""
    with task(browser, html) as visit:
        assert button(visit.page, "Submit").count() == 0
        assert visit.page.locator("crowd-button").count() == 1
        if not hidden:
            button(visit.page, "Send").click()
            assert visit.answers() == [[{"a": "1"}]]


def test_a_widget_brings_its_own_submit(browser: Browser) -> None:
    html = """<crowd-form>
      <crowd-semantic-segmentation name="m" src="/80x60.png" labels="['a']"></crowd-semantic-segmentation>
    </crowd-form>"""
    with task(browser, html) as visit:
        assert button(visit.page, "Submit").count() == 1
        assert visit.page.locator("crowd-form > form > crowd-button").count() == 0


@pytest.mark.parametrize(
    "submit_of_its_own",
    ['<button type="submit">Send</button>', "<button>Send</button>", '<input type="submit" value="Send">'],
)
def test_a_native_submit_replaces_the_automatic_one(browser: Browser, submit_of_its_own: str) -> None:
    with task(browser, f'<crowd-form><input name="a" value="1">{submit_of_its_own}</crowd-form>') as visit:
        assert visit.page.locator("crowd-button").count() == 0
        button(visit.page, "Send").click()
        assert visit.answers() == [[{"a": "1"}]]


@pytest.mark.parametrize("other", ["<crowd-button>More</crowd-button>", '<button type="button">More</button>'])
def test_a_button_that_does_not_submit_replaces_nothing(browser: Browser, other: str) -> None:
    with task(browser, f'<crowd-form><input name="a" value="1">{other}</crowd-form>') as visit:
        last = visit.page.locator("crowd-form > form > :last-child")
        assert last.evaluate("last => [last.localName, last.variant]") == ["crowd-button", "primary"]
        assert submit(visit) == {"a": "1"}


# What the form itself is asked for somewhere: its own methods and properties, and those of any element.
NAMES = (
    "submit append classList addEventListener dispatchEvent reset elements children querySelectorAll matches closest "
    "localName nodeName getAttribute method action parentNode shadowRoot constructor requestSubmit"
)


@pytest.mark.parametrize("attribute", ["name", "id"])
@pytest.mark.parametrize("name", NAMES.split())
def test_a_control_may_have_the_name_of_anything_the_form_has(browser: Browser, name: str, attribute: str) -> None:
    html = f"""<crowd-form><input {attribute}="{name}" value="hidden"><input name="animal" value="owl">
      <crowd-checkbox name="sure">Sure</crowd-checkbox></crowd-form>"""
    hidden = {name: "hidden"} if attribute == "name" else {}
    with task(browser, html) as visit:
        expected = {"animal": "owl", "sure": {"on": False}, **hidden}
        # Pressed by a script: with some of these names Playwright itself does not find its way past the form.
        visit.page.evaluate("document.querySelector('crowd-button[form-action=submit]').click()")
        visit.page.evaluate("document.querySelector('crowd-form').reset()")
        visit.page.evaluate("document.querySelector('crowd-form').submit()")
        assert visit.answers() == [[expected]] * 2


@pytest.mark.parametrize("attribute", ["name", "id"])
def test_a_native_submit_button_may_be_called_submit(browser: Browser, attribute: str) -> None:
    html = f"""<crowd-form><input name="animal" value="owl"><button {attribute}="submit">Send</button></crowd-form>"""
    with task(browser, html) as visit:
        button(visit.page, "Send").click()
        visit.page.locator("input").press("Enter")
        assert visit.answers() == [[{"animal": "owl"}]] * 2


def test_what_a_script_adds_later_is_shown_and_collected(browser: Browser) -> None:
    html = '<crowd-form><p id="place">x</p></crowd-form>'
    with task(browser, html) as visit:
        visit.page.evaluate(
            """() => {
              document.querySelector('crowd-form').insertAdjacentHTML('beforeend', '<input name="outer" value="1">');
              place.insertAdjacentHTML('afterend', '<input name="inner" value="2">') }"""
        )
        assert visit.page.locator("input[name=outer]").is_visible()
        assert submit(visit) == {"inner": "2", "outer": "1"}


def test_scripts_run_before_upgrade_and_their_onsubmit_is_asked(browser: Browser) -> None:
    html = """<crowd-form><input name="a" value="1"></crowd-form><script>
      const form = document.querySelector('crowd-form');
      window.log = [String(form.form), form.constructor === HTMLElement];
      form.onsubmit = event => { log.push(event.type, event.cancelable); if (log.length < 6) event.preventDefault(); };
      document.addEventListener('DOMContentLoaded', () => log.push(form.children.length));
    </script>"""
    with task(browser, html) as visit:
        button(visit.page, "Submit").click()
        assert visit.page.evaluate("log") == ["undefined", True, 1, "submit", True]
        assert visit.answers() == []
        button(visit.page, "Submit").click()
        assert visit.answers() == [[{"a": "1"}]]


def test_submission_from_script_and_from_the_keyboard(browser: Browser) -> None:
    html = '<crowd-form><input name="a" value="1"><button>native</button></crowd-form>'
    with task(browser, html) as visit:
        for act in ("", ".form", ".form.requestSubmit"):
            call = f"document.querySelector('crowd-form'){act}" + ("()" if act.endswith("Submit") else ".submit()")
            visit.page.evaluate(call)
        visit.page.locator("input").press("Enter")
        button(visit.page, "native").click()
        assert visit.answers() == [[{"a": "1"}]] * 5
        assert visit.page.url == "https://preview.invalid/"


def test_a_listener_that_submits_by_itself_ends(browser: Browser) -> None:
    script = """<script>document.querySelector('crowd-form').onsubmit = e => {
      e.preventDefault(); e.currentTarget.submit() }</script>"""
    with task(browser, f'<crowd-form><input name="a" value="1"></crowd-form>{script}') as visit:
        button(visit.page, "Submit").click()
        assert visit.answers() == [[{"a": "1"}]]


@pytest.mark.parametrize(
    "control",
    [
        '<input name="a" required>',
        '<input name="a" type="number" min="5" value="3">',
        '<input name="a" pattern="[0-9]+" value="x">',
        '<textarea name="a" required></textarea>',
        '<select name="a" required><option value="">choose</select>',
        '<input name="a" type="checkbox" required>',
        '<input name="a" id="c"><script>c.setCustomValidity(\'own words\')</script>',
    ],
)
def test_a_control_that_is_not_valid_stops_it_with_a_visible_message(browser: Browser, control: str) -> None:
    with task(browser, f"<crowd-form>{control}</crowd-form>") as visit:
        button(visit.page, "Submit").click()
        message = visit.page.locator("#errors-box").get_by_role("alert").filter(has_text="a:")
        assert message.is_visible()
        assert visit.answers() == []
        if "own words" in control:
            assert message.inner_text() == "a: own words"
        # The browser's own submission says it, too.
        visit.page.evaluate("document.querySelector('crowd-form').form.requestSubmit()")
        assert message.is_visible() and visit.answers() == []
        visit.page.locator("#c, [name=a]").first.dispatch_event("input")
        assert message.count() == 0


def ready_log(browser: Browser, body: str) -> Any:
    script = """<script>
      window.log = [];
      const start = performance.now();
      addEventListener('crowd-element-ready', event => log.push(event.target.localName));
      addEventListener('load', () => log.push('load'));
      document.addEventListener('all-crowd-elements-ready', () => log.push('all'));
    </script>"""
    with task(browser, script + body) as visit:
        visit.page.wait_for_function("log.includes('all') && log.includes('load')")
        settle(visit.page)
        return visit.page.evaluate("log")


def test_each_element_is_announced_and_then_all_of_them_once(browser: Browser) -> None:
    log = ready_log(browser, '<crowd-form><input name="a"></crowd-form>')
    assert sorted(log) == ["all", "crowd-button", "crowd-form", "load"] and log[-1] == "all"
    assert log.index("load") > log.index("crowd-form"), "load listeners always meet upgraded elements"


def test_the_page_is_dimmed_until_its_elements_are_ready(browser: Browser) -> None:
    script = "<script>window.dimmed = document.querySelector('#crowd-elements-loading-dimmer')?.textContent</script>"
    with task(browser, f'<crowd-form><input name="a"></crowd-form>{script}') as visit:
        assert visit.page.evaluate("dimmed") == "Loading..."
        assert visit.page.locator("#crowd-elements-loading-dimmer").count() == 0


def test_the_script_may_be_there_twice(crowd_task: Opens) -> None:
    html = f'{LOADER}{LOADER_V2}<crowd-form><input name="a" value="1"></crowd-form>'
    assert crowd_task(html).submit() == {"a": "1"}
