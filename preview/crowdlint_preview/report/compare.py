"""What has changed since an earlier run: pictures pixel by pixel, answers and what templates read as text."""

from __future__ import annotations

import difflib
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

from crowdlint.errors import UserError
from crowdlint_preview.report.model import Entry, ToldTask

MARGIN = 2  # pixels around what differs, for the look at neighbours
THRESHOLD = 0.02  # of the colour distance, as pixelmatch counts it: our pictures have no noise to be ignored
LONG = 200  # characters of a text in an answer; longer ones (masks) are told by their hash
MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class PictureChange:
    """``pixels``: how many differ, without those of smoothed edges. ``difference``: a PNG that shows them."""

    pixels: int
    share: float
    difference: bytes
    sizes: str = ""


def require_library() -> None:
    """Raise ``UserError`` where the library that compares pictures is not installed."""
    try:
        import_module("pixelmatch")
    except ImportError as error:
        raise UserError("comparing pictures needs pixelmatch: pip install 'crowdlint[testing]'", "--compare") from error


def compare_pictures(old: bytes, new: bytes, tolerance: int = 0) -> PictureChange | None:
    """What differs between two PNGs; ``None`` where at most ``tolerance`` pixels do."""
    if old == new:
        return None
    with Image.open(io.BytesIO(old)) as first, Image.open(io.BytesIO(new)) as second:
        before, after = first.convert("RGBA"), second.convert("RGBA")
    sizes = "" if before.size == after.size else "{}x{} became {}x{}".format(*before.size, *after.size)
    size = (max(before.width, after.width), max(before.height, after.height))
    before, after = _padded(before, size), _padded(after, size)
    box = ImageChops.difference(before, after).convert("RGB").getbbox()
    if box is None and not sizes:
        return None
    shown = Image.blend(after.convert("L").convert("RGBA"), Image.new("RGBA", size, "white"), 0.8)
    pixels = 0
    if box is not None:
        pixels, marked, place = _marked(before, after, box)
        shown.paste(marked, place, marked)
    if pixels <= tolerance and not sizes:
        return None
    out = io.BytesIO()
    shown.convert("RGB").save(out, "PNG")
    return PictureChange(pixels, pixels / (size[0] * size[1]), out.getvalue(), sizes)


def _padded(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        return image
    whole = Image.new("RGBA", size, (0, 0, 0, 0))
    whole.paste(image, (0, 0))
    return whole


def _marked(
    before: Image.Image, after: Image.Image, box: tuple[int, int, int, int]
) -> tuple[int, Image.Image, tuple[int, int]]:
    """How many pixels differ, a picture with these in red, and where it belongs; only what is around is looked at."""
    left, top = max(0, box[0] - MARGIN), max(0, box[1] - MARGIN)
    around = (left, top, min(before.width, box[2] + MARGIN), min(before.height, box[3] + MARGIN))
    first, second = before.crop(around), after.crop(around)
    marked = Image.new("RGBA", first.size)
    count = import_module("pixelmatch.contrib.PIL").pixelmatch(
        first, second, marked, threshold=THRESHOLD, includeAA=False, diff_mask=True, diff_color=(220, 20, 20)
    )
    return int(count), marked, (left, top)


def compare(told: ToldTask, old: Entry | None, folder: Path, tolerance: int) -> dict[str, Any]:
    """What has changed in a task since ``old``, of the report in ``folder``. Pictures are added to its files."""
    if old is None:
        return {"state": "new", "pictures": [], "texts": []}
    entry = told.entry
    pictures = list(_pictures(told, old, folder, tolerance))
    texts = [
        {"what": what, "lines": lines}
        for what, before, after in (
            ("verdict", [old["status"], old["reason"]], [entry["status"], entry["reason"]]),
            ("what the template reads", old.get("reads", []), entry["reads"]),
            ("the schema of the answer", _lines(old["schemas"]), _lines(entry["schemas"])),
            ("the answer", _lines(old["answers"]), _lines(entry["answers"])),
        )
        if (lines := _difference(before, after))
    ]
    return {"state": "changed" if pictures or texts else "same", "pictures": pictures, "texts": texts}


def _pictures(told: ToldTask, old: Entry, folder: Path, tolerance: int) -> Iterator[dict[str, Any]]:
    entry = told.entry
    for name in dict.fromkeys([*entry["screenshots"], *old["screenshots"]]):
        before = (folder / name).read_bytes() if name in old["screenshots"] and (folder / name).is_file() else None
        after = told.files.get(name)
        shown = name.removeprefix("screenshots/")
        title = Path(shown).stem.removeprefix(f"{entry['name']}-")
        if before is None or after is None:
            words = "there was none before" if before is None else "there is none any more"
            yield {"title": title, "words": words, "old": None, "new": None, "difference": None}
            continue
        change = compare_pictures(before, after, tolerance)
        if change is None:
            continue
        names = {"old": f"before/{shown}", "difference": f"differences/{shown}"}
        told.files |= {names["old"]: before, names["difference"]: change.difference}
        words = f"{change.pixels:,} pixels differ ({100 * change.share:.2g} %)"
        yield {"title": title, "words": f"{change.sizes}; {words}" if change.sizes else words, "new": name, **names}


def _lines(value: Any) -> list[str]:
    return json.dumps(_short(value), indent=1, sort_keys=True, ensure_ascii=False).splitlines()


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _short(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_short(inner) for inner in value]
    if isinstance(value, str) and len(value) > LONG:
        mark = hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return f"{value[:40]}… ({len(value)} characters, {mark})"
    return value


def _difference(before: list[str], after: list[str]) -> list[str]:
    """The lines that came (``+``) and went (``-``), with those around them; empty where nothing changed."""
    found = list(difflib.unified_diff(before, after, lineterm="", n=2))[2:]
    return found[:MOST_LINES]
