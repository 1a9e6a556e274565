"""Opens a page of crowd elements: Amazon's script is answered by the runtime, pictures are made up."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from PIL import Image, ImageDraw

from crowdlint_preview.browser.browser import Browser, Locator, Page, Response, Visit
from crowdlint_preview.site.joiner import join_runtime
from crowdlint_preview.testing.task import CrowdTask

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
# For the bar around a task: what its button copies, whole, is `copied`.
COPIED = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => { window.copied = text; } } })"
Opens = Callable[..., CrowdTask]  # the fixture ``crowd_task``
LOADER_V2 = LOADER.replace(".js", "-v2.js")


@cache
def picture(width: int, height: int) -> bytes:
    """A PNG with an ellipse on a ground."""
    image = Image.new("RGB", (width, height), "#9fc3d9")
    ImageDraw.Draw(image).ellipse((width * 0.3, height * 0.35, width * 0.6, height * 0.85), fill="#b5651d")
    return png(image)


def png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def answer_to(files: dict[str, bytes], host: str = "{}") -> Any:
    """``.../800x600.png`` is a picture of that size; ``files`` has others by the end of their URL. ``host``: JSON."""

    def resource(url: str) -> Response | None:
        name = url.rpartition("/")[2]
        if name in files:
            return Response(files[name], "image/png")
        if name.startswith("crowd-html-elements"):
            return Response(join_runtime(host).encode(), "text/javascript", keyed=True)
        width, x, height = name.removesuffix(".png").partition("x")
        if x and width.isdigit() and height.isdigit():
            return Response(picture(int(width), int(height)), "image/png")
        return None

    return resource


def open_runtime() -> str:
    """A script element with the stand-in; what its modules share stays on the page, as `crowd`."""
    return f"<script>{join_runtime().replace('const shared = {', 'const shared = window.crowd = {', 1)}</script>"


@contextmanager
def task(
    browser: Browser,
    body: str,
    *,
    quiet: bool = True,
    files: dict[str, bytes] | None = None,
    loader: str = LOADER,
    **options: Any,
) -> Iterator[Visit]:
    """A ready page with this body. ``quiet``: nothing may be written to the console, no request may fail."""
    with browser.visit(f"<!doctype html>{loader}{body}", answer_to(files or {}), **options) as visit:
        assert visit.wait_until_ready()
        yield visit
        if quiet:
            assert visit.console == [] and visit.stopped == []


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def settle(page: Page) -> None:
    """Wait until what the last input brought about is done and drawn, however slow the machine."""
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
    )


def wait_until(page: Page, done: Callable[[], bool]) -> None:
    """Let the page go on until this holds; a slow machine gets ten seconds, a quick one waits for nothing."""
    for _ in range(200):
        if done():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came about")


class Picture:
    """Where the pixels of the picture stand on the screen."""

    def __init__(self, page: Page, width: int, height: int) -> None:
        self.page, self.width, self.height = page, width, height
        page.locator("#annotation-area-container:not([aria-busy])").wait_for()

    def at(self, x: float, y: float) -> tuple[float, float]:
        box = self.page.get_by_role("img", name="Picture to label").bounding_box()
        assert box
        return box["x"] + x * box["width"] / self.width, box["y"] + y * box["height"] / self.height

    def drag(self, *points: tuple[float, float]) -> None:
        self.page.mouse.move(*self.at(*points[0]))
        self.page.mouse.down()
        for point in points[1:]:
            self.page.mouse.move(*self.at(*point), steps=4)
        self.page.mouse.up()

    def wheel(self, point: tuple[float, float], by: float) -> None:
        """Turn the wheel over a pixel of the picture until it is shown in another size."""
        before = self.at(self.width, 0)[0] - self.at(0, 0)[0]
        self.page.mouse.move(*map(round, self.at(*point)))
        self.page.mouse.wheel(0, by)
        wait_until(self.page, lambda: self.at(self.width, 0)[0] - self.at(0, 0)[0] != before)
        settle(self.page)

    def click(self, *points: tuple[float, float]) -> None:
        for point in points:
            self.page.mouse.click(*self.at(*point))


def wait_for_answers(visit: Visit, number: int = 1) -> list[Any]:
    """What was sent so far, as soon as it is so many."""
    wait_until(visit.page, lambda: len(visit.answers()) >= number)
    return visit.answers()


def submit(visit: Visit) -> dict[str, Any]:
    """Press Submit; what was sent."""
    before = len(visit.answers())
    button(visit.page, "Submit").click()
    (answer,) = wait_for_answers(visit, before + 1)[-1]
    assert isinstance(answer, dict)
    return answer


def mask_of(answer: dict[str, Any]) -> Image.Image:
    """The decoded PNG of a segmentation widget's answer."""
    image = Image.open(io.BytesIO(base64.b64decode(answer["labeledImage"]["pngImageData"], validate=True)))
    assert image.mode == "P"
    return image.convert("RGBA")


def colors(image: Image.Image) -> dict[tuple[int, ...], int]:
    """How many pixels have each colour."""
    counted: Any = image.getcolors(maxcolors=1 << 24)
    return {color: count for count, color in counted}
