"""Buttons, dialogs, tabs, messages and marks: what a worker can do with them, and what scripts meet."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect
from task_page import button, settle, submit, task, wait_for_answers

from crowdlint_preview.browser.browser import Browser, Locator, Page

pytestmark = pytest.mark.browser


def box(page: Page, selector: str) -> dict[str, float]:
    found: Any = page.locator(selector).bounding_box()
    assert found
    return dict(found)


def test_a_button_submits_resets_and_is_silent_while_it_waits(browser: Browser) -> None:
    html = """<crowd-form><crowd-input name="a"></crowd-input><crowd-button form-action="submit" id="go">
      <iron-icon icon="check"></iron-icon> Send</crowd-button></crowd-form>
      <script>window.clicks = 0; document.getElementById('go').addEventListener('click', () => clicks++)</script>"""
    with task(browser, html) as visit:
        page = visit.page
        page.locator("crowd-input input").fill("x")
        page.locator("iron-icon").click()
        page.evaluate("document.getElementById('go').click()")
        page.locator("#go button").press("Enter")
        assert visit.answers() == [[{"a": "x"}]] * 3 and page.evaluate("clicks") == 3
        for attribute in ("disabled", "loading"):
            page.evaluate(f"document.getElementById('go').setAttribute('{attribute}', '')")
            page.locator("#go").click(force=True)
            page.locator("iron-icon").click(force=True)
            page.evaluate("document.getElementById('go').click()")
            page.evaluate(f"document.getElementById('go').removeAttribute('{attribute}')")
        assert len(visit.answers()) == 3 and page.evaluate("clicks") == 3


def test_a_listener_of_the_template_can_prevent_a_button(browser: Browser) -> None:
    html = """<crowd-form><input name="a" value="x"><crowd-button form-action="submit" id="go">Send</crowd-button>
      </crowd-form><script>document.getElementById('go').onclick = event => event.preventDefault()</script>"""
    with task(browser, html) as visit:
        button(visit.page, "Send").click()
        assert visit.answers() == []


def test_a_button_with_an_address_is_a_link(browser: Browser) -> None:
    html = """<crowd-form><crowd-button href="#there" icon="link" icon-align="right">Go</crowd-button>
      <crowd-button href="#away" disabled>Stay</crowd-button><p id="there">there</p></crowd-form>"""
    with task(browser, html) as visit:
        link = visit.page.get_by_role("link", name="Go")
        assert link.locator("*").last.evaluate("part => part.closest('svg') !== null"), "the icon comes last"
        link.click()
        assert visit.page.evaluate("location.hash") == "#there"
        visit.page.locator("crowd-button").last.click(force=True)
        assert visit.page.evaluate("location.hash") == "#there"


@pytest.mark.parametrize("tag", ["crowd-fab", "crowd-icon-button"])
def test_round_buttons(browser: Browser, tag: str) -> None:
    html = f"""<crowd-form><input name="a" value="x"><{tag} icon="send" title="Send it"></{tag}></crowd-form>
      <script>document.querySelector('{tag}').onclick = () => document.querySelector('crowd-form').submit()</script>"""
    with task(browser, html) as visit:
        pressed = button(visit.page, "Send it")
        shape = pressed.bounding_box()
        assert shape and shape["width"] == shape["height"]
        pressed.press("Space")
        assert wait_for_answers(visit) == [[{"a": "x"}]]
        visit.page.evaluate(f"document.querySelector('{tag}').disabled = true")
        visit.page.locator(tag).click(force=True)
        assert len(visit.answers()) == 1


def test_icons_known_unknown_and_by_address(browser: Browser) -> None:
    html = """<crowd-form><iron-icon icon="check"></iron-icon><iron-icon icon="icons:check"></iron-icon>
      <iron-icon icon="play-arrow"></iron-icon><iron-icon src="/40x40.png"></iron-icon>
      <crowd-button icon="check">b</crowd-button><crowd-fab label="A"></crowd-fab><input name="a"></crowd-form>"""
    with task(browser, html) as visit:
        paths = visit.page.locator("iron-icon path, crowd-button path").evaluate_all(
            "paths => paths.map(path => path.getAttribute('d'))"
        )
        assert len(paths) == 3 and len(set(paths)) == 1, "what is not in the one set shows nothing"
        assert visit.page.locator("iron-icon img").evaluate("image => image.naturalWidth") == 40
        assert visit.page.locator("crowd-fab span").inner_text() == "A"


def test_an_icon_comes_before_an_element_with_its_id(browser: Browser) -> None:
    html = """<crowd-form><p id="help">H</p><p id="halp">h</p></crowd-form>
      <script>window.early = document.getElementById('help').localName</script>"""
    with task(browser, html) as visit:
        names = "['help', 'halp'].map((id) => document.getElementById(id).localName)"
        assert visit.page.evaluate("early") == "p" and visit.page.evaluate(names) == ["g", "p"]


def item(page: Page, name: str) -> Locator:
    """The link that shows a tab."""
    return page.locator(".menu > .item").get_by_text(name, exact=True)


def test_one_tab_is_shown(browser: Browser) -> None:
    html = """<crowd-form><crowd-tabs><crowd-tab header="One"><p>first</p></crowd-tab>
      <crowd-tab header="Two"><crowd-tabs><crowd-tab header="Inner"><p>second</p></crowd-tab></crowd-tabs></crowd-tab>
      <crowd-tab header="Three"><p>third</p></crowd-tab></crowd-tabs><input name="a"></crowd-form>"""
    with task(browser, html) as visit:
        page = visit.page

        def seen() -> list[str]:
            return [each for each in ("first", "second", "third") if page.get_by_text(each).is_visible()]

        assert seen() == ["first"]
        item(page, "Two").click()
        assert seen() == ["second"] and item(page, "Two").evaluate("item => item.className") == "item active"
        item(page, "One").click()
        page.evaluate("""() => { const tab = document.createElement('crowd-tab');
          tab.setAttribute('header', 'Number four');
          document.querySelector('crowd-tabs').append(tab) }""")
        assert item(page, "Number four").is_visible() and seen() == ["first"]
        slots = page.locator("crowd-tabs > crowd-tab").evaluate_all("tabs => tabs.map(tab => tab.slot)")
        assert slots == ["One", "Two", "Inner", "Three", "Number-four"]


@pytest.mark.parametrize("field", ['<crowd-input name="a" required></crowd-input>', '<input name="a" required>'])
def test_what_stops_submit_is_brought_into_sight(browser: Browser, field: str) -> None:
    html = f"""<crowd-form><crowd-tabs><crowd-tab header="One">x</crowd-tab><crowd-tab header="Two">
      <crowd-modal link-text="More">{field}</crowd-modal></crowd-tab></crowd-tabs></crowd-form>"""
    with task(browser, html) as visit:
        inner = visit.page.locator("crowd-modal input")
        assert not inner.is_visible()
        button(visit.page, "Submit").click()
        assert visit.answers() == [] and inner.is_visible()
        visit.page.keyboard.type("found")
        button(visit.page, "Close").click()
        assert submit(visit) == {"a": "found"}


@pytest.mark.parametrize(("kind", "text"), [("", "Click to open modal"), ('link-type="button" link-text="See"', "See")])
def test_a_dialog_opens_and_closes(browser: Browser, kind: str, text: str) -> None:
    html = f"""<crowd-form><crowd-modal {kind}><p>inside</p></crowd-modal><input name="a"></crowd-form>"""
    with task(browser, html) as visit:
        page, inside = visit.page, visit.page.get_by_text("inside")
        for close in ("Escape", "button", "beside"):
            expect(inside).to_be_hidden()
            button(page, text).press("Enter")
            expect(inside).to_be_visible()
            expect(page.get_by_role("dialog", name=text)).to_be_visible()
            if close == "Escape":
                page.keyboard.press("Escape")
            elif close == "button":
                button(page, "Close").click()
            else:
                page.mouse.click(3, 300)
        expect(inside).to_be_hidden()


def test_the_instructions_dialog_has_three_tabs(browser: Browser) -> None:
    html = """<crowd-form><crowd-instructions link-text="How" link-type="link"><short-summary>short</short-summary>
      <detailed-instructions>long</detailed-instructions><positive-example>good one</positive-example>
      <positive-example>good two</positive-example><negative-example>bad one</negative-example></crowd-instructions>
      <input name="a"></crowd-form>"""
    with task(browser, html) as visit:
        page = visit.page
        button(page, "How").click()
        pages = {
            "Summary": ["short"],
            "Detailed Instructions": ["long"],
            "Examples": ["good one", "good two", "bad one"],
        }
        for tab, texts in pages.items():
            item(page, tab).click()
            everything = [text for others in pages.values() for text in others]
            assert [text for text in everything if page.get_by_text(text, exact=True).is_visible()] == texts
        cells = page.locator(".ui.table td").evaluate_all("cells => cells.map(cell => cell.querySelector('slot').name)")
        assert cells == ["positive-example-0", "negative-example-0", "positive-example-1", "negative-example-1"]


def test_an_alert_can_be_closed_and_comes_late(browser: Browser) -> None:
    html = """<crowd-form><div id="place"></div><input name="a"></crowd-form>"""
    with task(browser, html) as visit:
        visit.page.evaluate(
            """place.innerHTML = '<crowd-alert type="error" dismissible>Wrong</crowd-alert>'
              + '<crowd-alert>Note</crowd-alert>'"""
        )
        wrong = visit.page.locator("crowd-alert[type=error]").get_by_role("alert")
        assert "awsui-alert-type-error awsui-alert-dismissible" in (wrong.get_attribute("class") or "")
        assert visit.page.locator("crowd-alert").filter(has_text="Note").get_by_role("status").is_visible()
        button(visit.page, "Dismiss").click()
        assert not visit.page.get_by_text("Wrong").is_visible() and visit.page.get_by_text("Note").is_visible()


def test_toasts_come_one_at_a_time_and_go(browser: Browser) -> None:
    html = """<crowd-form><crowd-toast id="one" opened duration="2500" text="first"></crowd-toast>
      <crowd-toast id="two" duration="0">second</crowd-toast><input name="a"></crowd-form>"""
    with task(browser, html) as visit:
        page = visit.page
        first, second = page.locator("#one"), page.locator("#two")
        expect(first).to_contain_class("paper-toast-open")
        expect(second).to_be_hidden()
        expect(first).to_be_hidden()
        page.evaluate("one.open()")
        expect(first).to_be_visible()
        page.evaluate("two.show({text: 'and '})")
        expect(first).to_be_hidden()
        expect(second).to_contain_text("second")
        assert page.evaluate("[two.opened, two.duration, two.$.label.textContent]") == [True, 0, "and "]
        page.evaluate("two.hide()")
        expect(second).to_be_hidden()


def test_a_badge_sits_on_the_corner_of_its_target(browser: Browser) -> None:
    html = """<crowd-form><p id="before">x</p><div style="position: relative; margin-left: 50px">
      <span id="goal">Goal</span>
      <crowd-badge for="goal" label="3"></crowd-badge>
      <crowd-badge for="goal" icon="star" class="other"></crowd-badge></div><input name="a"></crowd-form>"""
    placed = """corner => { const mark = document.querySelector(corner).getBoundingClientRect();
      const goal = document.getElementById('goal').getBoundingClientRect();
      return mark.width === 20 && Math.abs(mark.x + 10 - goal.right) < 2 && Math.abs(mark.y + 10 - goal.y) < 2; }"""
    with task(browser, html) as visit:
        badge = visit.page.locator("crowd-badge:not(.other)")
        expect(badge).to_have_attribute("role", "status")
        expect(badge).to_have_attribute("aria-label", "3")
        for mark in ("crowd-badge:not(.other)", "crowd-badge.other"):
            visit.page.wait_for_function(placed, arg=mark)
        visit.page.evaluate("goal.textContent = 'A longer goal'")
        visit.page.evaluate("document.querySelector('crowd-badge').updatePosition()")
        visit.page.wait_for_function(placed, arg="crowd-badge:not(.other)")
        assert visit.page.locator(".other iron-icon svg").count() == 1


def test_a_card_shows_its_title_picture_and_content(browser: Browser) -> None:
    html = """<crowd-form><crowd-card heading="Stool" image="/90x60.png"><p>Beech</p></crowd-card><input name="a">
      </crowd-form>"""
    with task(browser, html) as visit:
        assert visit.page.get_by_text("Stool").is_visible()
        assert visit.page.locator("crowd-card img").evaluate("image => image.naturalWidth") == 90
        visit.page.evaluate("document.querySelector('crowd-card').heading = 'Chair'")
        assert visit.page.get_by_text("Chair").is_visible()
        card = visit.page.locator("crowd-card")
        assert (card.get_attribute("elevation"), card.get_attribute("aria-label")) == ("1", "Chair")


def test_a_widget_in_a_tab_that_is_opened_later_has_its_size(browser: Browser) -> None:
    html = """<crowd-form><crowd-tabs><crowd-tab header="One">x</crowd-tab><crowd-tab header="Two">
      <crowd-bounding-box name="b" src="/80x60.png" labels="['a']"></crowd-bounding-box></crowd-tab></crowd-tabs>
      </crowd-form>"""
    with task(browser, html) as visit:
        item(visit.page, "Two").click()
        visit.page.locator("#annotation-area-container:not([aria-busy])").wait_for()
        settle(visit.page)
        assert box(visit.page, "#annotation-area-container img")["width"] > 200
