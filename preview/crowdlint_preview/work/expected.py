"""What a driver knows about the answer it caused, compared with the answer that came.

A driver returns plain data, in which every part must be found in the answer, with these at the leaves where plain
equality would ask too much or too little.
"""

from __future__ import annotations

import base64
import binascii
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from PIL import Image, UnidentifiedImageError

Fraction = tuple[float, float]


@runtime_checkable
class Expectation(Protocol):
    """Anything that can say what is wrong with a value."""

    def problems(self, value: Any) -> Iterator[str]:
        """What is wrong, each in half a sentence; nothing when the value is right."""
        ...


@dataclass(frozen=True, slots=True)
class Every:
    """All of several expectations of one value."""

    parts: Sequence[Expectation]

    def problems(self, value: Any) -> Iterator[str]:
        for part in self.parts:
            yield from part.problems(value)


@dataclass(frozen=True, slots=True)
class Near:
    """A number within ``tolerance`` of ``value``: a mouse is not exact to the image pixel."""

    value: float
    tolerance: float

    def problems(self, value: Any) -> Iterator[str]:
        if not isinstance(value, int | float) or isinstance(value, bool) or abs(value - self.value) > self.tolerance:
            yield f"is {_short(value)}, expected {self.value:g} give or take {self.tolerance:g}"


@dataclass(frozen=True, slots=True)
class Partly:
    """A length of the picture: ``part`` (0 to 1) of ``side``, which the answer's own ``inputImageProperties`` give.

    A mouse stands on whole pixels of the screen, so where it was is known to a pixel of the picture.
    """

    part: float
    side: str
    tolerance: float = 1.0


@dataclass(frozen=True, slots=True)
class Holds:
    """A list that holds each of ``items`` somewhere; what a prior job gave may stand there too."""

    items: Sequence[Any]

    def problems(self, value: Any) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"is {_short(value)}, expected a list"
            return
        for wanted in self.items:
            if not any(not list(differences(one, wanted)) for one in value):
                nearest = min((list(differences(one, wanted)) for one in value), key=len, default=["it is empty"])
                yield f"lacks what was made: {nearest[0]}"


@dataclass(frozen=True, slots=True)
class Painted:
    """A PNG in which the mouse has painted: its label's colour is at ``inside``, and not at ``outside``.

    Points are parts of the picture's width and height, 0 to 1. ``label`` is looked up in the answer's own mapping.
    """

    strokes: Mapping[str, Sequence[Fraction]]
    blank: Sequence[Fraction] = ()

    def problems(self, value: Any) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield "is no object"
            return
        picture = decode_png(value)
        if isinstance(picture, str):
            yield picture
            return
        yield from picture_problems(picture, value)
        colours = label_colours(value)
        for label, points in self.strokes.items():
            yield from _stroke_problems(picture, label, colours.get(label, set()), points)
        for point in self.blank:
            if _at(picture, point)[3] != 0 and _at(picture, point)[:3] != (255, 255, 255):
                yield f"has colour {_hex(_at(picture, point))} at {_percent(point)}, where nothing was painted"


def _stroke_problems(picture: Image.Image, label: str, colours: set[str], points: Sequence[Fraction]) -> Iterator[str]:
    if not colours:
        yield f"has no colour for the label {label!r}, which was painted"
        return
    for point in points:
        found = _hex(_at(picture, point))
        if found not in colours:
            yield f"has {found} at {_percent(point)}, where {label!r} ({', '.join(sorted(colours))}) was painted"


def decode_png(answer: Mapping[str, Any]) -> Image.Image | str:
    """The PNG of ``labeledImage.pngImageData`` as RGBA, or in words why it is none.

    Answers have a palette, and people read them by it or by colour: both must come to the same.
    """
    data = (answer.get("labeledImage") or {}).get("pngImageData")
    if not isinstance(data, str):
        return "has no labeledImage.pngImageData"
    try:
        picture = Image.open(io.BytesIO(base64.b64decode(data, validate=True)))
        if picture.format != "PNG":
            return f"labeledImage is {picture.format}, not PNG"
        seen = picture.convert("RGBA")
        if picture.mode == "P" and _by_palette(picture).tobytes() != seen.tobytes():
            return "labeledImage.pngImageData says one thing by its palette and another by its colours"
        return seen
    except (binascii.Error, UnidentifiedImageError, OSError, ValueError) as error:
        return f"labeledImage.pngImageData cannot be decoded ({error})"


def _by_palette(picture: Image.Image) -> Image.Image:
    """An indexed picture as RGBA, looked up entry by entry. ValueError where a pixel has a number that is no entry."""
    entries = picture.getpalette("RGB") or []
    indices = Image.frombytes("L", picture.size, picture.tobytes())
    if (most := max(indices.tobytes())) >= len(entries) // 3:
        raise ValueError(f"a pixel has the number {most}, its palette {len(entries) // 3} entries")
    palette = [*entries, *[0] * 768][:768]
    given = picture.info.get("transparency", b"")
    alpha = [*given, *[255] * 256][:256] if isinstance(given, bytes) else [0 if i == given else 255 for i in range(256)]
    return Image.merge("RGBA", [indices.point(table) for table in (palette[0::3], palette[1::3], palette[2::3], alpha)])


def label_colours(answer: Mapping[str, Any]) -> dict[str, set[str]]:
    """Label -> the colours (``#rrggbb``) it has in the PNG; an instance segmentation has one for each instance."""
    found: dict[str, set[str]] = {}
    for label, facts in (answer.get("labelMappings") or {}).items():
        found.setdefault(label, set()).add(str(facts.get("color", "")).lower())
    for instance in answer.get("instances") or []:
        found.setdefault(str(instance.get("label")), set()).add(str(instance.get("color", "")).lower())
    return found


def picture_problems(picture: Image.Image, answer: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a label picture as such: its size, and colours that belong to no label."""
    size = answer.get("inputImageProperties") or {}
    if picture.size != (size.get("width"), size.get("height")):
        yield f"is a PNG of {picture.width}x{picture.height}, but inputImageProperties is {_short(size)}"
    known = set().union(*label_colours(answer).values())
    used = _colours(picture)
    if used is None:
        yield "has more than 4096 colours: edges were smoothed"
        return
    strange = {_hex(colour) for colour in used if colour[3] == 255} - known - {"#ffffff"}
    if strange:
        yield f"has colours that belong to no label: {', '.join(sorted(strange)[:5])}"
    if any(colour[3] not in (0, 255) for colour in used):
        yield "has half-transparent pixels"


def _colours(picture: Image.Image) -> list[tuple[int, ...]] | None:
    """Every colour of an RGBA picture; ``None`` for more than 4096."""
    counted: Any = picture.getcolors(maxcolors=4096)  # for RGBA the colours are tuples, whatever its annotation says
    return None if counted is None else [colour for _, colour in counted]


def differences(value: Any, expected: Any, path: str = "") -> Iterator[str]:
    """Where ``value`` lacks something of ``expected``: each a sentence with the path. Extra keys are no difference."""
    if isinstance(expected, Expectation):
        for problem in expected.problems(value):
            yield f"{path or 'the answer'} {problem}"
    elif isinstance(expected, Mapping):
        if not isinstance(value, Mapping):
            yield f"{path or 'the answer'} is {_short(value)}, expected an object"
            return
        for key, wanted in expected.items():
            inner = f"{path}.{key}" if path else str(key)
            if key not in value:
                yield f"{inner} is missing, expected {_short(wanted)}"
            else:
                wanted = _scaled(wanted, value)
                yield from differences(value[key], wanted, inner)
    elif isinstance(expected, Sequence) and not isinstance(expected, str):
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != len(expected):
            yield f"{path or 'the answer'} is {_short(value)}, expected a list of {len(expected)}"
            return
        for at, (one, wanted) in enumerate(zip(value, expected, strict=True)):
            yield from differences(one, wanted, f"{path}[{at}]")
    elif not _alike(value, expected):
        yield f"{path or 'the answer'} is {_short(value)}, expected {_short(expected)}"


def _alike(value: Any, expected: Any) -> bool:
    """Equal, or one a number and the other its text: a label may be given either way."""
    if isinstance(value, bool) or isinstance(expected, bool):
        return value is expected
    if isinstance(value, int | float) and isinstance(expected, str):
        return f"{value:g}" == expected or str(value) == expected
    return bool(value == expected)


def _scaled(expected: Any, answer: Mapping[str, Any]) -> Any:
    """``Partly`` as ``Near`` everywhere in ``expected``, if this is the level that knows the size of the picture."""
    size = answer.get("inputImageProperties")
    if not isinstance(size, Mapping):
        return expected
    if isinstance(expected, Partly):
        return Near(expected.part * float(size.get(expected.side, 0)), expected.tolerance)
    if isinstance(expected, Holds):
        return Holds([_scaled(inner, answer) for inner in expected.items])
    if isinstance(expected, Mapping):
        return {key: _scaled(inner, answer) for key, inner in expected.items()}
    if isinstance(expected, list):
        return [_scaled(inner, answer) for inner in expected]
    return expected


def unflattened(answer: Mapping[str, str], name: str, expected: Any) -> Any:
    """What stood under ``name`` before ``answer-format="flatten-objects"`` made texts with dotted paths of it.

    A text that looks like a number stays a text where a text is ``expected``.
    """
    if name in answer:
        return answer[name] if isinstance(expected, str) else _decoded(answer[name])
    found: dict[str, Any] = {}
    for path, text in answer.items():
        if path.startswith(f"{name}."):
            *outer, last = path.removeprefix(f"{name}.").split(".")
            here = found
            for step in outer:
                here = here.setdefault(step, {})
            here[last] = _decoded(text)
    return found


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _at(picture: Image.Image, point: Fraction) -> tuple[int, ...]:
    x = min(picture.width - 1, int(point[0] * picture.width))
    y = min(picture.height - 1, int(point[1] * picture.height))
    pixel: Any = picture.getpixel((x, y))
    return tuple(pixel)


def _hex(colour: Sequence[int]) -> str:
    return "nothing" if colour[3] == 0 else "#{:02x}{:02x}{:02x}".format(*colour[:3])


def _percent(point: Fraction) -> str:
    return f"{point[0]:.0%}, {point[1]:.0%} of the picture"


def _short(value: Any) -> str:
    if not isinstance(value, str | int | float | bool | list | dict | None):
        return str(value)
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 80 else f"{text[:77]}…"
