"""Whoever has no mouse can label a picture too: every step below is a key."""

from __future__ import annotations

import pytest
from task_page import Picture, mask_of, submit, task

from crowdlint_preview.browser.browser import Browser, Page

pytestmark = pytest.mark.browser


def html(tag: str) -> str:
    widget = f"""<{tag} name="a" src="/800x533.png" header="Mark" labels="['Cat', 'Dog']"></{tag}>"""
    return f"<crowd-form>{widget}</crowd-form>"


def to_picture(page: Page) -> None:
    """Tab until the picture has the focus."""
    focused = "document.activeElement?.shadowRoot?.activeElement?.className"
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == "upper-canvas":
            return
    raise AssertionError("the picture never gets the focus")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        name, _, times = key.partition("*")
        for _ in range(int(times or 1)):
            page.keyboard.press(name)


def test_the_brush_is_led_by_the_arrows(browser: Browser) -> None:
    with task(browser, html("crowd-semantic-segmentation")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        to_picture(page)
        press(page, "2", "b", "ArrowLeft*5", "x", "ArrowRight*10", "x", "ArrowDown*5")
        scale = (picture.at(800, 0)[0] - picture.at(0, 0)[0]) / 800
        mask = mask_of(submit(visit)["a"])
        box = mask.getbbox()
        assert box and box[2] - box[0] == pytest.approx(80 / scale + 24, abs=2) and box[3] - box[1] in (24, 25)


def test_a_box_and_a_polygon_are_drawn_without_a_mouse(browser: Browser) -> None:
    with task(browser, html("crowd-bounding-box")) as visit:
        Picture(visit.page, 800, 533)
        to_picture(visit.page)
        press(visit.page, "x", "ArrowRight*10", "ArrowDown*5", "x")
        (found,) = submit(visit)["a"]["boundingBoxes"]
        assert found["width"] == pytest.approx(2 * found["height"], abs=2) and found["left"] == pytest.approx(
            400, abs=2
        )
    with task(browser, html("crowd-polygon")) as visit:
        Picture(visit.page, 800, 533)
        to_picture(visit.page)
        press(visit.page, "x", "ArrowRight*10", "x", "ArrowDown*10", "x", "Enter")
        (found,) = submit(visit)["a"]["polygons"]
        assert len(found["vertices"]) == 3


def test_escape_lets_go_and_undo_takes_back(browser: Browser) -> None:
    with task(browser, html("crowd-keypoint")) as visit:
        Picture(visit.page, 800, 533)
        to_picture(visit.page)
        press(
            visit.page,
            "x",
            "ArrowRight*10",
            "x",
            "Control+z",
            "v",
            "ArrowUp",
            "ArrowDown",
            "x",
            "x",
            "Delete",
            "Control+z",
        )
        (found,) = submit(visit)["a"]["keypoints"]
        assert found["x"] == pytest.approx(400, abs=2)
    with task(browser, html("crowd-semantic-segmentation")) as visit:
        Picture(visit.page, 800, 533)
        to_picture(visit.page)
        press(visit.page, "x", "ArrowRight*5", "Escape", "ArrowRight*5", "x", "x")
        box = mask_of(submit(visit)["a"]).getbbox()
        assert box and box[2] - box[0] in (24, 25)


def test_arrows_scroll_the_page_and_move_sliders_elsewhere(browser: Browser) -> None:
    with task(browser, html("crowd-semantic-segmentation") + "<div style='height: 3000px'>") as visit:
        page = visit.page
        Picture(page, 800, 533)
        size = page.get_by_role("slider", name="Brush size")
        size.focus()
        before = int(size.input_value())
        press(page, "ArrowRight*3")
        assert int(size.input_value()) == before + 3
        page.evaluate("document.activeElement.blur()")
        press(page, "ArrowDown*3")
        page.wait_for_function("scrollY > 50")
