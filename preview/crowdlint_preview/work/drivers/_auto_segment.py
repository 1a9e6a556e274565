"""The auto-segment tool as a worker uses it: four clicks on the extreme points of a thing in a made-up picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageChops, ImageStat

from crowdlint_preview.browser.browser import BrowserTimeout, Locator
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.mock.scene import Scene, SceneObject
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._picture import ready_for
from crowdlint_preview.work.expected import Fraction, decode_png, label_colours

SECONDS_FOR_MASK = 20.0
LEAST = 0.85
"""What the mask and the thing must have in common (intersection over union). Made-up things score 0.9 and more."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A label has the thing's mask, in one of its colours."""

    label: str
    thing: SceneObject

    def problems(self, value: Any) -> Iterator[str]:
        picture = decode_png(value) if isinstance(value, Mapping) else "is no object"
        if isinstance(picture, str):
            return  # what else is expected of the picture says so
        if picture.size != self.thing.mask.size:
            wide, high = self.thing.mask.size
            yield f"is {picture.width}x{picture.height}, but the picture is {wide}x{high}"
            return
        colours = label_colours(value).get(self.label, set())
        best = max((agreement(picture, colour, self.thing) for colour in colours), default=0.0)
        if best < LEAST:
            yield (
                f"has a mask of {self.label!r} that agrees to {best:.0%} with the {self.thing.name.lower()} "
                "whose extreme points were clicked with the auto-segment tool"
            )


def agreement(picture: Image.Image, colour: str, thing: SceneObject) -> float:
    """Intersection over union of a colour and a thing, 0 to 1, near the thing: the label may be elsewhere, too."""
    left, top, right, bottom = thing.box
    near = (left - 12, top - 12, right + 12, bottom + 12)
    painted = _mask_of(picture.crop(near), colour)
    true = thing.mask.crop(near)
    both = ImageStat.Stat(ImageChops.darker(painted, true)).sum[0]
    either = ImageStat.Stat(ImageChops.lighter(painted, true)).sum[0]
    return float(both / either) if either else 0.0


def _mask_of(picture: Image.Image, colour: str) -> Image.Image:
    """Mode L, 255 where an RGBA picture has the colour (``#rrggbb``) and is opaque."""
    wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)] + [255]
    masks = [
        channel.point([255 if value == want else 0 for value in range(256)])
        for channel, want in zip(picture.split(), wanted, strict=True)
    ]
    whole = masks[0]
    for mask in masks[1:]:
        whole = ImageChops.darker(whole, mask)
    return whole


def scene_of(element: Locator, worker: Worker) -> Scene | None:
    """What the element's picture shows, where that is known and the tool is offered."""
    tool = element.get_by_role("toolbar").get_by_role("button", name="Auto-segment", exact=True)
    if tool.count() == 0 or tool.get_attribute("aria-disabled") == "true":
        return None
    return worker.scene_of(element.get_attribute("src") or "")


def free_things(scene: Scene, taken: Sequence[Fraction]) -> list[SceneObject]:
    """The things of a scene that no taken point lies in."""

    def at(point: Fraction) -> tuple[int, int]:
        width, height = scene.image.size
        return min(width - 1, int(point[0] * width)), min(height - 1, int(point[1] * height))

    return [thing for thing in scene.objects if not any(thing.mask.getpixel(at(point)) for point in taken)]


def near(thing: SceneObject, place: Fraction, across: float, down: float) -> bool:
    """Whether a stroke about ``place``, so large in parts of the picture to each side, comes close to the thing."""
    width, height = thing.mask.size
    left, top, right, bottom = thing.box
    return (
        left - 16 < (place[0] + across) * width
        and (place[0] - across) * width < right + 16
        and top - 16 < (place[1] + down) * height
        and (place[1] - down) * height < bottom + 16
    )


def segment(element: Locator, worker: Worker, thing: SceneObject) -> None:
    """Click the thing's extreme points in any order, and apply the mask. Raises ``CannotWork`` where none comes."""
    on = ready_for(element, "Auto-segment")
    width, height = thing.mask.size
    points = list(thing.extreme_points)
    worker.random.shuffle(points)
    for x, y in points:
        worker.page.mouse.click(*on.at(((x + 0.5) / width, (y + 0.5) / height)))
    apply = element.get_by_role("button", name="Apply", exact=True)
    try:
        apply.wait_for(state="visible", timeout=SECONDS_FOR_MASK * 1000 * patience())
    except BrowserTimeout as error:
        raise CannotWork("its auto-segment tool shows no mask for the extreme points of a thing") from error
    apply.click()
