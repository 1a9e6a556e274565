"""What was drawn in a task, to be shown over its picture: the pictures, and which part of the answer is of which."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, UnidentifiedImageError

from crowdlint_preview.site.screen import Screen

MOST_SIDE = 1000  # pixels of a picture in a report
DRAWN = (
    "crowd-bounding-box", "crowd-polygon", "crowd-polyline", "crowd-line", "crowd-keypoint",
    "crowd-semantic-segmentation", "crowd-instance-segmentation",
)  # fmt: skip


def shown_shapes(screen: Screen, files: dict[str, bytes]) -> list[dict[str, Any]]:
    """For each element that is drawn on: its name in the answer, its picture (added to ``files``) and the real size."""
    found: list[dict[str, Any]] = []
    for element in screen.tree.elements(*DRAWN) if screen.tree else ():
        name, source = element.value("name"), element.value("src")
        answered = screen.resource(source.text.strip()) if source else None
        if name is None or answered is None or not answered.content_type.startswith("image/"):
            continue
        small = _small(answered.body)
        if small is None:
            continue
        picture, (width, height) = small
        path = f"pictures/{screen.name}-{len(found) + 1}.jpg"
        files[path] = picture
        found.append({"name": name.text.strip(), "picture": path, "width": width, "height": height})
    return found


def _small(body: bytes) -> tuple[bytes, tuple[int, int]] | None:
    """A picture as a JPEG of at most ``MOST_SIDE``, and its size as it came."""
    try:
        with Image.open(io.BytesIO(body)) as image:
            size = image.size
            small = image.convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
    small.thumbnail((MOST_SIDE, MOST_SIDE))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=72)
    return out.getvalue(), size
