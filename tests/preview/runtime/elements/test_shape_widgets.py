"""Bounding boxes, polygons, polylines, lines and keypoints, worked with mouse and keyboard."""

from __future__ import annotations

import json
from typing import Any

import pytest
from task_page import Picture, button, submit, task

from crowdlint_preview.browser.browser import Browser
from crowdlint_schemas import answer_schema, check

pytestmark = pytest.mark.browser

Points = list[dict[str, int]]
LISTS = {"bounding-box": "boundingBoxes", "polygon": "polygons", "polyline": "polylines", "line": "lines"}
LISTS["keypoint"] = "keypoints"


def widget(kind: str, initial: Any = None, more: str = "") -> str:
    given = f"initial-value='{json.dumps(initial)}'" if initial is not None else ""
    return f"""<crowd-form><crowd-{kind} name="marks" src="/800x533.png" header="Mark them"
      labels="['Mug', 'Tree', 'Car']" {given} {more}>
      <short-instructions>Mark.</short-instructions></crowd-{kind}></crowd-form>"""


def marks(kind: str, answer: Any) -> list[dict[str, Any]]:
    """The list in a valid answer."""
    schema = answer_schema(f"crowd-{kind}", "marks", {"labels": ["Mug", "Tree", "Car"]})
    assert schema and check(answer, schema) == []
    assert answer["marks"]["inputImageProperties"] == {"height": 533, "width": 800}
    found = answer["marks"][LISTS[kind]]
    assert isinstance(found, list)
    return found


def near(found: Points, *expected: tuple[int, int]) -> bool:
    places = [(point["x"], point["y"]) for point in found]
    return len(places) == len(expected) and all(
        abs(a - x) <= 2 and abs(b - y) <= 2 for (a, b), (x, y) in zip(places, expected, strict=True)
    )


def box(left: int, top: int, width: int, height: int, label: str = "Mug") -> dict[str, Any]:
    return {"height": height, "label": label, "left": left, "top": top, "width": width}


def close(found: dict[str, Any], expected: dict[str, Any]) -> bool:
    return found["label"] == expected["label"] and all(
        abs(found[key] - expected[key]) <= 2 for key in ("left", "top", "width", "height")
    )


def test_boxes_are_drawn_in_any_direction(browser: Browser) -> None:
    with task(browser, widget("bounding-box")) as visit:
        picture = Picture(visit.page, 800, 533)
        button(visit.page, "Tree").click()
        picture.drag((100, 100), (200, 150))
        visit.page.keyboard.press("3")
        picture.drag((400, 400), (300, 300))
        picture.drag((500, 500), (900, 600))
        answer = submit(visit)
        found = marks("bounding-box", answer)
        expected = [box(100, 100, 100, 50, "Tree"), box(300, 300, 100, 100, "Car"), box(500, 500, 300, 33, "Car")]
        assert len(found) == 3 and all(map(close, found, expected))
        assert found[2]["left"] + found[2]["width"] == 800 and found[2]["top"] + found[2]["height"] == 533
        assert "initialValueModified" not in answer["marks"]


def test_a_box_is_selected_moved_resized_renamed_and_deleted_and_all_that_undone(browser: Browser) -> None:
    with task(browser, widget("bounding-box")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        picture.drag((100, 100), (200, 200))
        button(page, "Select").click()
        steps = [box(100, 100, 100, 100)]

        def step(expected: dict[str, Any]) -> None:
            assert close(marks("bounding-box", submit(visit))[0], expected)
            steps.append(expected)

        picture.drag((150, 150), (250, 180))
        step(box(200, 130, 100, 100))
        picture.drag((300, 230), (340, 250))
        step(box(200, 130, 140, 120))
        picture.drag((200, 190), (400, 190))
        step(box(340, 130, 60, 120))
        page.keyboard.press("2")
        step(box(340, 130, 60, 120, "Tree"))
        for _ in range(10):
            page.keyboard.press("ArrowDown")
        step(box(340, 140, 60, 120, "Tree"))
        button(page, "Delete").click()
        button(page, "Submit").click()
        assert page.get_by_role("alert").filter(has_text="Label something").first.is_visible()
        page.keyboard.press("Control+z")
        step(box(340, 140, 60, 120, "Tree"))
        for _ in range(14):
            page.keyboard.press("Control+z")
        step(steps[0])
        button(page, "Undo").click()
        assert button(page, "Undo").is_disabled()
        for _ in range(15):
            page.keyboard.press("Control+y")
        step(box(340, 140, 60, 120, "Tree"))


def test_of_boxes_inside_each_other_the_smaller_is_selected(browser: Browser) -> None:
    with task(browser, widget("bounding-box", [box(100, 100, 400, 400), box(200, 200, 100, 100, "Car")])) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        page.keyboard.press("v")
        picture.click((250, 250))
        page.keyboard.press("Delete")
        assert marks("bounding-box", submit(visit)) == [box(100, 100, 400, 400)]


def test_a_click_is_no_box(browser: Browser) -> None:
    with task(browser, widget("bounding-box")) as visit:
        Picture(visit.page, 800, 533).click((100, 100))
        assert visit.page.get_by_role("status").inner_text().startswith("Drag")
        button(visit.page, "Submit").click()
        assert visit.answers() == []


def test_a_polygon_closes_at_its_first_corner_with_enter_or_a_double_click(browser: Browser) -> None:
    with task(browser, widget("polygon")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        corners = [(100, 100), (200, 100), (200, 200)]
        picture.click(*corners, (101, 101))
        picture.click((300, 100))
        assert page.get_by_role("status").inner_text().startswith("Choose a label")
        page.keyboard.press("2")
        picture.click(*[(x + 200, y) for x, y in corners])
        page.keyboard.press("Enter")
        button(page, "Car").click()
        picture.click((500, 100), (600, 100))
        page.mouse.dblclick(*picture.at(600, 200))
        found = marks("polygon", submit(visit))
        assert [shape["label"] for shape in found] == ["Mug", "Tree", "Car"]
        for i, shape in enumerate(found):
            assert near(shape["vertices"], *[(x + 200 * i, y) for x, y in corners])


def test_a_polygon_never_crosses_itself(browser: Browser) -> None:
    with task(browser, widget("polygon")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        picture.click((100, 100), (300, 100), (300, 300), (200, 50))
        assert page.get_by_role("status").inner_text() == "The outline must not cross itself."
        picture.click((100, 300))
        page.keyboard.press("Enter")
        page.keyboard.press("v")
        picture.click((200, 200))
        picture.drag((100, 300), (250, 50))
        picture.drag((300, 300), (400, 400))
        (shape,) = marks("polygon", submit(visit))
        assert near(shape["vertices"], (100, 100), (300, 100), (400, 400), (100, 300))


def test_corners_are_made_and_taken_away(browser: Browser) -> None:
    with task(browser, widget("polygon")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        picture.click((100, 100), (300, 100), (200, 300))
        page.keyboard.press("Backspace")
        picture.click((300, 300), (100, 300))
        page.keyboard.press("Enter")
        page.keyboard.press("v")
        page.mouse.dblclick(*picture.at(200, 100))
        (shape,) = marks("polygon", submit(visit))
        assert near(shape["vertices"], (100, 100), (200, 100), (300, 100), (300, 300), (100, 300))
        page.mouse.dblclick(*picture.at(300, 300))
        (shape,) = marks("polygon", submit(visit))
        assert near(shape["vertices"], (100, 100), (200, 100), (300, 100), (100, 300))


def test_a_polyline_may_cross_itself_and_ends_with_enter(browser: Browser) -> None:
    with task(browser, widget("polyline", more="label-colors=\"['#112233', '#445566']\"")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        picture.click((100, 100), (300, 300), (300, 100), (100, 300))
        page.keyboard.press("Enter")
        page.keyboard.press("v")
        picture.drag((200, 200), (220, 210))
        answer = submit(visit)
        (shape,) = marks("polyline", answer)
        assert near(shape["vertices"], (120, 110), (320, 310), (320, 110), (120, 310))
        swatches = page.locator(".swatch").evaluate_all(
            "all => all.map(each => getComputedStyle(each).backgroundColor)"
        )
        assert swatches[:2] == ["rgb(17, 34, 51)", "rgb(68, 85, 102)"]


def test_a_line_takes_two_clicks_or_one_drag(browser: Browser) -> None:
    with task(browser, widget("line")) as visit:
        picture = Picture(visit.page, 800, 533)
        picture.click((100, 100), (200, 150))
        picture.drag((300, 100), (400, 150))
        found = marks("line", submit(visit))
        assert near(found[0]["vertices"], (100, 100), (200, 150)) and near(found[1]["vertices"], (300, 100), (400, 150))


def test_keypoints_are_set_moved_and_undone(browser: Browser) -> None:
    with task(browser, widget("keypoint")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        picture.click((100, 100), (200, 200), (300, 300))
        page.keyboard.press("Control+z")
        button(page, "Select").click()
        picture.drag((200, 200), (250, 220))
        button(page, "Car").click()
        found = marks("keypoint", submit(visit))
        assert near(found, (100, 100), (250, 220))
        assert [point["label"] for point in found] == ["Mug", "Car"]


VERTICES = [{"x": 10, "y": 20}, {"x": 30, "y": 40}, {"x": 10, "y": 60}]
GIVEN: dict[str, Any] = {
    "bounding-box": [box(10, 20, 30, 40)],
    "polygon": [{"label": "Car", "vertices": VERTICES}],
    "polyline": {"polylines": [{"label": "Car", "vertices": VERTICES}]},
    "line": {"lines": [{"label": "Car", "vertices": VERTICES[:2]}]},
    "keypoint": [{"label": "Car", "x": 10, "y": 20}],
}


@pytest.mark.parametrize("kind", LISTS)
def test_an_initial_value_is_the_answer_until_it_is_changed(browser: Browser, kind: str) -> None:
    given = GIVEN[kind]
    with task(browser, widget(kind, given)) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        answer = submit(visit)
        assert marks(kind, answer) == (given[LISTS[kind]] if isinstance(given, dict) else given)
        reports = kind in ("bounding-box", "polyline", "line")
        assert answer["marks"].get("initialValueModified") is (False if reports else None)
        page.keyboard.press("v")
        picture.click((10, 20))
        page.keyboard.press("ArrowRight")
        answer = submit(visit)
        assert marks(kind, answer) != given
        assert answer["marks"].get("initialValueModified") is (True if reports else None)


@pytest.mark.parametrize("kind", ["line", "polyline"])
def test_an_initial_value_may_also_be_the_bare_list(browser: Browser, kind: str) -> None:
    given = GIVEN[kind][LISTS[kind]]
    with task(browser, widget(kind, given)) as visit:
        Picture(visit.page, 800, 533)
        assert marks(kind, submit(visit)) == given


def test_initial_shapes_of_an_unknown_label_are_not_drawn(browser: Browser) -> None:
    with task(
        browser, widget("keypoint", [{"label": "Ghost", "x": 1, "y": 2}, {"label": "Mug", "x": 3, "y": 4}])
    ) as visit:
        Picture(visit.page, 800, 533)
        assert marks("keypoint", submit(visit)) == [{"label": "Mug", "x": 3, "y": 4}]


def test_shapes_drawn_while_zoomed_in_are_in_pixels_of_the_picture(browser: Browser) -> None:
    with task(browser, widget("bounding-box")) as visit:
        picture = Picture(visit.page, 800, 533)
        picture.wheel((400, 300), -1600)
        picture.drag((390, 290), (410, 310))
        (found,) = marks("bounding-box", submit(visit))
        assert found == box(390, 290, 20, 20)


def test_undo_takes_back_the_corners_of_what_is_being_drawn(browser: Browser) -> None:
    with task(browser, widget("polyline")) as visit:
        picture, page = Picture(visit.page, 800, 533), visit.page
        picture.click((100, 100), (200, 100), (300, 300))
        button(page, "Undo").click()
        page.keyboard.press("Control+z")
        picture.click((200, 200))
        page.keyboard.press("Enter")
        (shape,) = marks("polyline", submit(visit))
        assert near(shape["vertices"], (100, 100), (200, 200))
        button(page, "Undo").click()
        assert button(page, "Undo").is_disabled()


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("bounding-box", [{"label": "Car", "left": 1, "top": 2, "width": 3}], 'without a place: {"label":"Car"'),
        ("polygon", [{"label": "Car", "vertices": VERTICES[:2]}], "without a place"),
        ("polygon", [{"label": "Car"}], "without a place"),
        ("line", {"line": []}, "must hold a list of lines"),
        ("keypoint", {"keypoint": 1}, "must hold a list of keypoints"),
    ],
)
def test_an_initial_value_of_another_shape_is_named_in_place(
    browser: Browser, kind: str, given: Any, said: str
) -> None:
    with task(browser, widget(kind, given), quiet=False) as visit:
        notice = visit.page.locator("#annotation-area-container").get_by_role("alert")
        notice.wait_for()
        assert "initial-value" in notice.inner_text() and said in notice.inner_text()


def test_outside_a_form_submit_says_what_is_missing(browser: Browser) -> None:
    html = "<crowd-keypoint name='a' src='/80x60.png' labels='[\"x\"]'></crowd-keypoint>"
    with task(browser, html, quiet=False) as visit:
        picture = Picture(visit.page, 80, 60)
        picture.click((20, 20))
        button(visit.page, "Submit").click()
        assert "outside <crowd-form>" in visit.page.get_by_role("alert").filter(has_text="crowd-form").inner_text()
        assert [message.kind for message in visit.console] == ["error"] and visit.answers() == []
        assert button(visit.page, "View full instructions").count() == 0, "there are none"
