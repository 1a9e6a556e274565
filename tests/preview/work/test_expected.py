"""An answer is compared with what the mouse did: what is wrong must be said, what is right must pass."""

from __future__ import annotations

import base64
import io
import zlib
from typing import Any

import pytest
from PIL import Image, ImageDraw

from crowdlint_preview.work.expected import Holds, Near, Painted, Partly, differences

SIZE = {"width": 100, "height": 50}


def answer(colour: str = "#2ca02c", size: tuple[int, int] = (100, 50), **changes: Any) -> dict[str, Any]:
    """A semantic segmentation with one square in the left half."""
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((10, 10, 40, 40), fill=colour)
    for at, pixel in changes.pop("pixels", {}).items():
        picture.putpixel(at, pixel)
    file = io.BytesIO()
    picture.save(file, changes.pop("format", "PNG"))
    return {
        "inputImageProperties": SIZE,
        "labelMappings": {"Car": {"color": "#2ca02c"}},
        "labeledImage": {"pngImageData": base64.b64encode(file.getvalue()).decode()},
        **changes,
    }


PAINTED = Painted({"Car": [(0.25, 0.5)]}, blank=[(0.9, 0.5)])


def wrong(value: Any, expected: Any = PAINTED) -> str:
    return "; ".join(differences({"x": value}, {"x": expected}))


def test_a_right_mask_passes() -> None:
    assert wrong(answer()) == ""


def indexed(entries: int = 2) -> dict[str, Any]:
    """The same square, as numbers of a palette whose entry 0 is transparent; 1 bit a pixel."""
    picture = Image.new("P", (100, 50), 0)
    picture.putpalette([0, 0, 0, 0x2C, 0xA0, 0x2C])
    ImageDraw.Draw(picture).rectangle((10, 10, 40, 40), fill=1)
    file = io.BytesIO()
    picture.save(file, "PNG", transparency=0, bits=1)
    data = file.getvalue()
    if entries == 1:
        start = data.index(b"PLTE") - 4
        chunk = b"PLTE\0\0\0"
        data = data[:start] + b"\0\0\0\3" + chunk + zlib.crc32(chunk).to_bytes(4, "big") + data[start + 18 :]
    return answer(labeledImage={"pngImageData": base64.b64encode(data).decode()})


def test_a_mask_with_a_palette_is_read_by_number_and_by_colour() -> None:
    assert wrong(indexed()) == ""
    assert "a pixel has the number 1, its palette 1 entries" in wrong(indexed(entries=1))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (answer(size=(50, 25)), "x is a PNG of 50x25, but inputImageProperties is {\"width\": 100, \"height\": 50}"),
        (answer(colour="#1f77b4"), "colours that belong to no label: #1f77b4"),
        (answer(colour="#2ca02d"), "has #2ca02d at 25%, 50% of the picture, where 'Car' (#2ca02c) was painted"),
        (answer(labelMappings={}), "has no colour for the label 'Car', which was painted"),
        (answer(pixels={(90, 25): (44, 160, 44, 255)}), "has colour #2ca02c at 90%, 50% of the picture"),
        (answer(pixels={(0, 0): (44, 160, 44, 128)}), "half-transparent"),
        (answer(labeledImage={"pngImageData": "AAAA"}), "cannot be decoded"),
        (answer(labeledImage={}), "has no labeledImage.pngImageData"),
        (answer(format="WEBP"), "labeledImage is WEBP, not PNG"),
        ("text", "x is no object"),
    ],
)  # fmt: skip
def test_a_wrong_mask_is_told(value: Any, words: str) -> None:
    assert words in wrong(value)


def test_parts_are_compared_and_extra_keys_are_no_difference() -> None:
    value = {"a": 1, "b": [{"c": "x", "d": 2}], "e": True}
    assert list(differences(value, {"b": [{"c": "x"}]})) == []
    assert list(differences(value, {"b": [{"c": "y"}]})) == ['b[0].c is "x", expected "y"']
    assert list(differences(value, {"b": []})) == ['b is [{"c": "x", "d": 2}], expected a list of 0']
    assert list(differences(value, {"f": 3})) == ["f is missing, expected 3"]
    assert list(differences(value, {"e": 1})) == ["e is true, expected 1"]
    assert list(differences(value, {"a": {"z": 1}})) == ["a is 1, expected an object"]


def test_a_mouse_is_not_exact() -> None:
    assert list(differences({"x": 11.5}, {"x": Near(10, 2)})) == []
    assert list(differences({"x": 13}, {"x": Near(10, 2)})) == ["x is 13, expected 10 give or take 2"]
    value = {"inputImageProperties": SIZE, "boxes": [{"left": 51, "top": 12}]}
    expected = {"boxes": [{"left": Partly(0.5, "width"), "top": Partly(0.25, "height")}]}
    assert wrong(value, expected) == ""
    value["boxes"] = [{"left": 51, "top": 40}]
    assert wrong(value, expected) == "x.boxes[0].top is 40, expected 12.5 give or take 1"


def test_a_list_may_hold_more_than_was_made() -> None:
    given = [{"label": "Car", "x": 1}, {"label": "Tree", "x": 50}]
    assert wrong(given, Holds([{"label": "Tree", "x": Near(52, 4)}])) == ""
    assert wrong(given, Holds([{"label": "Tree", "x": 1}])) == 'x lacks what was made: label is "Car", expected "Tree"'
    assert wrong([], Holds([1])) == "x lacks what was made: it is empty"
    points = {"inputImageProperties": SIZE, "points": [{"x": 51}]}
    assert wrong(points, {"points": Holds([{"x": Partly(0.5, "width")}])}) == ""
