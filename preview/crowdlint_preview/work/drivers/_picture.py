"""What the image widgets have in common for a worker: a picture to draw on, tools above it, labels beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crowdlint_preview.browser.browser import BrowserTimeout, Locator
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.expected import Fraction, Holds, Partly

PICTURE = "#annotation-area-container img"
SECONDS_FOR_PICTURE = 5.0
MOST_LOOKS = 10


@dataclass(frozen=True, slots=True)
class Picture:
    """Where the picture is on the screen, in CSS pixels. Points are parts of its width and height, 0 to 1."""

    left: float
    top: float
    width: float
    height: float

    def at(self, point: Fraction) -> tuple[float, float]:
        """A point of the picture on the screen."""
        return self.left + point[0] * self.width, self.top + point[1] * self.height

    def snapped(self, point: Fraction) -> Fraction:
        """The point of the picture under the nearest whole pixel of the screen: a mouse stands nowhere else."""
        x, y = self.at(point)
        return (round(x) - self.left) / self.width, (round(y) - self.top) / self.height


def picture(element: Locator) -> Picture:
    """The picture of an image widget, once it is there and stays. Raises ``CannotWork`` where it does not come."""
    image = element.locator(PICTURE).first
    try:
        image.wait_for(state="visible", timeout=SECONDS_FOR_PICTURE * 1000 * patience())
    except BrowserTimeout as error:
        raise CannotWork("its picture does not come") from error
    box = image.bounding_box()
    for _ in range(MOST_LOOKS):  # the stage fits the picture anew when hints and tools around it take another room
        element.page.wait_for_timeout(30)
        before, box = box, image.bounding_box()
        if before == box:
            break
    if box is None or box["width"] < 20 or box["height"] < 20:
        raise CannotWork("its picture is too small to draw on")
    return Picture(box["x"], box["y"], box["width"], box["height"])


def labels(element: Locator) -> list[Locator]:
    """The buttons of the labels. Raises ``CannotWork`` where there are none."""
    found = element.get_by_role("group", name="Labels").locator(".label-button").all()
    if not found:
        raise CannotWork("it offers no label to choose")
    return found


def name_of(label: Locator) -> str:
    """What a label is called."""
    return label.get_attribute("aria-label") or ""


def choose_tool(element: Locator, name: str) -> None:
    """Press a button of the tool bar."""
    element.get_by_role("toolbar").get_by_role("button", name=name, exact=True).click()


def ready_for(element: Locator, tool: str) -> Picture:
    """Choose a tool; where the picture then is, since hints of tools take room."""
    picture(element)
    choose_tool(element, tool)
    return picture(element)


def stroke(worker: Worker, on: Picture, *points: Fraction) -> None:
    """Draw through points of the picture with the button held down."""
    worker.drag(*(on.at(point) for point in points))


def column(number: int, count: int, random_part: float) -> Fraction:
    """A place of its own for each of ``count`` shapes: their columns do not touch. ``random_part`` is 0 to 1."""
    return (number + 0.3 + 0.4 * random_part) / count, 0.35 + 0.3 * random_part


MOST_LABELS = 3


def places(element: Locator, worker: Worker) -> list[tuple[str, Locator, Fraction]]:
    """Up to three labels, each with its button and a place of its own in the picture."""
    buttons = labels(element)[: worker.most(MOST_LABELS)]
    return [
        (name_of(button), button, column(number, len(buttons), worker.random.random()))
        for number, button in enumerate(buttons)
    ]


def click(worker: Worker, on: Picture, *points: Fraction) -> None:
    """Click points of the picture, one after the other."""
    for point in points:
        worker.page.mouse.click(*on.at(point))


def paths(
    element: Locator, worker: Worker, tool: str, corners: Sequence[Fraction], *, close: bool = False, key: str = ""
) -> Holds:
    """One path for each of the first labels, its corners given relative to the label's place.

    ``close``: it ends with a click on its first corner; ``key``: it ends with this key.
    """
    on = ready_for(element, tool)
    shapes = []
    for name, button, (x, y) in places(element, worker):
        points = [on.snapped((x + right, y + down)) for right, down in corners]
        button.click()
        click(worker, on, *points, *(points[:1] if close else ()))
        if key:
            worker.page.keyboard.press(key)
        shapes.append({"label": name, "vertices": [vertex(point) for point in points]})
    return Holds(shapes)


def vertex(point: Fraction) -> dict[str, Partly]:
    """A corner in an answer."""
    return {"x": Partly(point[0], "width"), "y": Partly(point[1], "height")}
