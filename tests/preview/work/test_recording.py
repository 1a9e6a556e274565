"""What a person does at a page becomes steps, and these do it again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command import call
from playwright.sync_api import expect

from crowdlint.errors import UserError
from crowdlint.language.task.sources import TaskOptions
from crowdlint_preview.browser import chromium
from crowdlint_preview.browser.browser import Browser, Visit
from crowdlint_preview.commands._recording import recorded, written
from crowdlint_preview.site.screen import read_screens
from crowdlint_preview.work.expected import decode_png
from crowdlint_preview.work.steps.reading import read_steps

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
CONTROLS = f"""{LOADER}<crowd-form>
  <label>Word <input name="word"></label>
  <p><label for="day">Day</label> <input id="day" name="day" type="date"></p>
  <label>How sure <input name="sure" type="range" min="0" max="10"></label>
  <label>Colour <select name="colour"><option value="r">Red</option><option value="b">Blue</option></select></label>
  <label><input type="radio" name="size" value="s"> Small</label>
  <label><input type="radio" name="size" value="l"> Large</label>
  <crowd-input name="city" label="City"></crowd-input>
  <crowd-checkbox name="seen">I have seen it</crowd-checkbox>
  <button type="button" id="more">More</button>
  <p id="rest" hidden><textarea name="remark" placeholder="Anything else"></textarea>
    <canvas id="board" width="200" height="100"></canvas><input type="hidden" name="line"></p>
</crowd-form><script>
  const board = document.getElementById('board'), points = [];
  document.getElementById('more').onclick = () => {{ document.getElementById('rest').hidden = false; }};
  board.onpointermove = event => {{
    if (!event.buttons) return;
    points.push(Math.round(event.offsetX), Math.round(event.offsetY));
    document.querySelector('[name=line]').value = points.slice(0, 2) + ' to ' + points.slice(-2);
  }};
</script>"""
BOXES = f"""{LOADER}<crowd-form><crowd-bounding-box name="carts" labels="['Cart', 'Barrow']" header="Carts"
  src="{{{{ task.input.source-ref | grant_read_access }}}}"><short-instructions>Box them.</short-instructions>
  <full-instructions header="Carts">All of them.</full-instructions></crowd-bounding-box></crowd-form>"""


def fills(visit: Visit) -> None:
    frame, mouse = visit.frame, visit.page.mouse
    frame.get_by_label("Word").fill("tram")
    frame.get_by_label("Day").fill("2026-01-31")
    frame.get_by_label("How sure").fill("7")
    frame.get_by_label("Colour").select_option("b")
    frame.get_by_label("Large").check()
    frame.get_by_label("City").click()
    visit.page.keyboard.type("Oslo")
    frame.locator("crowd-checkbox").click()
    frame.get_by_text("More", exact=True).click()
    frame.get_by_placeholder("Anything else").fill("two\nlines")
    box = frame.locator("canvas").bounding_box()
    assert box
    mouse.move(box["x"] + 20, box["y"] + 30)
    mouse.down()
    mouse.move(box["x"] + 120, box["y"] + 80, steps=5)
    mouse.up()
    frame.get_by_role("button", name="Submit").click()


def draws(visit: Visit) -> None:
    picture = visit.frame.get_by_role("img", name="Picture to label")
    visit.frame.locator("#annotation-area-container:not([aria-busy])").wait_for()
    for label, left in (("Barrow", 0.1), ("Cart", 0.5)):
        visit.frame.get_by_role("button", name=label).click()
        box = picture.bounding_box()
        assert box
        visit.page.mouse.move(box["x"] + left * box["width"], box["y"] + 0.2 * box["height"])
        visit.page.mouse.down()
        visit.page.mouse.move(box["x"] + (left + 0.3) * box["width"], box["y"] + 0.6 * box["height"], steps=4)
        visit.page.mouse.up()
    visit.frame.get_by_role("button", name="Submit").click()


WORDS = f"""{LOADER}<crowd-entity-annotation name="who" header="Mark" text="Ann met Ben; then Ann left Oslo for Rome."
  labels='[{{"label": "Person"}}, {{"label": "Place"}}]'><short-instructions>Mark them.</short-instructions>
  <full-instructions header="Mark">All.</full-instructions></crowd-entity-annotation>"""
MASK = f"""{LOADER}<crowd-form><crowd-semantic-segmentation name="ground" labels="['Road', 'Field']" header="Paint"
  src="{{{{ task.input.source-ref | grant_read_access }}}}"><short-instructions>Paint.</short-instructions>
  <full-instructions header="Paint">All.</full-instructions></crowd-semantic-segmentation></crowd-form>"""
CARDS = f"""{LOADER}<style>div {{ padding: 12px; margin: 6px; width: 160px }} .bin {{ min-height: 60px }}</style>
  <crowd-form>
  <div draggable="true" id="a">seal</div><div draggable="true" id="b">goat</div>
  <div class="bin" title="sea">sea</div><div class="bin" title="land">land</div>
  <input type="hidden" name="found"></crowd-form><script>
  const found = {{}};
  for (const card of document.querySelectorAll('[draggable]')) {{
    card.ondragstart = event => event.dataTransfer.setData('text', card.id);
  }}
  for (const bin of document.querySelectorAll('.bin')) {{
    bin.ondragover = event => event.preventDefault();
    bin.ondrop = event => {{
      event.preventDefault();
      found[document.getElementById(event.dataTransfer.getData('text')).textContent] = bin.title;
      document.querySelector('[name=found]').value = JSON.stringify(found);
    }};
  }}
</script>"""


def marks(visit: Visit) -> None:
    frame, mouse = visit.frame, visit.page.mouse
    text = frame.get_by_role("group", name="Text", exact=True)
    text.wait_for()
    for label, at in (("Person", 18), ("Place", 27)):  # the second Ann, and Oslo
        frame.get_by_role("group", name="Labels").locator(f"[data-id={label}]").click()
        box = text.evaluate(
            """(text, [at]) => {
              let left = at;
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                if (node.parentElement.closest('button')) continue;
                if (left >= node.length) { left -= node.length; continue; }
                const range = document.createRange();
                range.setStart(node, left);
                range.setEnd(node, left + (at === 18 ? 3 : 4));
                const {left: x, right, top, bottom} = range.getBoundingClientRect();
                return [x, right, (top + bottom) / 2];
              }
            }""",
            [at],
        )
        mouse.move(box[0] + 0.5, box[2])
        mouse.down()
        mouse.move(box[1] - 0.5, box[2], steps=5)
        mouse.up()
        expect(frame.locator("mark")).to_have_count(1 if label == "Person" else 2)
    frame.get_by_role("button", name="Submit").click()


def paints(visit: Visit) -> None:
    frame, mouse = visit.frame, visit.page.mouse
    frame.locator("#annotation-area-container:not([aria-busy])").wait_for()
    frame.get_by_role("toolbar").get_by_role("button", name="Brush", exact=True).click()
    frame.get_by_role("button", name="Field", exact=True).click()
    box = frame.locator("#annotation-area-container img").first.bounding_box()
    assert box
    mouse.move(box["x"] + 0.2 * box["width"], box["y"] + 0.5 * box["height"])
    mouse.down()
    mouse.move(box["x"] + 0.7 * box["width"], box["y"] + 0.5 * box["height"], steps=8)
    mouse.up()
    frame.get_by_role("button", name="Submit").click()


def drags(visit: Visit) -> None:
    for thing, place in (("goat", "land"), ("seal", "sea")):
        visit.frame.get_by_text(thing, exact=True).drag_to(visit.frame.get_by_text(place, exact=True))
    visit.frame.get_by_role("button", name="Submit").click()


RANKED = """<script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script><crowd-form>
  <crowd-text-ranking name="order" text="Explain tides." responses='["The moon pulls.", "The sea breathes."]'
    ordinal-ranking-dimensions='[{"name": "Clear", "allowTie": false}, {"name": "True", "allowTie": false}]'>
  </crowd-text-ranking></crowd-form>"""


def ranks(visit: Visit) -> None:
    for response, places in zip(visit.frame.get_by_role("article").all(), ((2, 1), (1, 2)), strict=True):
        for at, place in enumerate(places):
            response.get_by_role("radiogroup").nth(at).locator("label").nth(place - 1).click()
    visit.frame.get_by_role("button", name="Submit").click()


def recording(browser: Browser, path: Path, act: Callable[[Visit], None]) -> list[dict[str, Any]]:
    """The steps of what ``act`` does at a template."""
    acts = [act]

    def wait(visit: Visit) -> bool:
        while acts:
            acts.pop()(visit)
        visit.page.wait_for_timeout(20)
        return True

    [screen] = read_screens([path], TaskOptions())
    return recorded(browser, screen, screen.resource, True, wait)


def again(path: Path, out: Path) -> dict[str, Any]:
    call("exercise", path, "--out", out, "--pictures", "none")
    [entry] = json.loads((out / "report.json").read_text(encoding="utf-8"))["templates"]
    assert (entry["status"], entry["reason"]) == ("passed", ""), (path.parent / "page.steps.yaml").read_text("utf-8")
    answer: dict[str, Any] = entry["answers"][-1][0]
    return answer


@pytest.mark.browser
def test_what_is_filled_in_pressed_and_drawn_is_done_again(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.liquid.html"
    path.write_text(CONTROLS, encoding="utf-8")
    steps = recording(browser, path, fills)
    written(tmp_path / "page.steps.yaml", steps)
    assert list(read_steps(tmp_path / "page.steps.yaml")) == steps
    wanted = [{"fill": "Day", "with": "2026-01-31"}, {"choose": "Large"}, {"press": "More"}]
    assert [each for each in wanted if each not in steps] == [], steps
    answer = again(path, tmp_path / "out")
    assert {name: answer[name] for name in ("word", "day", "sure", "colour", "city", "remark")} == {
        "word": "tram", "day": "2026-01-31", "sure": "7", "colour": "b", "city": "Oslo", "remark": "two\nlines",
    }  # fmt: skip
    assert answer["size"] == {"s": False, "l": True} and answer["seen"] == {"on": True}
    assert not any("answer.line" in each.get("expect", "") for each in steps)  # a mouse is not exact to the pixel
    start, end = answer["line"].split(" to ")
    assert abs(int(start.split(",")[0]) - 40) < 25 and abs(int(end.split(",")[0]) - 120) < 3


@pytest.mark.browser
def test_shapes_are_drawn_again_where_they_were(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.liquid.html"
    path.write_text(BOXES, encoding="utf-8")
    steps = recording(browser, path, draws)
    written(tmp_path / "page.steps.yaml", steps)
    assert [each["label"] for each in steps if "draw" in each] == ["Barrow", "Cart"]
    assert {"expect": "answer.carts.boundingBoxes has 2"} in steps
    boxes = again(path, tmp_path / "out")["carts"]["boundingBoxes"]
    assert [each["label"] for each in boxes] == ["Barrow", "Cart"]
    assert [round(each["left"] / 800, 1) for each in boxes] == [0.1, 0.5]


@pytest.mark.browser
def test_what_is_marked_painted_ranked_and_dragged_is_done_again(browser: Browser, tmp_path: Path) -> None:
    recorded_steps: dict[str, list[dict[str, Any]]] = {}
    answers: dict[str, Any] = {}
    pages: dict[str, tuple[str, Callable[[Visit], None]]] = {
        "words": (WORDS, marks), "mask": (MASK, paints), "cards": (CARDS, drags), "order": (RANKED, ranks),
    }  # fmt: skip
    for name, (text, act) in pages.items():
        path = tmp_path / name / "page.liquid.html"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        recorded_steps[name] = recording(browser, path, act)
        written(path.with_name("page.steps.yaml"), recorded_steps[name])
        answers[name] = again(path, tmp_path / name / "out")
    assert recorded_steps["words"][:2] == [
        {"mark": "Ann", "label": "Person", "nth": 2},
        {"mark": "Oslo", "label": "Place"},
    ]
    assert [(each["label"], each["startOffset"]) for each in answers["words"]["who"]["entities"]] == [
        ("Person", 18),
        ("Place", 27),
    ]
    [stroke] = [each for each in recorded_steps["mask"] if "paint" in each]
    assert (stroke["paint"], stroke["with"]) == ("Field", "Brush") and len(stroke["at"]) > 2
    picture = decode_png(answers["mask"]["ground"])
    assert not isinstance(picture, str)
    assert picture.getpixel((picture.width // 2, picture.height // 2)) != (0, 0, 0, 0)
    assert [each for each in recorded_steps["cards"] if "drag" in each] == [
        {"drag": "goat", "to": "land"},
        {"drag": "seal", "to": "sea"},
    ]
    assert json.loads(answers["cards"]["found"]) == {"goat": "land", "seal": "sea"}
    assert [each for each in recorded_steps["order"] if "rank" in each] == [
        {"rank": "Clear", "as": [2, 1]},
        {"rank": "True", "as": [1, 2]},
    ]


def test_a_recording_replaces_nothing_and_is_of_one_task(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.liquid.html").write_text(CONTROLS, encoding="utf-8")
    done = call("exercise", tmp_path, "--record", "--out", tmp_path / "out")
    assert done.code == 2 and "takes one template with one task; these are 2" in done.err
    (tmp_path / "one.steps.yaml").write_text("- wait: 1\n", encoding="utf-8")
    done = call("exercise", tmp_path / "one.liquid.html", "--record", "--out", tmp_path / "out")
    assert done.code == 2 and "replaces no file" in done.err
    with pytest.raises(UserError, match="nothing was done"):
        written(tmp_path / "none.steps.yaml", [])


def test_a_window_needs_a_whole_browser(tmp_path: Path) -> None:
    for name in ("chrome-headless-shell", "chromium"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    with pytest.raises(UserError, match="not a headless shell"):
        chromium.find_with_window(str(tmp_path / "chrome-headless-shell"))
    assert chromium.find_with_window(str(tmp_path / "chromium")).kind == "chromium"
