"""The auto-segment tool of the segmentation widgets, worked with mouse and keyboard on pictures of known objects."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import expect
from task_page import LOADER, Picture, answer_to, button, colors, mask_of, png, settle, submit, task

from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import Browser, Locator, Page, Visit
from crowdlint_preview.mock.media import Media
from crowdlint_preview.mock.scene import SceneObject, scene
from crowdlint_preview.site.resources import resources
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.work.drivers._auto_segment import Segmented
from crowdlint_preview.work.drivers._auto_segment import agreement as near_agreement
from crowdlint_preview.work.exercise import exercise
from crowdlint_preview.work.expected import decode_png, label_colours
from crowdlint_preview.work.outcome import Outcome

pytestmark = pytest.mark.browser

SCENE = scene("bucket/street.png")
PNG = png(SCENE.image)
NONE = (0, 0, 0, 0)
APPLY = 20_000  # milliseconds, on a busy machine


def widget(kind: str) -> str:
    return f"""<crowd-form><crowd-{kind}-segmentation name="mask" src="/street.png" header="Which?"
      labels="['Cat', 'Dog']"></crowd-{kind}-segmentation></crowd-form>"""


@contextmanager
def street(browser: Browser, kind: str = "semantic") -> Iterator[tuple[Visit, Picture]]:
    """A widget that shows the scene, its auto-segment tool in hand."""
    with task(browser, widget(kind), files={"street.png": PNG}) as visit:
        picture = Picture(visit.page, 800, 533)
        button(visit.page, "Auto-segment").click()
        yield visit, picture


def hint(page: Page) -> Locator:
    return page.locator(".hint")


def apply_button(page: Page) -> Locator:
    found = button(page, "Apply")
    found.wait_for(timeout=APPLY)
    return found


def click_points(picture: Picture, thing: SceneObject, order: tuple[int, ...] = (0, 1, 2, 3)) -> None:
    points = thing.extreme_points
    picture.click(*((points[index][0] + 0.5, points[index][1] + 0.5) for index in order))


def agreement(mask: Image.Image, thing: SceneObject) -> float:
    """Intersection over union of all that is painted and the thing."""
    painted = mask.getchannel("A").point(lambda value: 255 if value else 0)
    both = ImageStat.Stat(ImageChops.multiply(painted, thing.mask)).sum[0]
    either = ImageStat.Stat(ImageChops.lighter(painted, thing.mask)).sum[0]
    return float(both / either)


def test_four_clicks_in_any_order_show_a_mask_and_enter_paints_it(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        thing = SCENE.objects[0]
        visit.page.keyboard.press("2")
        click_points(picture, thing, (3, 0, 2, 1))
        apply_button(visit.page)
        assert "Press Enter" in hint(visit.page).inner_text()
        visit.page.keyboard.press("Enter")
        assert button(visit.page, "Apply").is_hidden()
        answer = submit(visit)
        assert list(answer["mask"]["labelMappings"]) == ["Dog"]
        assert agreement(mask_of(answer["mask"]), thing) > 0.95


def test_enter_before_the_mask_is_found_paints_it_when_it_is(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        click_points(picture, SCENE.objects[1])
        visit.page.keyboard.press("Enter")
        hint(visit.page).filter(has_text="Painted.").wait_for(timeout=APPLY)
        assert agreement(mask_of(submit(visit)["mask"]), SCENE.objects[1]) > 0.9


def test_each_object_becomes_an_instance_that_can_be_refined_and_undone(browser: Browser) -> None:
    with street(browser, "instance") as (visit, picture):
        page = visit.page
        for label, thing in zip(("Cat", "Dog"), SCENE.objects, strict=False):
            button(page, f"Add instance of {label}").click()
            click_points(picture, thing)
            apply_button(page).click()
        answer = submit(visit)["mask"]
        assert [instance["label"] for instance in answer["instances"]] == ["Cat", "Dog"]
        assert len(colors(mask_of(answer))) == 3
        left, top, right, bottom = SCENE.objects[1].box
        button(page, "Eraser").click()
        picture.drag((left, (top + bottom) / 2), (right, (top + bottom) / 2))
        refined = mask_of(submit(visit)["mask"])
        assert refined.getpixel(((left + right) // 2, (top + bottom) // 2)) == NONE
        button(page, "Undo").click()
        button(page, "Undo").click()
        assert [instance["label"] for instance in submit(visit)["mask"]["instances"]] == ["Cat"]


def test_escape_backspace_and_undo_take_the_last_point_back(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        page = visit.page
        click_points(picture, SCENE.objects[0])
        apply_button(page)
        page.keyboard.press("Escape")
        assert button(page, "Apply").is_hidden() and "3 of 4 points" in hint(page).inner_text()
        page.keyboard.press("Control+z")
        assert "2 of 4 points" in hint(page).inner_text()
        button(page, "Undo").click()
        assert "1 of 4 points" in hint(page).inner_text()
        page.keyboard.press("Backspace")
        assert "0 of 4 points" in hint(page).inner_text() and button(page, "Undo").is_disabled()


def test_a_point_can_be_dragged_before_and_after(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        thing = SCENE.objects[0]
        top, bottom, left, right = ((x + 0.5, y + 0.5) for x, y in thing.extreme_points)
        off = (top[0] + 40, top[1] + 60)
        picture.click(off)
        picture.drag(off, top)
        picture.click(bottom, left, (right[0] - 30, right[1]))
        apply_button(visit.page)
        picture.drag((right[0] - 30, right[1]), right)
        visit.page.keyboard.press("Enter")
        hint(visit.page).filter(has_text="Painted.").wait_for(timeout=APPLY)
        assert agreement(mask_of(submit(visit)["mask"]), thing) > 0.95


def test_the_keyboard_alone_is_enough(browser: Browser) -> None:
    with street(browser) as (visit, _):
        page = visit.page
        page.keyboard.press("ArrowUp")
        assert page.get_by_role("application", name="Annotation area").count() == 1
        for keys in (["ArrowLeft"] * 3, ["ArrowDown"] * 3, ["ArrowRight"] * 3, ["Shift+ArrowUp"] * 5):
            for key in keys:
                page.keyboard.press(key)
            page.keyboard.press("Enter")
        apply_button(page)
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        hint(page).filter(has_text="Painted.").wait_for(timeout=APPLY)
        mask = mask_of(submit(visit)["mask"])
        box = mask.getbbox()
        assert box and 330 < box[0] < 420 and 220 < box[1] < 275 and box[2] < 430 and box[3] < 320


def test_points_that_bound_nothing_get_a_message_and_no_mask(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        picture.click((400, 200), (420, 200.2), (440, 200), (460, 200.4))
        hint(visit.page).filter(has_text="These points bound nothing").wait_for(timeout=APPLY)
        assert button(visit.page, "Apply").is_hidden()
        for _ in range(4):
            visit.page.keyboard.press("Escape")
        picture.click((400, -40))
        assert "outside the picture" in hint(visit.page).inner_text()
        picture.click((400, -2))
        assert "1 of 4 points" in hint(visit.page).inner_text(), "just beside the edge means the edge"


def test_a_long_search_shows_a_spinner_and_can_be_stopped(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        page = visit.page
        page.evaluate("() => { window.Worker = class { postMessage() {} terminate() { window.stopped = true; } }; }")
        click_points(picture, SCENE.objects[0])
        hint(page).filter(has_text="Looking for the object").wait_for()
        canvas = page.locator("canvas.upper-canvas")
        before = canvas.screenshot()
        assert any(canvas.screenshot() != before for _ in range(50)), "the spinner turns"
        page.keyboard.press("Escape")
        assert page.evaluate("window.stopped") and "3 of 4 points" in hint(page).inner_text()


def test_a_mask_that_is_shown_counts_when_the_worker_submits(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        click_points(picture, SCENE.objects[0])
        apply_button(visit.page)
        read = "document.querySelector('crowd-semantic-segmentation').value.labelMappings"
        assert visit.page.evaluate(read) == {}, "a script that looks changes nothing"
        assert agreement(mask_of(submit(visit)["mask"]), SCENE.objects[0]) > 0.95


def test_a_mask_that_is_shown_counts_when_the_worker_goes_on(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        page = visit.page
        click_points(picture, SCENE.objects[0])
        apply_button(page)
        click_points(picture, SCENE.objects[1])
        apply_button(page)
        button(page, "Brush").click()
        painted = mask_of(submit(visit)["mask"])
        assert all(near_agreement(painted, "#2ca02c", thing) > 0.9 for thing in SCENE.objects[:2])
        button(page, "Undo").click()
        assert agreement(mask_of(submit(visit)["mask"]), SCENE.objects[0]) > 0.95, "one step for each object"


def test_nothing_is_sent_while_the_mask_is_looked_for(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        visit.page.evaluate("() => { window.Worker = class { postMessage() {} terminate() {} }; }")
        click_points(picture, SCENE.objects[0])
        button(visit.page, "Submit").click()
        assert visit.answers() == []
        assert "still being looked for" in visit.page.get_by_role("alert").all_inner_texts()[0]
        visit.page.keyboard.press("Escape")
        button(visit.page, "Submit").click()
        assert "looked for" not in "".join(visit.page.get_by_role("alert").all_inner_texts())


def test_a_smaller_part_that_was_missed_is_added(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        page, thing = visit.page, SCENE.objects[0]
        left, top, right, bottom = thing.box
        click_points(picture, thing)
        apply_button(page).click()
        button(page, "Eraser").click()
        picture.drag((left, (top + bottom) / 2), (right, (top + bottom) / 2))
        assert agreement(mask_of(submit(visit)["mask"]), thing) < 0.97
        button(page, "Auto-segment").click()
        click_points(picture, thing)
        apply_button(page).click()
        answer = submit(visit)["mask"]
        assert len(answer["labelMappings"]) == 1 and agreement(mask_of(answer), thing) > 0.95


@pytest.mark.parametrize("regions", ["", "<short-instructions>Look.</short-instructions>"])
def test_its_guide_opens_from_the_tool_and_from_the_instructions(browser: Browser, regions: str) -> None:
    html = widget("semantic").replace("></crowd-semantic", f">{regions}</crowd-semantic")
    with task(browser, html, files={"street.png": PNG}) as visit:
        page = visit.page
        Picture(page, 800, 533)
        dialog = page.get_by_role("dialog", name="How to use Auto-segment")
        how_to = button(page, "How to use this tool")
        assert not how_to.is_visible() and not dialog.is_visible()
        button(page, "Auto-segment").click()
        how_to.click()
        assert dialog.get_by_role("img").evaluate("picture => picture.naturalWidth > 0")
        assert "top-most" in dialog.inner_text() and "smaller part" in dialog.inner_text()
        page.keyboard.press("Escape")
        assert not dialog.is_visible()
        if not regions:
            button(page, "Instructions").click()
        page.locator(".instructionsLinks").get_by_role("button", name="How to use Auto-segment").locator(
            "visible=true"
        ).click()
        assert dialog.is_visible()
        assert page.get_by_role("dialog").locator("visible=true").count() == 1


def test_another_tool_drops_what_was_begun(browser: Browser) -> None:
    with street(browser) as (visit, picture):
        click_points(picture, SCENE.objects[0])
        button(visit.page, "Brush").click()
        expect(button(visit.page, "Apply")).to_be_hidden()
        visit.page.keyboard.press("a")
        visit.page.keyboard.press("Escape")
        expect(button(visit.page, "Undo")).to_be_disabled()


def test_where_extreme_points_go_is_shown_once(browser: Browser) -> None:
    def corner(page: Page) -> bytes:
        settle(page)
        box = page.locator("canvas.upper-canvas").bounding_box()
        assert box
        inner = {"x": box["x"] + 9, "y": box["y"] + 9, "width": 250, "height": 120}  # without the ring of the focus
        return page.screenshot(clip=inner)

    with street(browser) as (visit, picture):
        shown = corner(visit.page)
        picture.click((600, 400))
        visit.page.keyboard.press("Escape")
        after = corner(visit.page)
        assert after != shown
        seen = visit.page.evaluate("Object.entries(localStorage)")
    [[key, value]] = seen
    memory = f"<script>localStorage.setItem({key!r}, {value!r})</script>"
    with task(browser, memory + widget("semantic"), files={"street.png": PNG}) as visit:
        Picture(visit.page, 800, 533)
        button(visit.page, "Auto-segment").click()
        assert corner(visit.page) == after


GRANTED = """<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form>
<crowd-semantic-segmentation name="a" src="{{ task.input.source-ref | grant_read_access }}" labels="['Cat']">
</crowd-semantic-segmentation></crowd-form>"""
GIVEN = GRANTED.replace(" | grant_read_access", "")
DATA = {"source-ref": "s3://bucket/street.png"}


@pytest.mark.parametrize(
    ("template", "workforce", "reason"),
    [
        (GRANTED, "private", ""),
        (GRANTED, "vendor", ""),
        (GRANTED, "public", "for private and vendor workforces"),
        (GIVEN, "private", "`grant_read_access` signs the picture"),
    ],
)
def test_it_is_offered_where_ground_truth_would(template: str, workforce: str, reason: str) -> None:
    task = TaskData("t", DATA, "given")
    screen = Screen("t", Source(template, "t.liquid.html"), task, workforce=workforce)  # type: ignore[arg-type]
    told = json.loads(screen.host)["autoSegment"]
    assert told["offered"] is (not reason) and reason in told["reason"]


def test_where_it_is_not_offered_its_button_says_why(browser: Browser) -> None:
    reason = "Auto-segment is not offered: it exists for private and vendor workforces."
    setting = json.dumps({"autoSegment": {"offered": False, "reason": reason}})
    with browser.visit(LOADER + widget("semantic"), answer_to({"street.png": PNG}, setting)) as visit:
        assert visit.wait_until_ready()
        tool = button(visit.page, "Auto-segment")
        assert tool.get_attribute("title") == reason and tool.is_disabled()
        tool.click(force=True)
        assert hint(visit.page).inner_text() == reason
        assert visit.page.locator(".how-to:visible, .instructionsLinks :text('Auto-segment')").count() == 0
        visit.page.keyboard.press("a")
        assert button(visit.page, "Brush").get_attribute("aria-pressed") == "true"


S3_PICTURE = "https://s3.amazonaws.com/bucket/a.jpg"


def exercised(browser: Browser, kind: str, host_json: str = "{}") -> Outcome:
    html = LOADER + widget(kind).replace("/street.png", S3_PICTURE)
    media = Media()
    return exercise(browser, html, resources(media, host=host_json), media=media, seed="1")


def best_agreement(answer: dict[str, Any], things: tuple[SceneObject, ...]) -> float:
    picture = decode_png(answer)
    assert isinstance(picture, Image.Image)
    hues = set().union(*label_colours(answer).values())
    return max(near_agreement(picture, hue, thing) for hue in hues for thing in things)


@pytest.mark.parametrize("kind", ["semantic", "instance"])
def test_exercise_uses_it_and_compares_the_mask_with_the_true_one(browser: Browser, kind: str) -> None:
    outcome = exercised(browser, kind)
    assert (outcome.status, outcome.reason) == ("passed", "")
    [[answer]] = outcome.answers
    assert best_agreement(answer["mask"], scene("bucket/a.jpg").objects) > 0.85


def test_exercise_does_without_it_where_it_is_not_offered(browser: Browser) -> None:
    setting = json.dumps({"autoSegment": {"offered": False, "reason": "no"}})
    outcome = exercised(browser, "semantic", setting)
    assert outcome.status == "passed"
    [[answer]] = outcome.answers
    assert best_agreement(answer["mask"], scene("bucket/a.jpg").objects) < 0.5


def test_a_mask_that_misses_the_thing_is_a_failure() -> None:
    thing = SCENE.objects[0]
    picture = Image.new("RGBA", (800, 533), NONE)

    def answer() -> dict[str, Any]:
        return {
            "labelMappings": {"Cat": {"color": "#2ca02c"}},
            "inputImageProperties": {"width": 800, "height": 533},
            "labeledImage": {"pngImageData": base64.b64encode(png(picture)).decode()},
        }

    [problem] = Segmented("Cat", thing).problems(answer())
    assert "agrees to 0%" in problem and thing.name.lower() in problem
    picture.paste((44, 160, 44, 255), (0, 0), thing.mask)
    assert list(Segmented("Cat", thing).problems(answer())) == []
    assert list(Segmented("Dog", thing).problems(answer())) != []


def test_only_made_up_pictures_are_known(tmp_path: Path) -> None:
    (tmp_path / "bucket").mkdir()
    (tmp_path / "bucket" / "real.png").write_bytes(PNG)
    media = Media(root=tmp_path)
    assert media.scene("https://s3.amazonaws.com/bucket/made-up.png") is scene("bucket/made-up.png")
    assert media.scene("https://s3.amazonaws.com/bucket/real.png") is None
    assert media.scene("https://s3.amazonaws.com/bucket/text.pdf") is None
    assert media.scene("https://example.com/a.png") is None
