"""Made-up pictures: a meadow with a few things on it, of which every pixel is known.

The same key gives the same picture on every machine. The things neither touch nor overlap, so that there is
something to draw around and no doubt where it ends.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from PIL import Image, ImageDraw

SIZE = (800, 533)
FINE = 4  # drawn this many times larger, then reduced: smooth edges

Point = tuple[int, int]
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class SceneObject:
    """One thing of a scene. ``mask``: mode L, as large as the picture, 255 where the thing is and 0 elsewhere."""

    name: str
    mask: Image.Image
    box: tuple[int, int, int, int]

    @property
    def extreme_points(self) -> tuple[Point, Point, Point, Point]:
        """Topmost, bottommost, leftmost and rightmost pixel of the mask, each in the middle of its row or column."""
        left, top, right, bottom = self.box
        return (
            (_middle(self.mask.crop((left, top, right, top + 1))) + left, top),
            (_middle(self.mask.crop((left, bottom - 1, right, bottom))) + left, bottom - 1),
            (left, _middle(self.mask.crop((left, top, left + 1, bottom))) + top),
            (right - 1, _middle(self.mask.crop((right - 1, top, right, bottom))) + top),
        )


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture (mode RGB) and the things in it, from left to right."""

    image: Image.Image
    objects: tuple[SceneObject, ...]


def _middle(strip: Image.Image) -> int:
    set_pixels = [at for at, value in enumerate(strip.tobytes()) if value]
    return set_pixels[len(set_pixels) // 2]


def random_for(key: str) -> Random:
    """A generator that starts alike for the same key on every machine."""
    return Random(int.from_bytes(hashlib.sha256(key.encode("utf-8")).digest()[:8], "big"))


@lru_cache(maxsize=64)
def scene(key: str, size: tuple[int, int] = SIZE) -> Scene:
    """The picture for a key, such as ``bucket/path/street.jpg``: three to five things on a meadow."""
    random = random_for(key)
    image = _meadow(random, size)
    names = random.sample(sorted(THINGS), random.randint(3, min(5, len(THINGS))))
    slot = size[0] / len(names)
    objects = []
    for number, name in enumerate(names):
        draw_thing, proportion = THINGS[name]
        width = min(slot * random.uniform(0.62, 0.86), size[1] * 0.55 / proportion)
        height = width * proportion
        left = number * slot + (slot - width) * random.uniform(0.25, 0.75)
        bottom = size[1] * random.uniform(0.66, 0.93)
        box = (round(left), max(4, round(bottom - height)), round(left + width), round(bottom))
        objects.append(_place(image, name, draw_thing, box, random))
    return Scene(image, tuple(objects))


def overlay(of: Scene, colours: Sequence[Colour]) -> Image.Image:
    """What a prior segmentation job may have painted: each thing in one of ``colours``, all else transparent.

    Half of the labels' colours would be missing where there are fewer things than labels; that is how real jobs look.
    """
    image = Image.new("RGBA", of.image.size, (0, 0, 0, 0))
    for number, thing in enumerate(of.objects):
        if colours:
            image.paste((*colours[number % len(colours)], 255), (0, 0), thing.mask)
    return image


def _meadow(random: Random, size: tuple[int, int]) -> Image.Image:
    width, height = size
    horizon = round(height * random.uniform(0.42, 0.55))
    image = Image.new("RGB", size)
    draw = ImageDraw.Draw(image)
    sky, far = random.choice(SKIES)
    grass, near = random.choice(MEADOWS)
    for y in range(height):
        pair, part = ((sky, far), y / horizon) if y < horizon else ((grass, near), (y - horizon) / (height - horizon))
        draw.line((0, y, width, y), fill=_between(*pair, part))
    hills = [(0, horizon)] + [
        (round(width * step / 6), horizon - round(height * random.uniform(0.02, 0.1))) for step in range(7)
    ]
    draw.polygon([*hills, (width, horizon)], fill=_between(grass, far, 0.35))
    grain = Image.frombytes("L", (width // 2, height // 2), random.randbytes((width // 2) * (height // 2)))
    grain = grain.resize(size, Image.Resampling.BICUBIC)
    return Image.blend(image, Image.merge("RGB", (grain, grain, grain)), 0.05)


def _between(start: Colour, end: Colour, part: float) -> Colour:
    return tuple(round(a + (b - a) * min(1.0, max(0.0, part))) for a, b in zip(start, end, strict=True))  # type: ignore[return-value]


def _place(
    image: Image.Image, name: str, draw_thing: Drawing, box: tuple[int, int, int, int], random: Random
) -> SceneObject:
    size = (box[2] - box[0], box[3] - box[1])
    large = Image.new("RGBA", (size[0] * FINE, size[1] * FINE), (0, 0, 0, 0))
    draw_thing(_Pen(ImageDraw.Draw(large), large.size), random.choice(PAINTS))
    small = large.resize(size, Image.Resampling.BOX)
    image.paste(small, box[:2], small)
    mask = Image.new("L", image.size, 0)
    mask.paste(small.getchannel("A").point(lambda value: 255 if value >= 128 else 0), box[:2])
    found = mask.getbbox()
    assert found is not None, f"{name} was drawn without a pixel"
    return SceneObject(name, mask, found)


class _Pen:
    """Draws in parts of the thing's own box: (0, 0) is its top left corner, (1, 1) its bottom right one."""

    def __init__(self, draw: ImageDraw.ImageDraw, size: tuple[int, int]) -> None:
        self.draw, self.size = draw, size

    def _points(self, points: Sequence[float]) -> list[float]:
        return [value * (self.size[at % 2] - 1) for at, value in enumerate(points)]

    def ellipse(self, *box: float, fill: Colour) -> None:
        self.draw.ellipse(self._points(box), fill=fill)

    def rectangle(self, *box: float, fill: Colour) -> None:
        left, top, right, bottom = self._points(box)
        self.draw.rectangle((left, top, right, bottom), fill=fill)

    def polygon(self, *points: float, fill: Colour) -> None:
        self.draw.polygon(self._points(points), fill=fill)


def _car(pen: _Pen, paint: Colour) -> None:
    pen.polygon(0.0, 0.55, 0.2, 0.5, 0.33, 0.05, 0.72, 0.05, 0.86, 0.5, 1.0, 0.58, 1.0, 0.84, 0.0, 0.84, fill=paint)
    pen.polygon(0.27, 0.48, 0.36, 0.15, 0.5, 0.15, 0.5, 0.48, fill=GLASS)
    pen.polygon(0.54, 0.48, 0.54, 0.15, 0.69, 0.15, 0.79, 0.48, fill=GLASS)
    pen.rectangle(0.94, 0.6, 1.0, 0.7, fill=LIGHT)
    for middle in (0.23, 0.77):
        pen.ellipse(middle - 0.12, 0.62, middle + 0.12, 1.0, fill=DARK)
        pen.ellipse(middle - 0.05, 0.73, middle + 0.05, 0.89, fill=GREY)


def _house(pen: _Pen, paint: Colour) -> None:
    pen.rectangle(0.72, 0.03, 0.84, 0.4, fill=BRICK)
    pen.polygon(0.0, 0.42, 0.5, 0.0, 1.0, 0.42, fill=BRICK)
    pen.rectangle(0.09, 0.42, 0.91, 1.0, fill=paint)
    pen.rectangle(0.42, 0.62, 0.6, 1.0, fill=WOOD)
    for left in (0.17, 0.68):
        pen.rectangle(left, 0.54, left + 0.16, 0.74, fill=GLASS)


def _tree(pen: _Pen, paint: Colour) -> None:
    pen.polygon(0.42, 1.0, 0.46, 0.5, 0.56, 0.5, 0.61, 1.0, fill=WOOD)
    for box, shade in (((0.0, 0.22, 0.62, 0.66), 0.15), ((0.36, 0.2, 1.0, 0.68), 0.3), ((0.17, 0.0, 0.83, 0.5), 0.0)):
        pen.ellipse(*box, fill=_between(LEAF, DARK, shade))


def _ball(pen: _Pen, paint: Colour) -> None:
    pen.ellipse(0.0, 0.0, 1.0, 1.0, fill=paint)
    pen.polygon(0.02, 0.4, 0.98, 0.4, 0.98, 0.6, 0.02, 0.6, fill=LIGHT)
    pen.ellipse(0.2, 0.12, 0.42, 0.32, fill=_between(paint, LIGHT, 0.6))


def _cat(pen: _Pen, paint: Colour) -> None:
    fur = _between(paint, (66, 56, 50), 0.7)
    pen.polygon(0.1, 1.0, 0.0, 0.62, 0.06, 0.3, 0.13, 0.3, 0.1, 0.62, 0.28, 0.86, fill=fur)
    pen.ellipse(0.1, 0.42, 0.84, 1.0, fill=fur)
    pen.ellipse(0.44, 0.12, 0.98, 0.6, fill=fur)
    pen.polygon(0.47, 0.3, 0.5, 0.0, 0.68, 0.16, fill=fur)
    pen.polygon(0.76, 0.16, 0.93, 0.0, 0.96, 0.3, fill=fur)
    for left in (0.58, 0.78):
        pen.ellipse(left, 0.29, left + 0.07, 0.39, fill=DARK)
    pen.rectangle(0.62, 0.9, 0.86, 1.0, fill=fur)


Drawing = Callable[[_Pen, Colour], None]

GLASS, LIGHT, DARK, GREY = (176, 214, 232), (252, 240, 200), (38, 38, 42), (150, 150, 154)
BRICK, WOOD, LEAF = (150, 68, 52), (104, 72, 46), (52, 118, 58)
SKIES = (((108, 168, 226), (214, 232, 244)), ((90, 132, 190), (246, 214, 178)), ((150, 180, 204), (228, 232, 234)))
MEADOWS = (((142, 176, 96), (96, 138, 62)), ((188, 182, 120), (150, 138, 78)), ((164, 190, 132), (110, 146, 92)))
PAINTS = ((196, 48, 44), (40, 92, 168), (232, 178, 40), (120, 62, 140), (232, 232, 226), (226, 116, 36))
# How each thing is drawn, and its height for a width of 1.
THINGS: dict[str, tuple[Drawing, float]] = {
    "Ball": (_ball, 1.0),
    "Car": (_car, 0.5),
    "Cat": (_cat, 0.95),
    "House": (_house, 1.05),
    "Tree": (_tree, 1.3),
}
