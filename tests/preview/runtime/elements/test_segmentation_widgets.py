"""The segmentation widgets, worked with mouse and keyboard."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PIL import Image
from task_page import Picture, button, colors, mask_of, png, settle, submit, task

from crowdlint_preview.browser.browser import Browser
from crowdlint_schemas import answer_schema, check

pytestmark = pytest.mark.browser

GREEN, BLUE, ORANGE, NONE = (44, 160, 44, 255), (31, 119, 180, 255), (255, 127, 14, 255), (0, 0, 0, 0)


def widget(kind: str, more: str = "", labels: str = "['Cat', 'Dog', 'Bird']", src: str = "/800x533.png") -> str:
    return f"""<crowd-form><crowd-{kind}-segmentation name="mask" src="{src}" header="Which?" labels="{labels}" {more}>
      <short-instructions>Short words.</short-instructions>
      <full-instructions header="All the rules">Long words.</full-instructions>
    </crowd-{kind}-segmentation></crowd-form>"""


def check_answer(kind: str, answer: Any, **attributes: Any) -> None:
    tag = f"crowd-{kind}-segmentation"
    schema = answer_schema(tag, "mask", {"labels": ["Cat", "Dog", "Bird"], **attributes})
    assert schema and check(answer, schema) == []


def test_brush_polygon_and_eraser_change_exactly_the_pixels_they_cover(browser: Browser) -> None:
    with task(browser, widget("semantic")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        button(page, "Dog").click()
        button(page, "Brush").click()
        picture.drag((100, 100), (300, 100))
        page.keyboard.press("3")
        page.keyboard.press("p")
        picture.click((400, 200), (700, 200), (700, 400), (400, 400), (400, 200))
        page.keyboard.press("e")
        picture.drag((550, 300), (600, 300))
        answer = submit(visit)
        check_answer("semantic", answer)
        assert answer["mask"]["labelMappings"] == {"Bird": {"color": "#ff7f0e"}, "Dog": {"color": "#1f77b4"}}
        assert answer["mask"]["inputImageProperties"] == {"height": 533, "width": 800}
        assert "initialValueModified" not in answer["mask"]
        mask = mask_of(answer["mask"])
        assert mask.size == (800, 533)
        assert set(colors(mask)) == {NONE, BLUE, ORANGE}
        spots = {
            (200, 100): BLUE,
            (200, 110): BLUE,
            (200, 115): NONE,
            (85, 100): NONE,
            (500, 250): ORANGE,
            (575, 300): NONE,
        }
        assert {spot: mask.getpixel(spot) for spot in spots} == spots


def test_undo_and_redo_walk_through_every_step(browser: Browser) -> None:
    with task(browser, widget("semantic")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        assert button(page, "Undo").is_disabled() and button(page, "Redo").is_disabled()
        picture.drag((100, 100), (300, 100))
        page.keyboard.press("2")
        picture.drag((100, 300), (300, 300))
        first = submit(visit)
        page.keyboard.press("Control+z")
        assert list(submit(visit)["mask"]["labelMappings"]) == ["Cat"]
        button(page, "Undo").click()
        assert button(page, "Undo").is_disabled()
        page.keyboard.press("Control+y")
        page.keyboard.press("Control+Shift+Z")
        assert submit(visit) == first


def test_the_mask_is_the_same_whatever_the_zoom(browser: Browser) -> None:
    with task(browser, widget("semantic")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        before = picture.at(100, 100)
        picture.wheel((100, 100), -1200)
        after = picture.at(100, 100)
        assert after == pytest.approx(before, abs=4), "what is under the pointer stays there"
        assert picture.at(101, 100)[0] - after[0] > 4  # six times as close as it was
        page.keyboard.press("p")
        picture.click((90, 90), (110, 90), (110, 110), (90, 110))
        page.keyboard.press("Enter")
        button(page, "Fit").click()
        settle(page)
        mask = mask_of(submit(visit)["mask"])
        assert mask.getbbox() == (90, 90, 110, 110)


def test_escape_drops_a_polygon_and_nothing_is_no_answer(browser: Browser) -> None:
    with task(browser, widget("semantic")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        button(page, "Polygon").click()
        picture.click((100, 100), (300, 100), (300, 300))
        page.keyboard.press("Escape")
        page.keyboard.press("Enter")
        button(page, "Submit").click()
        assert "Nothing to label" in page.get_by_role("alert").filter(has_text="Label something").first.inner_text()
        assert visit.answers() == []
        page.get_by_role("checkbox", name="Nothing to label").check()
        answer = submit(visit)
        check_answer("semantic", answer)
        assert answer["mask"]["labelMappings"] == {}
        assert colors(mask_of(answer["mask"])) == {NONE: 800 * 533}


def test_instances_of_one_label_have_colours_of_their_own(browser: Browser) -> None:
    with task(browser, widget("instance")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        for x in (100, 300, 500):
            button(page, "Add instance of Dog").click()
            picture.drag((x, 100), (x + 50, 100))
        button(page, "Cat").click()
        picture.drag((100, 300), (200, 300))
        button(page, "Delete Dog 2").click()
        answer = submit(visit)
        check_answer("instance", answer)
        assert [instance["label"] for instance in answer["mask"]["instances"]] == ["Dog", "Dog", "Cat"]
        named = {instance["color"] for instance in answer["mask"]["instances"]}
        assert len(named) == 3
        painted = {"#" + bytes(color[:3]).hex() for color in colors(mask_of(answer["mask"])) if color != NONE}
        assert painted == named
        button(page, "Undo").click()
        assert len(submit(visit)["mask"]["instances"]) == 4


def test_an_initial_value_is_shown_and_its_change_is_reported(browser: Browser) -> None:
    overlay = Image.new("RGBA", (800, 533), (255, 255, 255, 255))
    overlay.paste((31, 119, 180, 255), (100, 100, 200, 200))
    overlay.paste((214, 39, 40, 255), (300, 300, 350, 350))
    initial = {"src": "/overlay.png", "labelMappings": {"Bird": {"color": "#1f77b4"}, "Cat": {"color": "#d62728"}}}
    html = widget("semantic", f"initial-value='{json.dumps(initial)}'")
    with task(browser, html, files={"overlay.png": png(overlay)}) as visit:
        picture = Picture(visit.page, 800, 533)
        answer = submit(visit)
        check_answer("semantic", answer)
        assert answer["mask"]["initialValueModified"] is False
        assert answer["mask"]["labelMappings"] == {"Bird": {"color": "#1f77b4"}, "Cat": {"color": "#d62728"}}
        expected = {(214, 39, 40, 255): 2500, (31, 119, 180, 255): 10000, NONE: 800 * 533 - 12500}
        assert colors(mask_of(answer["mask"])) == expected
        button(visit.page, "Dog").click()
        picture.drag((500, 100), (600, 100))
        answer = submit(visit)
        assert answer["mask"]["initialValueModified"] is True
        assert set(answer["mask"]["labelMappings"]) == {"Bird", "Cat", "Dog"}
        assert len({mapping["color"] for mapping in answer["mask"]["labelMappings"].values()}) == 3


def test_initial_instances_keep_their_colours(browser: Browser) -> None:
    overlay = Image.new("RGBA", (800, 533), NONE)
    overlay.paste((1, 2, 3, 255), (10, 10, 20, 20))
    overlay.paste((250, 250, 250, 255), (30, 10, 40, 20))
    instances = [{"color": "#010203", "label": "Dog"}, {"color": "#fafafa", "label": "Dog"}]
    initial = json.dumps({"src": "/overlay.png", "instances": instances})
    with task(browser, widget("instance", f"initial-value='{initial}'"), files={"overlay.png": png(overlay)}) as visit:
        Picture(visit.page, 800, 533)
        answer = submit(visit)
        check_answer("instance", answer)
        assert answer["mask"]["instances"] == instances
        assert "initialValueModified" not in answer["mask"]
        assert len(colors(mask_of(answer["mask"]))) == 3


def test_a_picture_that_does_not_load_blocks_the_worker_with_its_address(browser: Browser) -> None:
    with task(browser, widget("semantic", src="https://bucket.example/lost.jpg"), quiet=False) as visit:
        notice = visit.page.locator("#annotation-area-container").get_by_role("alert")
        notice.wait_for()
        assert "https://bucket.example/lost.jpg" in notice.inner_text()
        button(visit.page, "Submit").click()
        settle(visit.page)
        assert visit.answers() == []


def test_labels_that_cannot_be_read_are_named_in_place(browser: Browser) -> None:
    with task(browser, widget("semantic", labels="['Fraud, 'Valid']"), quiet=False) as visit:
        alert = visit.page.get_by_role("alert").filter(has_text="labels").first
        alert.wait_for()
        expected = '<crowd-semantic-segmentation name="mask">: the attribute labels cannot be read: expected “,” or “]”'
        assert alert.inner_text().startswith(expected) and "“Valid']”" in alert.inner_text()
        assert any(message.kind == "error" and expected in message.text for message in visit.console)


def test_instructions_are_beside_the_work_and_in_a_dialog(browser: Browser) -> None:
    with task(browser, widget("semantic")) as visit:
        page = visit.page
        assert page.get_by_text("Short words.").is_visible() and not page.get_by_text("Long words.").is_visible()
        button(page, "View full instructions").click()
        dialog = page.get_by_role("dialog", name="All the rules")
        assert page.get_by_text("Long words.").is_visible()
        page.keyboard.press("Escape")
        assert not dialog.is_visible()
        assert page.locator(".headerTextContainer").inner_text() == "Which?"


def test_hooks_that_templates_reach_for_are_there_when_the_page_is_ready(browser: Browser) -> None:
    script = """<script>document.addEventListener('all-crowd-elements-ready', () => {
      const root = document.querySelector('crowd-semantic-segmentation').shadowRoot;
      const hooks = ['canvas.upper-canvas', '#react-mount-point', '#annotation-area-container',
        '.label-button.selected', 'button[type=submit]', '.awsui-app-layout__navigation',
        '.awsui-app-layout__tools .label-pane-content',
        '.headerButtonsContainer', '#nothing-to-annotate', '.moreInstructionsLink'];
      window.found = hooks.filter(hook => !root.querySelector(hook));
      window.slots = [...document.querySelectorAll('[slot]')].map(region => region.slot);
    })</script>"""
    with task(browser, widget("semantic") + script) as visit:
        assert visit.page.evaluate("[found, slots]") == [[], ["short-instructions", "full-instructions"]]


def test_labels_set_by_script_before_and_after_upgrade(browser: Browser) -> None:
    script = "<script>document.querySelector('crowd-semantic-segmentation').labels = ['One', 'Two']</script>"
    with task(browser, widget("semantic") + script) as visit:
        page, picture = visit.page, Picture(visit.page, 800, 533)
        picture.drag((100, 100), (200, 100))
        assert list(submit(visit)["mask"]["labelMappings"]) == ["One"]
        page.locator("crowd-semantic-segmentation").evaluate(
            "widget => { widget.labels = widget.labels.concat('Three') }"
        )
        button(page, "Three").click()
        picture.drag((100, 200), (200, 200))
        assert submit(visit)["mask"]["labelMappings"] == {"One": {"color": "#2ca02c"}, "Three": {"color": "#ff7f0e"}}
        page.locator("crowd-semantic-segmentation").evaluate("widget => { widget.labels = ['Two'] }")
        button(page, "Two").wait_for()
        assert button(page, "Three").count() == 0
        picture.drag((100, 300), (200, 300))
        kept = submit(visit)["mask"]["labelMappings"]
        assert list(kept) == ["One", "Three", "Two"], "what was painted stays, whatever is on offer now"


def test_the_value_can_be_read_in_onsubmit(browser: Browser) -> None:
    script = """<script>document.querySelector('crowd-form').onsubmit = event => {
      window.seen = document.querySelector('crowd-semantic-segmentation').value.labeledImage.pngImageData.length;
      event.preventDefault();
    }</script>"""
    with task(browser, widget("semantic") + script) as visit:
        Picture(visit.page, 800, 533).drag((100, 100), (200, 100))
        button(visit.page, "Submit").click()
        assert visit.page.evaluate("seen") > 100 and visit.answers() == []


def test_a_large_picture_can_be_painted_zoomed_in(browser: Browser) -> None:
    with task(browser, widget("semantic", src="/4000x3000.png")) as visit:
        picture = Picture(visit.page, 4000, 3000)
        picture.wheel((2000, 1500), -2000)
        picture.drag((1990, 1500), (2010, 1500))
        box = mask_of(submit(visit)["mask"]).getbbox()
        assert box and abs(box[0] - 1923) <= 2 and abs(box[2] - 2077) <= 2 and abs(box[3] - box[1] - 134) <= 2


def test_on_a_phone_one_finger_paints_and_two_zoom(browser: Browser) -> None:
    with task(browser, widget("semantic"), viewport=(390, 844)) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        fingers = page.context.new_cdp_session(page)

        def touch(kind: str, *points: tuple[float, float]) -> None:
            places = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(picture.at(*point) for point in points)]
            fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

        touch("touchStart", (100, 100))
        touch("touchMove", (200, 100))
        touch("touchEnd")
        before = picture.at(800, 533)[0] - picture.at(0, 0)[0]
        touch("touchStart", (400, 200))
        touch("touchMove", (402, 202))
        touch("touchStart", (402, 202), (500, 300))
        touch("touchMove", (402, 202), (700, 500))
        touch("touchEnd")
        settle(page)
        assert picture.at(800, 533)[0] - picture.at(0, 0)[0] > 2 * before
        box = mask_of(submit(visit)["mask"]).getbbox()
        assert box and box[3] < 130, "what the first finger had begun was dropped when the second came"


def test_keys_go_to_the_widget_that_was_used_last(browser: Browser) -> None:
    tag = "crowd-semantic-segmentation"
    two = "".join(f"<{tag} name={name} src=/80x60.png labels=['a','b']></{tag}>" for name in ("first", "second"))
    with task(browser, f"<crowd-form>{two}<input name='text'></crowd-form>") as visit:
        page = visit.page
        first, second = page.locator("crowd-semantic-segmentation").all()
        chosen = ".label-button.selected"
        page.keyboard.press("2")
        assert (first.locator(chosen).inner_text(), second.locator(chosen).inner_text()) == ("b", "a")
        second.get_by_role("application").click()
        page.keyboard.press("2")
        first.get_by_role("button", name="a", exact=True).click()
        assert (first.locator(chosen).inner_text(), second.locator(chosen).inner_text()) == ("a", "b")
        page.locator("input[name=text]").press("2")
        assert (first.locator(chosen).inner_text(), second.locator(chosen).inner_text()) == ("a", "b")


def test_it_is_light_whatever_the_system_says_unless_the_worker_chooses_otherwise(browser: Browser) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    for dark in (False, True):
        with task(browser, widget("semantic"), dark=dark) as visit:
            page = visit.page
            assert page.evaluate(ground) == "rgb(255, 255, 255)"
            button(page, "Settings").click()
            choices = page.get_by_role("dialog", name="Settings")
            assert choices.get_by_role("radio", name="Light").is_checked()
            choices.get_by_role("radio", name="Dark").check()
            assert not choices.get_by_role("radio", name="Light").is_checked()
            page.keyboard.press("Escape")
            assert page.evaluate(ground) == "rgb(22, 25, 29)"


def test_what_is_on_the_screen_is_what_was_painted(browser: Browser) -> None:
    with task(browser, widget("semantic"), viewport=(1280, 800)) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        picture.drag((100, 100), (300, 100))
        canvas = page.locator(".mask-canvas")

        def shown(x: float, y: float) -> list[int]:
            box = canvas.bounding_box()
            assert box
            left, top = picture.at(x, y)
            read = "(canvas, [x, y]) => [...canvas.getContext('2d').getImageData(x, y, 1, 1).data]"
            found: list[int] = canvas.evaluate(read, [int(left - box["x"]), int(top - box["y"])])
            return found

        def right() -> bool:
            settle(page)
            return shown(200, 100) == list(GREEN) and shown(200, 130) == list(NONE)

        assert right()
        page.keyboard.press("+")
        assert right()
        page.keyboard.down("Space")
        picture.drag((200, 100), (230, 150))
        page.keyboard.up("Space")
        assert right(), "the space bar moved the picture, and painted nothing"
        page.keyboard.press("Control+z")
        settle(page)
        assert shown(200, 100) == list(NONE)


def test_what_an_overlay_cannot_mean_is_told_to_the_author(browser: Browser) -> None:
    overlay = Image.new("RGBA", (400, 300), (255, 255, 255, 255))
    overlay.paste((31, 119, 180, 255), (0, 0, 200, 150))
    overlay.paste((1, 2, 3, 255), (300, 200, 310, 210))
    initial = json.dumps({"src": "/overlay.png", "labelMappings": {"Bird": {"color": "#1F77B4"}}})
    html = widget("semantic", f"initial-value='{initial}'", src="/800x600.png")
    with task(browser, html, quiet=False, files={"overlay.png": png(overlay)}) as visit:
        Picture(visit.page, 800, 600)
        (warning,) = visit.console
        assert warning.kind == "warning"
        assert "is 400x300, the picture 800x600 and has 400 pixels in colours that no label has" in warning.text
        assert colors(mask_of(submit(visit)["mask"])) == {BLUE: 400 * 300, NONE: 800 * 600 - 400 * 300}


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_every_screen_shows_the_mask_where_it_was_painted(browser: Browser, ratio: float) -> None:
    with task(browser, widget("semantic"), viewport=(1280, 800)) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        screen = {"width": 1280, "height": 800, "deviceScaleFactor": ratio, "mobile": False}
        page.context.new_cdp_session(page).send("Emulation.setDeviceMetricsOverride", screen)
        picture.drag((100, 100), (300, 100))
        settle(page)
        edges = """canvas => {
          const { width, height } = canvas;
          const words = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, width, height).data.buffer);
          const first = words.findIndex(word => word);
          const last = words.findLastIndex(word => word);
          return [Math.floor(first / width) / devicePixelRatio, (Math.floor(last / width) + 1) / devicePixelRatio];
        }"""
        canvas = page.locator(".mask-canvas")
        box = canvas.bounding_box()
        assert box
        top, bottom = (edge + box["y"] for edge in canvas.evaluate(edges))
        assert top == pytest.approx(picture.at(0, 88)[1], abs=1.5)
        assert bottom == pytest.approx(picture.at(0, 112)[1], abs=1.5)


@pytest.mark.parametrize("kind", ["semantic", "instance"])
def test_without_labels_the_brush_paints_nothing(browser: Browser, kind: str) -> None:
    with task(browser, widget(kind, labels="[]")) as visit:
        page = visit.page
        Picture(page, 800, 533).drag((100, 100), (300, 100))
        assert page.get_by_role("status").filter(has_text="Choose a label first.").is_visible()
        button(page, "Submit").click()
        assert visit.answers() == []
