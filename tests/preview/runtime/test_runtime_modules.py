"""The runtime's pure modules against oracles: the linter's JSON5 reader, Pillow for PNG, definitions for masks."""

from __future__ import annotations

import base64
import io
import json
import math
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from conformance import load
from fuzzing import many
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from json_values import is_static, to_python
from PIL import Image

from crowdlint.language.html.references import Decoded
from crowdlint.language.page.values import make
from crowdlint.language.text.source import Rendered, Source
from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.site.joiner import RUNTIME, join
from crowdlint_schemas.frame import SILENT_INPUTS

pytestmark = pytest.mark.browser
RELAXED = many(40, suppress_health_check=[HealthCheck.function_scoped_fixture])

Call = Callable[[str, Any], Any]


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Call]:
    """Evaluates an expression over ``input`` in which the exports of the pure modules are ``json5``, ``masks`` …"""
    with browser.visit("<p>") as visit:
        visit.page.evaluate("silent => { window.shared = { silent }; }", list(SILENT_INPUTS))
        for file in ("json5", "masks", "png", "view", "geometry", "palette", "serialise", "history", "mask-layer"):
            joined = join(RUNTIME.rglob(f"{file}.js"))
            last = re.findall(r"^const (module\d+) =", joined, re.M)[-1]
            name = {"history": "history_", "mask-layer": "layer_"}.get(file, file)
            visit.page.evaluate(f"() => {{ {joined}\nwindow['{name}'] = {last}; }}")
        yield lambda expression, value: visit.page.evaluate(f"input => {expression}", value)


READ = """input.map(text => {
  try { return { value: JSON.stringify(json5.readJson(text)) }; } catch (error) { return { error: error.message }; }
})"""
"""Every text as it is read, as JSON, or the message."""


def test_json5_suite(call: Call) -> None:
    suite = {
        path: text
        for path, text in load("json5", "json5-tests.json").items()
        if not path.startswith("todo/") and path.rpartition(".")[2] in ("json", "json5", "js", "txt")
    }
    results = call(READ, list(suite.values()))
    wrong = [
        (path, text, result)
        for (path, text), result in zip(suite.items(), results, strict=True)
        if ("value" in result) != path.endswith((".json", ".json5"))
    ]
    assert not wrong


WORDS = st.sampled_from(
    ["a", "$b", "true", "null", "'x'", '"y\\n"', "1", "-.5", "010", "0x1F", "'don\\'t'", "é", "1e3", "Infinity"]
)
MARKS = st.sampled_from(["[", "]", "{", "}", ",", ":", " ", "\n", "// c\n", "/* c */", "'", '"', "\\", "+"])


@RELAXED
@given(st.lists(st.lists(st.one_of(WORDS, MARKS), max_size=12).map("".join), min_size=1, max_size=40))
def test_the_widgets_read_what_the_linter_reads(call: Call, texts: list[str]) -> None:
    for text, result in zip(texts, call(READ, texts), strict=True):
        found = make(Rendered.verbatim(Source(text)), Decoded(text, 0)).json()
        assert is_static(found) == ("value" in result), text
        if is_static(found) and found.root:
            expected = json.dumps(to_python(found.root)).replace("-Infinity", "null").replace("Infinity", "null")
            assert json.loads(result["value"]) == json.loads(expected), text


def test_a_message_says_what_and_where(call: Call) -> None:
    cases = {
        "['a' 'b']": "expected “,” or “]” but found “'b']” at character 6",
        "['a": "expected a string with its closing ' but found “'a” at character 2",
        "{a 1}": "expected “:” but found “1}” at character 4",
        "https://x": "expected a value but found “https://x” at character 1",
        "[1] 2": "expected the end but found “2” at character 5",
        "[": "expected a value but found the end at character 2",
    }
    assert [result["error"] for result in call(READ, list(cases))] == list(cases.values())


RUNS = "(() => {{ const runs = []; masks.{shape}(input.size, (...run) => runs.push(run)); return runs; }})()"
SIZE = {"width": 40, "height": 30}
place = st.fixed_dictionaries({"x": st.floats(-10, 50), "y": st.floats(-10, 40)})


def painted(runs: list[list[int]]) -> set[tuple[int, int]]:
    pixels = [(x, y) for y, first, last in runs for x in range(first, last + 1)]
    assert len(pixels) == len(set(pixels)), "runs overlap"
    assert all(0 <= x < SIZE["width"] and 0 <= y < SIZE["height"] for x, y in pixels)
    return set(pixels)


def everywhere() -> Iterator[tuple[int, int]]:
    return ((x, y) for y in range(SIZE["height"]) for x in range(SIZE["width"]))


@RELAXED
@given(place, place, st.floats(0.5, 12))
def test_a_stroke_covers_the_pixels_whose_centre_is_near_it(call: Call, a: Any, b: Any, radius: float) -> None:
    value = {"size": SIZE, "a": a, "b": b, "radius": radius}
    found = painted(call(RUNS.format(shape="stroke(input.a, input.b, input.radius)"), value))

    def away(x: int, y: int) -> float:
        dx, dy, px, py = b["x"] - a["x"], b["y"] - a["y"], x + 0.5 - a["x"], y + 0.5 - a["y"]
        length = dx * dx + dy * dy
        along = 0.0 if length == 0 else min(1.0, max(0.0, (px * dx + py * dy) / length))
        return math.hypot(px - along * dx, py - along * dy)

    for x, y in everywhere():
        if abs(away(x, y) - radius) > 1e-6:
            assert ((x, y) in found) == (away(x, y) < radius)


@RELAXED
@given(st.lists(place, min_size=3, max_size=8))
def test_a_polygon_covers_the_pixels_whose_centre_is_inside(call: Call, ring: Any) -> None:
    found = painted(call(RUNS.format(shape="polygon(input.ring)"), {"size": SIZE, "ring": ring}))
    centres = [{"x": x + 0.5, "y": y + 0.5} for x, y in everywhere()]
    inside = call("input.points.map(point => geometry.isInside(point, input.ring))", {"points": centres, "ring": ring})
    # A vertex exactly on a row of centres is taken the same way by both.
    expected = {spot for spot, there in zip(everywhere(), inside, strict=True) if there}
    assert all(on_edge(spot, ring) for spot in found ^ expected)


def on_edge(spot: tuple[int, int], ring: Any) -> bool:
    x, y = spot[0] + 0.5, spot[1] + 0.5
    for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
        if (a["y"] <= y) != (b["y"] <= y):
            crossing = a["x"] + (y - a["y"]) / (b["y"] - a["y"]) * (b["x"] - a["x"])
            if abs(crossing - x) < 1e-6:
                return True
    return False


@RELAXED
@given(st.integers(-5, 45), st.integers(-5, 35), st.integers(1, 9), st.integers(1, 9), st.data())
def test_a_bitmap_covers_its_own_pixels(call: Call, left: int, top: int, width: int, height: int, data: Any) -> None:
    bits = data.draw(st.lists(st.integers(0, 1), min_size=width * height, max_size=width * height))
    value = {"size": SIZE, "bitmap": {"left": left, "top": top, "width": width, "height": height, "data": bits}}
    found = painted(call(RUNS.format(shape="bitmap(input.bitmap)"), value))
    every = {(left + i % width, top + i // width) for i, bit in enumerate(bits) if bit}
    assert found == every & set(everywhere())


ENCODE = """(() => {
  const labels = new Uint16Array(input.labels);
  return png.base64(png.encodePng(labels, input.size, input.colors));
})()"""


def a_png(call: Call, labels: list[int], width: int, colors: list[Any]) -> Image.Image:
    size = {"width": width, "height": len(labels) // width}
    file = base64.b64decode(call(ENCODE, {"labels": labels, "size": size, "colors": colors}))
    image = Image.open(io.BytesIO(file))
    image.load()
    assert image.size == (width, len(labels) // width) and image.info["srgb"] == 0
    return image


def rgba(image: Image.Image) -> list[tuple[int, ...]]:
    flat = image.convert("RGBA").tobytes()
    return [tuple(flat[at : at + 4]) for at in range(0, len(flat), 4)]


@RELAXED
@given(st.integers(1, 70), st.integers(1, 9), st.integers(1, 30), st.data())
def test_a_png_holds_exactly_the_labels(call: Call, width: int, height: int, most: int, data: Any) -> None:
    colors = [None, [44, 160, 44], None, *([shade, 255 - shade, shade % 7] for shade in range(28))]
    runs = data.draw(st.lists(st.tuples(st.integers(0, most), st.integers(1, 200)), min_size=1))
    stream = [label for label, count in runs for _ in range(count)]
    labels = [stream[i % len(stream)] for i in range(width * height)]
    image = a_png(call, labels, width, colors)
    palette: Any = image.getpalette()
    indices = list(image.tobytes())
    assert image.mode == "P" and image.info["transparency"] in (0, b"\0")
    for label, index, pixel in zip(labels, indices, rgba(image), strict=True):
        assert index == 0 if not colors[label] else palette[3 * index : 3 * index + 3] == colors[label]
        assert pixel == ((*colors[label], 255) if colors[label] else (0, 0, 0, 0))


@pytest.mark.parametrize(("used", "depth"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 4), (15, 4), (16, 8), (255, 8)])
def test_a_pixel_takes_as_many_bits_as_the_labels_in_use_need(call: Call, used: int, depth: int) -> None:
    colors = [None, *([each, each, each] for each in range(255))]
    value = {"labels": list(range(used + 1)), "size": {"width": used + 1, "height": 1}, "colors": colors}
    file = base64.b64decode(call(ENCODE, value))
    assert (file[24], file[25]) == (depth, 3)


def test_more_labels_than_a_palette_holds_make_it_rgba(call: Call) -> None:
    colors = [None, *([each & 255, each >> 8, 7] for each in range(300))]
    image = a_png(call, list(range(301)), 301, colors)
    assert image.mode == "RGBA"
    assert rgba(image) == [(0, 0, 0, 0), *((each & 255, each >> 8, 7, 255) for each in range(300))]


@RELAXED
@given(place, st.floats(0.05, 20), st.integers(50, 1500), st.integers(50, 1000))
def test_zooming_keeps_what_is_under_the_pointer(call: Call, at: Any, factor: float, width: int, height: int) -> None:
    value = {
        "at": at,
        "factor": factor,
        "image": {"width": 800, "height": 533},
        "area": {"width": width, "height": height},
    }
    expression = """(() => {
      const fitted = view.fit(input.image, input.area);
      const pointer = { x: input.area.width / 2 + input.at.x, y: input.area.height / 2 + input.at.y };
      const zoomed = view.zoom(fitted, pointer, input.factor, input.image, input.area);
      const there = view.toImage(zoomed, pointer);
      const before = view.toImage(fitted, pointer);
      return { before, there, back: view.toScreen(zoomed, there), pointer, zoomed };
    })()"""
    found = call(expression, value)
    assert found["back"]["x"] == pytest.approx(found["pointer"]["x"], abs=1e-6)
    grown = found["zoomed"]["scale"] * 800 > width and found["zoomed"]["scale"] * 533 > height
    inside = 0 <= found["before"]["x"] <= 800 and 0 <= found["before"]["y"] <= 533
    if grown and inside:
        assert found["there"] == pytest.approx(found["before"], abs=1e-6)


def test_the_palette_goes_on_without_repeating_itself(call: Call) -> None:
    colors = call("Array.from({ length: 400 }, (_, i) => palette.paletteColor(i))", None)
    assert colors[:3] == ["#2ca02c", "#1f77b4", "#ff7f0e"]
    assert all(re.fullmatch("#[0-9a-f]{6}", color) for color in colors)
    used: list[str] = []
    for _ in range(60):
        used.append(call("palette.freshColor(input)", used))
    assert len(set(used)) == 60
    keys = call("Array.from({ length: 18 }, (_, i) => palette.labelKey(i))", None)
    assert "".join(keys) == "1234567890ghijknr"


def test_answers_of_one_name_are_merged_or_replaced(call: Call) -> None:
    entries = [["b", {"x": True}], ["a", "1"], ["b", {"y": False}], ["a", {"k": 1}], ["c", {"z": True}], ["c", "text"]]
    merged = call("serialise.merge(input)", entries)
    assert merged == {"a": {"k": 1}, "b": {"x": True, "y": False}, "c": "text"}
    assert list(merged) == ["a", "b", "c"]


PAINT = """(() => {
  const { steps, size } = input;
  const history = new history_.History(() => {});
  const layer = new layer_.MaskLayer(size, new Uint8Array(size.width * size.height), history, () => {});
  const seen = [];
  for (const step of steps) {
    if (step.undo) history.undo();
    else if (step.redo) history.redo();
    else {
      for (const { a, b, radius } of step.strokes) layer.paint(masks.stroke(a, b, radius), step.label);
      if (step.cancel) layer.cancel();
      else layer.commit();
    }
    seen.push([png.base64(layer.labels), layer.labelled]);
  }
  return seen;
})()"""
WIDE = {"width": 150, "height": 140}
spot = st.fixed_dictionaries({"x": st.integers(-20, 170), "y": st.integers(-20, 160)})
painting = st.fixed_dictionaries(
    {
        "strokes": st.lists(st.fixed_dictionaries({"a": spot, "b": spot, "radius": st.integers(1, 30)}), max_size=3),
        "label": st.integers(0, 3),
        "cancel": st.booleans(),
    }
)


@RELAXED
@given(st.lists(st.one_of(painting, st.just({"undo": True}), st.just({"redo": True})), max_size=12))
def test_every_step_of_painting_can_be_walked_back_and_forth(call: Call, steps: list[dict[str, Any]]) -> None:
    blank = base64.b64encode(bytes(WIDE["width"] * WIDE["height"])).decode()
    past, future = [blank], list[str]()
    for step, (labels, labelled) in zip(steps, call(PAINT, {"steps": steps, "size": WIDE}), strict=True):
        if "undo" in step:
            if len(past) > 1:
                future.append(past.pop())
        elif "redo" in step:
            if future:
                past.append(future.pop())
        elif not step["cancel"] and labels != past[-1]:
            past.append(labels)
            future.clear()
        assert labels == past[-1]
        assert labelled == sum(label > 0 for label in base64.b64decode(labels))
