"""Runs crowdlint's own code where workers run it: in a page of Chromium."""

import base64
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import cv2
import numpy as np
from methods import Mask, Picture, Point

from crowdlint_preview.browser.browser import Browser, Page, Response
from crowdlint_preview.site.joiner import join_runtime

LOAD = """async (name) => {
  const blob = await (await fetch(name)).blob();
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  window.image = context.getImageData(0, 0, bitmap.width, bitmap.height);
}"""
FIND = """(points) => {
  const { mask, ms } = crowd.segment.fromExtremePoints(image, points);
  const bits = new Uint8Array(Math.ceil(mask.length / 8));
  for (let at = 0; at < mask.length; at += 1) bits[at >> 3] |= mask[at] << (7 - (at & 7));
  let text = '';
  for (let at = 0; at < bits.length; at += 8192) text += String.fromCharCode(...bits.subarray(at, at + 8192));
  return [btoa(text), ms];
}"""
ONLY_FIND = "(points) => crowd.segment.fromExtremePoints(image, points).ms"


def _runtime() -> str:
    """What the stand-in's modules share stays on the page."""
    return join_runtime().replace("const shared = {", "const shared = window.crowd = {", 1)


class Bench:
    """A page that holds the runtime and can fetch one picture at a time."""

    def __init__(self) -> None:
        self.picture = b""
        self.page: Page

    def resource(self, url: str) -> Response | None:
        if url.endswith("/scene.png"):
            return Response(self.picture, "image/png")
        return Response(_runtime().encode(), "text/javascript") if url.endswith("elements.js") else None

    def load(self, picture: Picture) -> None:
        fast = [cv2.IMWRITE_PNG_COMPRESSION, 1]
        self.picture = cv2.imencode(".png", np.ascontiguousarray(picture[..., ::-1]), fast)[1].tobytes()
        self.page.evaluate(LOAD, "scene.png")

    def masks(self, picture: Picture, choices: Sequence[Sequence[Point]]) -> list[Mask]:
        """The mask for each four points."""
        self.load(picture)
        found = []
        for points in choices:
            text, _ = self.page.evaluate(FIND, [list(point) for point in points])
            bits = np.unpackbits(np.frombuffer(base64.b64decode(text), np.uint8), count=picture[..., 0].size)
            found.append(bits.reshape(picture.shape[:2]).astype(np.bool_))
        return found

    def times(self, picture: Picture, points: Sequence[Point], count: int) -> list[tuple[float, float]]:
        """Milliseconds of the first `count` masks: by the clock, and of the processor (what others take left out)."""
        self.load(picture)
        session = self.page.context.new_cdp_session(self.page)
        session.send("Performance.enable")

        def processor() -> float:
            metrics = session.send("Performance.getMetrics")["metrics"]
            return float(next(metric["value"] for metric in metrics if metric["name"] == "ThreadTime"))

        taken = []
        for _ in range(count):
            before = processor()
            clock = float(self.page.evaluate(ONLY_FIND, [list(point) for point in points]))
            taken.append((clock, 1000 * (processor() - before)))
        return taken


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Bench]:
    bench = Bench()
    page = '<!doctype html><script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
    with browser.visit(page, bench.resource) as visit:
        visit.page.wait_for_function("window.crowd && crowd.segment")
        bench.page = visit.page
        yield bench
