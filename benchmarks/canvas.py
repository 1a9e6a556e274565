"""Times the drawing widgets in Chromium, on a large picture and on an ordinary one.

Milliseconds of the page's own clock, the least of several runs (the machine may be busy): what the page's scripts do,
without the mouse's way into the browser and without waiting for the screen. The ratio says how much of the cost comes
from the size of the picture: 1.0 is none. Run it with ``python benchmarks/canvas.py``.
"""

from __future__ import annotations

import io
import sys
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / room) for room in ("linter", "preview", "schemas")]

from crowdlint_preview.browser.browser import Browser, Page, Response
from crowdlint_preview.site.joiner import join_runtime

SIZES = ((800, 533), (4000, 3000))
RUNS = 7

# Sums the time spent in the page's pointer listeners and in what they ask to be drawn.
CLOCK = """<script>
  let spent = 0, started = 0;
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = act => frame(time => {
    const start = performance.now();
    act(time);
    spent += performance.now() - start;
  });
  for (const type of ['pointerdown', 'pointermove', 'pointerup']) {
    addEventListener(type, () => { started = performance.now(); }, true);
    addEventListener(type, () => { spent += performance.now() - started; });
  }
</script>"""
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
ADD = """async attributes => {
  const widget = document.createElement('crowd-semantic-segmentation');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const start = performance.now();
  document.body.replaceChildren(widget);
  const area = widget.shadowRoot.querySelector('#annotation-area-container');
  while (area.hasAttribute('aria-busy')) await new Promise(go => setTimeout(go, 0));
  return performance.now() - start;
}"""
EXPORT = """() => {
  const start = performance.now();
  document.querySelector('crowd-semantic-segmentation').value;
  return performance.now() - start;
}"""


@cache
def file(name: str) -> bytes:
    """``picture-WxH.png`` or ``mask-WxH.png``: blobs of two colours."""
    kind, _, size = name.removesuffix(".png").partition("-")
    width, height = map(int, size.split("x"))
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0) if kind == "mask" else (200, 210, 220, 255))
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.1, height * 0.1, width * 0.5, height * 0.6), fill="#2ca02c")
    draw.ellipse((width * 0.5, height * 0.3, width * 0.9, height * 0.9), fill="#1f77b4")
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


def resource(url: str) -> Response | None:
    name = url.rpartition("/")[2]
    if name.startswith("crowd-html-elements"):
        return Response(join_runtime().encode(), "text/javascript")
    return Response(file(name), "image/png") if name.endswith(".png") else None


def add(page: Page, size: str, initial: bool) -> float:
    attributes = {"name": "mask", "labels": "['Cat', 'Dog']", "src": f"/picture-{size}.png"}
    mappings = "{'Cat': {'color': '#2ca02c'}, 'Dog': {'color': '#1f77b4'}}"
    if initial:
        attributes["initial-value"] = f"{{'src': '/mask-{size}.png', 'labelMappings': {mappings}}}"
    return float(page.evaluate(ADD, attributes))


def stroke(page: Page, turn: int) -> float:
    """A stroke 40 screen pixels long, with a brush of 40 image pixels; the time it takes the page."""
    box = page.get_by_role("application", name="Annotation area").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2 - 20, box["y"] + box["height"] / 2 + 5 * turn
    page.mouse.move(x, y)
    page.evaluate("spent = 0")
    page.mouse.down()
    page.mouse.move(x + 40, y, steps=10)
    page.mouse.up()
    page.evaluate("() => new Promise(go => frame(() => frame(go)))")
    return float(page.evaluate("spent"))


def measure(browser: Browser, size: str) -> dict[str, float]:
    with browser.visit(f"<!doctype html>{CLOCK}{LOADER}<p>", resource, viewport=(1280, 800)) as visit:
        page: Any = visit.page
        plain = min(add(page, size, False) for _ in range(RUNS))
        given = min(add(page, size, True) for _ in range(RUNS))
        page.get_by_role("slider", name="Brush size").fill("20")
        strokes, exports = [], []
        for turn in range(RUNS):
            strokes.append(stroke(page, turn))
            exports.append(float(page.evaluate(EXPORT)))
        return {
            "stroke of 40 pixels": min(strokes),
            "show the picture": plain,
            "show it with its initial-value": given,
            "make the answer": min(exports),
        }


def main() -> None:
    with Browser() as browser:
        tables = [measure(browser, f"{width}x{height}") for width, height in SIZES]
    heads = [f"{width}x{height}" for width, height in SIZES]
    print(f"{'milliseconds, Chromium ' + browser.version:42}{heads[0]:>12}{heads[1]:>12}{'ratio':>8}")
    for what, small in tables[0].items():
        large = tables[1][what]
        print(f"{what:42}{small:12.1f}{large:12.1f}{large / small:8.1f}")


if __name__ == "__main__":
    main()
