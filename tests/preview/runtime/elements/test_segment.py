"""Masks from four extreme points: what holds of every mask, in the page and in its worker."""

from __future__ import annotations

import math
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from task_page import answer_to, open_runtime

from crowdlint_preview.browser.browser import Browser, Page
from crowdlint_preview.site.joiner import RUNTIME

pytestmark = pytest.mark.browser

Point = tuple[int, int]

# Pictures and masks stay in the page; only figures travel. `truth` is 1 where the drawn shape covers a pixel's centre.
STUDIO = """
window.draw = ({ width, height, shape, ground, object, noise }) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const path = new Path2D(shape);
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  context.fillStyle = object;
  context.fill(path, 'evenodd');
  const image = context.getImageData(0, 0, width, height);
  let state = 1;
  const next = () => { state = (state * 1103515245 + 12345) & 0x7fffffff; return state / 0x7fffffff - 0.5; };
  for (let at = 0; at < image.data.length; at += 1) if (at % 4 < 3) image.data[at] += 2 * noise * next();
  const truth = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1)
    truth[y * width + x] = context.isPointInPath(path, x + 0.5, y + 0.5, 'evenodd') ? 1 : 0;
  return { image, truth };
};
window.measure = (mask, width, truth) => {
  let left = Infinity, right = -1, top = Infinity, bottom = -1, both = 0, either = 0, size = 0, other = 0;
  for (let at = 0; at < mask.length; at += 1) {
    both += mask[at] & truth[at];
    either += mask[at] | truth[at];
    if (mask[at] > 1) other += 1;
    if (!mask[at]) continue;
    const x = at % width, y = (at - x) / width;
    size += 1;
    left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom, size, other, iou: both / either, parts: window.parts(mask, width) };
};
window.parts = (mask, width) => {
  const seen = new Uint8Array(mask.length);
  let parts = 0;
  for (let start = 0; start < mask.length; start += 1) {
    if (!mask[start] || seen[start]) continue;
    parts += 1;
    const stack = [start];
    seen[start] = 1;
    while (stack.length) {
      const at = stack.pop(), x = at % width;
      for (const dy of [-width, 0, width]) for (const dx of [-1, 0, 1]) {
        const to = at + dy + dx;
        if (x + dx < 0 || x + dx >= width || !mask[to] || seen[to]) continue;
        seen[to] = 1;
        stack.push(to);
      }
    }
  }
  return parts;
};
window.farthest = (mask, width, points) => Math.max(...points.map(([px, py]) => {
  let least = Infinity;
  for (let at = 0; at < mask.length; at += 1)
    if (mask[at]) least = Math.min(least, Math.hypot(at % width - px, Math.floor(at / width) - py));
  return least;
}));
"""

ELLIPSE = "M 120 150 A 100 60 0 1 1 320 150 A 100 60 0 1 1 120 150 Z"
ELLIPSE_POINTS = [(220, 90), (220, 209), (120, 150), (319, 150)]
# A ring with an opening to the right, and legs: thin parts and a prior that covers much ground.
HOOK = "M 100 60 H 300 V 100 H 140 V 240 H 280 V 200 H 320 V 280 H 100 Z"
HOOK_POINTS = [(200, 60), (200, 279), (100, 170), (319, 240)]
PLAIN = {"width": 420, "height": 330, "ground": "#7d8f69", "object": "#b03a48", "noise": 10}


@pytest.fixture(scope="module")
def studio(browser: Browser) -> Iterator[Page]:
    with browser.visit(f"<!doctype html>{open_runtime()}<script>{STUDIO}</script>", answer_to({})) as visit:
        visit.page.wait_for_function("window.crowd && crowd.segment")
        yield visit.page
        assert visit.exceptions == []


def found(page: Page, scene: dict[str, Any], points: list[Point]) -> dict[str, Any]:
    """What there is to say about the mask of the points on the scene."""
    result = page.evaluate(
        """([scene, points]) => {
          const { image, truth } = draw(scene);
          const { mask, ms } = crowd.segment.fromExtremePoints(image, points);
          const kind = mask.constructor.name;
          const far = farthest(mask, scene.width, points);
          return { ...measure(mask, scene.width, truth), far, length: mask.length, kind, ms };
        }""",
        [scene, points],
    )
    assert isinstance(result, dict)
    return result


def margin(points: list[Point]) -> int:
    """How far outside the box of its points a mask may reach, as segment/region.js says."""
    xs, ys = zip(*points, strict=True)
    return round(2 + 0.015 * max(max(xs) - min(xs), max(ys) - min(ys)))


def check_mask(mask: dict[str, Any], points: list[Point]) -> None:
    """What holds of every mask, however odd the points."""
    xs, ys = zip(*points, strict=True)
    reach = margin(points) + 1  # a pixel for the rounding of cells
    assert mask["left"] >= min(xs) - reach and mask["right"] <= max(xs) + reach
    assert mask["top"] >= min(ys) - reach and mask["bottom"] <= max(ys) + reach
    assert mask["far"] <= 2, "all four points are touched"
    assert mask["other"] == 0 and mask["kind"] == "Uint8Array" and mask["ms"] > 0


@pytest.mark.parametrize(("shape", "points", "least"), [(ELLIPSE, ELLIPSE_POINTS, 0.99), (HOOK, HOOK_POINTS, 0.98)])
def test_a_plain_object_is_found_to_the_pixel(studio: Page, shape: str, points: list[Point], least: float) -> None:
    mask = found(studio, {**PLAIN, "shape": shape}, points)
    check_mask(mask, points)
    assert mask["iou"] >= least and mask["parts"] == 1 and mask["length"] == 420 * 330


def test_the_order_of_the_clicks_does_not_matter_and_the_same_clicks_give_the_same_mask(studio: Page) -> None:
    results = studio.evaluate(
        """([scene, [top, bottom, left, right]]) => {
          const { image } = draw(scene);
          const orders = [[top, bottom, left, right], [right, top, bottom, left], [left, right, bottom, top]];
          return [...orders, orders[0]].map((points) => crowd.segment.fromExtremePoints(image, points).mask.join(''));
        }""",
        [{**PLAIN, "shape": HOOK, "noise": 60}, HOOK_POINTS],
    )
    assert len(set(results)) == 1


def test_points_beside_the_outline_are_touched_too(studio: Page) -> None:
    points = [(224, 85), (216, 214), (115, 146), (324, 154)]
    mask = found(studio, {**PLAIN, "shape": ELLIPSE}, points)
    check_mask(mask, points)
    assert mask["iou"] >= 0.97 and mask["parts"] == 1


@pytest.mark.parametrize(
    "points",
    [
        [(0, 0), (419, 329), (0, 329), (419, 0)],
        [(0, 0), (4, 0), (0, 4), (4, 4)],
        [(10, 10), (410, 12), (200, 5), (210, 30)],
        [(415, 10), (419, 320), (416, 40), (412, 60)],
        [(50, 50), (350, 300), (50, 300), (60, 40)],
    ],
)
def test_odd_points_still_give_a_mask_with_its_properties(studio: Page, points: list[Point]) -> None:
    check_mask(found(studio, {**PLAIN, "shape": HOOK, "noise": 40}, points), points)


def test_a_picture_of_one_colour_gives_the_shape_of_the_points(studio: Page) -> None:
    mask = found(studio, {**PLAIN, "object": PLAIN["ground"], "shape": ELLIPSE, "noise": 0}, ELLIPSE_POINTS)
    check_mask(mask, ELLIPSE_POINTS)
    assert mask["parts"] == 1


def test_a_large_picture_is_cut_as_exactly(studio: Page) -> None:
    large = {"width": 4000, "height": 3000, "ground": "#7d8f69", "object": "#b03a48", "noise": 10}
    shape = "M 1000 1500 A 1000 700 0 1 1 3000 1500 A 1000 700 0 1 1 1000 1500 Z"
    points = [(2000, 800), (2000, 2199), (1000, 1500), (2999, 1500)]
    mask = found(studio, {**large, "shape": shape}, points)
    check_mask(mask, points)
    assert mask["iou"] >= 0.995 and mask["parts"] == 1


@pytest.mark.parametrize(
    ("points", "says"),
    [
        ([(10, 10), (20, 20), (30, 30)], "Four points are needed; there are 3."),
        ([(50, 50), (50, 50), (50, 50), (90, 90)], "Three of the points are on one spot."),
        ([(50, 50), (51, 50), (50, 51), (52, 52)], "These points bound nothing"),
        ([(50, 80), (150, 80), (90, 81), (200, 82)], "These points bound nothing"),
        ([(50, 50), (500, 80), (90, 150), (60, 90)], "A point lies outside the image."),
        ([(50, 50), (100, math.nan), (90, 150), (60, 90)], "A point lies outside the image."),
    ],
)
def test_points_that_bound_nothing_get_a_message(studio: Page, points: list[Point], says: str) -> None:
    script = """async ([scene, points]) => {
      const { image } = draw(scene);
      const messages = [];
      const numbers = points.map((point) => point.map((value) => value ?? NaN));
      const keep = (error) => messages.push(`${error.name}: ${error.message}`);
      try { crowd.segment.fromExtremePoints(image, numbers); } catch (error) { keep(error); }
      await new crowd.segment.Background().find(image, numbers).catch(keep);
      return messages;
    }"""
    plain = [[None if value != value else value for value in point] for point in points]
    messages = studio.evaluate(script, [{**PLAIN, "shape": ELLIPSE}, plain])
    assert len(messages) == 2 and messages[0] == messages[1]
    assert messages[0].startswith(f"RangeError: {says}")


IN_WORKER = """async ([scene, points]) => {
  const { image } = draw(scene);
  const NativeWorker = window.Worker;
  let workers = 0;
  window.Worker = function (url) { workers += 1; return new NativeWorker(url); };
  const background = new crowd.segment.Background();
  let frames = 0, running = true;
  const count = () => { frames += 1; if (running) setTimeout(count, 4); };
  count();
  const found = await background.find(image, points);
  const again = await background.find(image, points);
  running = false;
  window.Worker = NativeWorker;
  const whole = crowd.segment.fromExtremePoints(image, points).mask;
  let differ = 0;
  for (let y = 0; y < found.height; y += 1) for (let x = 0; x < found.width; x += 1) {
    differ += found.data[y * found.width + x] ^ whole[(found.top + y) * image.width + found.left + x];
  }
  const inside = found.data.reduce((sum, value) => sum + value, 0), all = whole.reduce((sum, value) => sum + value, 0);
  return { workers, differ, same: found.data.join('') === again.data.join(''), inside, all, frames };
}"""


def check_worker(page: Page) -> None:
    result = page.evaluate(IN_WORKER, [{**PLAIN, "shape": HOOK, "noise": 60}, HOOK_POINTS])
    assert result["workers"] == 1, "one worker serves many questions"
    assert result["differ"] == 0 and result["same"] and result["inside"] == result["all"] > 0
    assert result["frames"] > 1, "the page goes on meanwhile"


def test_a_worker_gives_the_same_mask_without_freezing_the_page(studio: Page) -> None:
    check_worker(studio)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that the browser, which may run as another user, can read."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_a_worker_runs_in_a_page_opened_from_disk(browser: Browser, open_folder: Path) -> None:
    page_file = open_folder / "page.html"
    page_file.write_text(f"<!doctype html>{open_runtime()}<script>{STUDIO}</script>", encoding="utf-8")
    with browser.visit("<!doctype html>", answer_to({})) as visit:
        visit.page.context.unroute_all()
        visit.page.goto(page_file.as_uri())
        assert visit.page.evaluate("location.protocol") == "file:"
        check_worker(visit.page)


def test_where_workers_are_forbidden_the_page_finds_the_mask_itself(browser: Browser) -> None:
    policy = """<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">"""
    with browser.visit(f"<!doctype html>{policy}{open_runtime()}<script>{STUDIO}</script>", answer_to({})) as visit:
        visit.page.wait_for_function("window.crowd && crowd.segment")
        iou = visit.page.evaluate(
            """async ([scene, points]) => {
              const { image, truth } = draw(scene);
              const { left, top, width, height, data } = await new crowd.segment.Background().find(image, points);
              const mask = new Uint8Array(truth.length);
              for (let y = 0; y < height; y += 1)
                mask.set(data.subarray(y * width, (y + 1) * width), (top + y) * scene.width + left);
              return measure(mask, scene.width, truth).iou;
            }""",
            [{**PLAIN, "shape": ELLIPSE}, ELLIPSE_POINTS],
        )
        assert iou > 0.98


def test_what_is_under_way_can_be_stopped_and_begun_again(studio: Page) -> None:
    result = studio.evaluate(
        """async ([scene, points]) => {
          const { image, truth } = draw(scene);
          const background = new crowd.segment.Background();
          const first = background.find(image, points).catch((error) => error.name);
          background.stop();
          const second = background.find(image, points).catch((error) => error.name);
          const third = background.find(image, points);
          return [await first, await second, (await third).data.some((value) => value === 1)];
        }""",
        [{**PLAIN, "shape": ELLIPSE}, ELLIPSE_POINTS],
    )
    assert result == ["AbortError", "AbortError", True]


def test_the_worker_names_every_function_of_the_method() -> None:
    """A function left out of the worker's text would only be missed on the pictures that need it."""
    background = (RUNTIME / "segment" / "background.js").read_text(encoding="utf-8")
    listed = set(re.findall(r"\w+", background[background.index("const functions") : background.index("];")]))
    for path in sorted((RUNTIME / "segment").glob("*.js")):
        if path.name == "background.js":
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith(("function ", "const ", "let ", "export const ")):
                raise AssertionError(f"{path.name}: `{line}` would not reach the worker")
            if line.startswith("export function "):
                name = line.removeprefix("export function ").partition("(")[0]
                assert name in listed, f"{path.name}: {name}"
