"""What docs/testing.md promises of a task that is not in its examples: each is done once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from task_page import LOADER, Opens

pytestmark = pytest.mark.browser
S3 = "s3://bucket/street.jpg"


def widgets(*tools: str) -> str:
    """A form with one widget for each tool."""
    photo = "src='{{{{ task.input.photo | grant_read_access }}}}'"
    each = f"<crowd-{{0}} name='{{0}}' {photo} labels=\"['Car', 'Tree']\"></crowd-{{0}}>"
    return f"{LOADER}<crowd-form>{''.join(each.format(tool) for tool in tools)}</crowd-form>"


@pytest.mark.parametrize(
    ("tool", "shapes", "at"),
    [
        ("polygon", "polygons", [(0.2, 0.2), (0.4, 0.2), (0.3, 0.5)]),
        ("polyline", "polylines", [(0.2, 0.2), (0.4, 0.2), (0.3, 0.5)]),
        ("line", "lines", [(0.2, 0.2), (0.4, 0.4)]),
        ("keypoint", "keypoints", [(0.25, 0.5)]),
    ],
)
def test_every_tool_draws_at_points_and_around_a_thing(
    crowd_task: Opens, tool: str, shapes: str, at: list[tuple[float, float]]
) -> None:
    task = crowd_task(widgets(tool), {"photo": S3})
    draw = getattr(task, f"draw_{tool}")
    draw("Tree", at=at)
    draw("Car", around="car")
    found = task.submit()[tool]
    size, drawn = found["inputImageProperties"], found[shapes]
    assert [each["label"] for each in drawn] == ["Tree", "Car"]
    first = drawn[0].get("vertices", [drawn[0]])[0]
    assert abs(first["x"] - at[0][0] * size["width"]) < 3 and abs(first["y"] - at[0][1] * size["height"]) < 3


FORM = f"""{LOADER}<crowd-form><p id="now">{{{{ task.input.word }}}}</p>
  <input name="who" placeholder="Your name"><crowd-checkbox name="sure">Sure</crowd-checkbox>
  <button type="button" onclick="setTimeout(() => {{ document.getElementById('now').textContent = 'later' }}, 30000)">
    Later</button>
  <crowd-button form-action="submit">Send</crowd-button></crowd-form>"""


def test_a_person_s_words_name_fields_and_buttons_and_time_is_let_pass(crowd_task: Opens, tmp_path: Path) -> None:
    (tmp_path / "word.json").write_text(json.dumps({"word": "now"}), encoding="utf-8")
    task = crowd_task(FORM, data=tmp_path / "word.json")
    task.fill("Your name", "Ann")
    task.choose("Sure")
    task.press("Later")
    assert task.frame.locator("#now").inner_text() == "now"
    task.wait(31)
    assert task.frame.locator("#now").inner_text() == "later"
    assert task.submit("Send") == {"who": "Ann", "sure": {"on": True}}
    assert task.answers == [{"who": "Ann", "sure": {"on": True}}]
    task.fill("Your name", "Bob")
    assert task.submit("Send")["who"] == "Bob", "what is done after an answer was sent is done"
    for wrong, said in (
        (lambda: task.work("nothing"), "no field called 'nothing'"),
        (lambda: task.press("Nowhere"), "nothing that can be seen is called 'Nowhere'"),
    ):
        with pytest.raises(AssertionError, match=said):
            wrong()


def test_where_there_are_several_elements_one_is_named(crowd_task: Opens) -> None:
    page = widgets("bounding-box").replace("<crowd-form>", '<crowd-form><crowd-input name="a"></crowd-input>')
    task = crowd_task(page, {"photo": S3})
    with pytest.raises(TypeError, match="either around= or at="):
        task.draw_box("Car")
    task.draw_box("Car", around="car", on="bounding-box")
    task.fill_in()
    answer = task.submit()
    assert answer["bounding-box"]["boundingBoxes"] and answer["a"]


def test_what_a_page_throws_and_asks_for_is_told(crowd_task: Opens, tmp_path: Path) -> None:
    (tmp_path / "lib.js").write_text("window.lib = 'brought'", encoding="utf-8")
    scripts = "".join(f"<script src='https://code.example/{name}.js'></script>" for name in ("lib", "none"))
    page = f"{scripts}<script>document.title = lib; console.log('begun'); nowhere()</script>{FORM}"
    brought = {"https://code.example/lib.js": tmp_path / "lib.js"}
    task = crowd_task(page, {"word": "x"}, assets=brought, may_throw=True)
    assert task.frame.evaluate("document.title") == "brought"
    assert [each for each in task.errors if "nowhere is not defined" in each]
    assert task.refused == ["https://code.example/none.js"]
    assert "log: begun" in task.console


def test_other_jobs_and_frames(crowd_task: Opens) -> None:
    public = crowd_task(FORM, {"word": "x"}, workforce="public", framed=True)
    assert public.frame is not public.page.main_frame
    assert public.screen.workforce == "public"
    assert public.submit("Send")["sure"] == {"on": False}


def test_looks_are_held_against_a_file(crowd_task: Opens, tmp_path: Path) -> None:
    task = crowd_task(FORM, {"word": "x"})
    look = tmp_path / "look.png"
    with pytest.raises(AssertionError, match=r"there is no .* yet"):
        task.assert_looks_like(str(look))
    task.looks.update = True
    task.assert_looks_like(str(look))
    task.looks.update = False
    task.assert_looks_like(str(look))
    with Image.open(look) as image:
        image.putpixel((600, 400), (255, 0, 0))
        image.save(look)
    with pytest.raises(AssertionError, match="1 pixels differ"):
        task.assert_looks_like(str(look))
    task.assert_looks_like(str(look), tolerance=1)
    task.frame.evaluate("document.getElementById('now').textContent = 'y'")
    with pytest.raises(AssertionError, match="pixels differ"):
        task.assert_looks_like(str(look), tolerance=1)
    task.looks.update = True
    task.assert_looks_like(str(look), masks=["#now"])
    task.looks.update = False
    task.frame.evaluate("document.getElementById('now').textContent = 'z'")
    task.assert_looks_like(str(look), masks=["#now"])
