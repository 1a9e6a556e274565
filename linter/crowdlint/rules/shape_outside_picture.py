"""A box or point of a prior label that lies outside of the picture whose size stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import SLACK, is_number, picture_size


@rule("CL912", on=ManifestLine, severity="error", also=("warning",))
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a box or point; one that lies over the edge is a warning."""
    for label, path, shape in line.shapes():
        size = picture_size(label.value)
        for start, length, most in (("left", "width", size and size.width), ("top", "height", size and size.height)):
            if most and (found := _over(shape, start, length, most)):
                yield line.finding(found[0], *path, start, level=found[1])
                break
        for axis, most in (("x", size and size.width), ("y", size and size.height)):
            if most and is_number(shape.get(axis)) and not -SLACK <= shape[axis] <= most + SLACK:
                message = f"`{axis}` is {shape[axis]}, the picture goes from 0 to {most:g}: the worker does not see it"
                yield line.finding(message, *path, axis)
                break


def _over(shape: Mapping[str, Any], start: str, length: str, most: float) -> tuple[str, Any] | None:
    first, size = shape.get(start), shape.get(length)
    if not is_number(first) or not is_number(size) or size <= 0:  # type: ignore[operator]
        return None
    last = first + size  # type: ignore[operator]
    if first >= most or last <= 0:  # type: ignore[operator]
        return f"the box goes from {first:g} to {last:g}, the picture from 0 to {most:g}: nobody sees it", None
    if first < -SLACK or last > most + SLACK:  # type: ignore[operator]
        return f"the box goes from {first:g} to {last:g}, over the edge of a picture from 0 to {most:g}", "warning"
    return None
