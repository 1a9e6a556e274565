"""What an S3 object of a task answers with: a file of ``--s3-root``, else something made up of the kind its name tells.

Everything made up is deterministic per object, and nothing is ever fetched.
"""

from __future__ import annotations

import io
import json
import math
import mimetypes
import re
import struct
import wave
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from PIL import Image, ImageDraw

from crowdlint.language.render.run import granted_by
from crowdlint.language.text import reach
from crowdlint_preview.mock.scene import Colour, Scene, overlay, random_for, scene
from crowdlint_preview.mock.webm import webm
from crowdlint_schemas.s3 import S3Object, named_by


class Medium(NamedTuple):
    """The bytes of an object and their media type."""

    body: bytes
    content_type: str


def s3_object(url: str) -> S3Object | None:
    """The object that a URL made by ``grant_read_access``, or any of S3's own forms, names; else ``None``."""
    return granted_by(url) or named_by(url)


@dataclass(frozen=True)
class Media:
    """Answers for S3 objects.

    ``root`` maps buckets to folders: ``s3://bucket/key`` is ``root/bucket/key``. ``overlays`` says which objects are
    label pictures of a prior job: object name -> (name of the picture it belongs to, its labels' colours). ``given``
    are addresses on other servers that the task data names: pictures of Mechanical Turk tasks, mostly.
    """

    root: Path | None = None
    overlays: Mapping[str, tuple[str, Sequence[Colour]]] = field(default_factory=dict)
    given: frozenset[str] = frozenset()

    def get(self, url: str) -> Medium | None:
        """The answer for a URL; ``None`` where it names no S3 object and is not ``given``."""
        wanted = self._named(url)
        return (self._file(wanted) or self._made_up(wanted)) if wanted else None

    def scene(self, url: str) -> Scene | None:
        """What the picture of a URL shows, where it is a made-up one of which every pixel is known."""
        wanted = self._named(url)
        if wanted is None or wanted.name in self.overlays or self._file(wanted) or _maker(wanted) is not _picture:
            return None
        return scene(wanted.name)

    def _named(self, url: str) -> S3Object | None:
        wanted = s3_object(url)
        if wanted is None and url in self.given:
            parts = urlsplit(url)
            return S3Object(parts.netloc, unquote(parts.path).lstrip("/"))
        return wanted

    def _file(self, wanted: S3Object) -> Medium | None:
        if self.root is None:
            return None
        root = self.root.resolve()
        try:
            path = (root / wanted.bucket / wanted.key).resolve()
            # Task data is not trusted: `..` in a key, or a link, must not read the rest of the disk.
            if not path.is_relative_to(root) or not path.is_file():
                return None
            body = reach.contents(path)
        except (OSError, ValueError):  # a name that no file can have, a loop of links, a file that may not be read
            return None
        return Medium(body, mimetypes.guess_type(path.name)[0] or "application/octet-stream")

    def _made_up(self, wanted: S3Object) -> Medium | None:
        if wanted.name in self.overlays:
            of, colours = self.overlays[wanted.name]
            return Medium(_saved(overlay(scene(of), colours), "PNG"), "image/png")
        if wanted.name in _EXTERNAL_HIT:
            return Medium((Path(__file__).parent / "external_hit.js").read_bytes(), "text/javascript; charset=utf-8")
        return None if _suffix(wanted) in _PROGRAMS else _made(wanted)


def _suffix(wanted: S3Object) -> str:
    return wanted.key.rpartition(".")[2].lower() if "." in wanted.key else ""


def _maker(wanted: S3Object) -> Callable[[str], Medium]:
    return _MAKERS.get(_suffix(wanted), _picture)


@lru_cache(maxsize=64)
def _made(wanted: S3Object) -> Medium:
    """A page is given the same object several times over: its mark, its picture and its preview all hold it."""
    return _maker(wanted)(wanted.name)


def _saved(image: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def _picture(name: str) -> Medium:
    if name.lower().endswith((".jpg", ".jpeg")):
        return Medium(_saved(scene(name).image, "JPEG"), "image/jpeg")
    return Medium(_saved(scene(name).image, "PNG"), "image/png")


def _drawing(name: str) -> Medium:
    colour = "#{:02x}{:02x}{:02x}".format(*random_for(name).choices(range(64, 200), k=3))
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">'
        f'<rect width="400" height="300" fill="#f4f4f0"/><circle cx="200" cy="150" r="90" fill="{colour}"/></svg>'
    )
    return Medium(svg.encode("utf-8"), "image/svg+xml")


def _sound(name: str) -> Medium:
    """Two seconds of four soft notes: 16 bit, mono, 8000 samples a second."""
    random, rate = random_for(name), 8000
    samples = bytearray()
    for _ in range(4):
        pitch = random.choice((262, 294, 330, 392, 440, 523))
        for at in range(rate // 2):
            level = 8000 * math.exp(-6 * at / rate) * min(1.0, at / 80)
            samples += struct.pack("<h", round(level * math.sin(2 * math.pi * pitch * at / rate)))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(bytes(samples))
    return Medium(file.getvalue(), "audio/wav")


def _video(name: str) -> Medium:
    """Two seconds of a ball that rolls over the meadow: WebM, 320x214."""
    ground = scene(name).image.resize((320, 214))
    frames = []
    for at in range(20):
        frame = ground.copy()
        left = 10 + at * 14
        ImageDraw.Draw(frame).ellipse((left, 160, left + 36, 196), fill=(196, 48, 44), outline=(252, 240, 200), width=3)
        frames.append(frame)
    return Medium(webm(frames), "video/webm")


def _document(name: str) -> Medium:
    """A PDF of one page (A4) with a few lines of text."""
    lines = [
        "Sample document",
        name,
        "",
        "Invoice no. 1047",
        "Two lamps   2 x 40.00",
        "Total   80.00",
        "",
        "Thank you.",
    ]
    shown = "".join(f"({_pdf_text(line)}) Tj T* " for line in lines)
    page = f"BT /F1 18 Tf 26 TL 72 760 Td {shown}ET".encode("latin-1", "replace")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(page), page),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    return Medium(body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer, "application/pdf")


def _pdf_text(line: str) -> str:
    return re.sub(r"([\\()])", r"\\\1", line)


def _text(name: str) -> Medium:
    return Medium(
        f"Sample text of {name}.\nThe lamp arrived on time and works well.\n".encode(), "text/plain; charset=utf-8"
    )


def _json(name: str) -> Medium:
    return Medium(json.dumps({"name": name, "items": [1, 2, 3]}).encode("utf-8"), "application/json")


_ELSEWHERE = "<!doctype html><title>Elsewhere</title><p>A page of another server, which is not loaded here."


def spare(url: str, kind: str) -> Medium | None:
    """Something of the ``kind`` that a page asked another server for: picture, sound, video, page in a frame."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    wanted = S3Object(parts.netloc, unquote(parts.path).lstrip("/"))
    maker = _maker(wanted)
    if kind == "image":
        return (maker if maker is _drawing else _picture)(wanted.name)
    if kind == "media":
        return (maker if maker in (_sound, _video) else _sound)(wanted.name)
    if kind == "document":
        return _document(wanted.name) if maker is _document else Medium(_ELSEWHERE.encode(), "text/html; charset=utf-8")
    return None


def is_medium(url: str) -> bool:
    """Whether the path of a URL ends like a picture, a sound, a video or a document."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return False
    return path.rpartition(".")[2].lower() in {*_MAKERS, "png", "jpg", "jpeg", "gif", "webp", "bmp"}


# Libraries lie in S3 too (Mechanical Turk's own does): what a page runs or is styled with cannot be made up.
_PROGRAMS = {"js", "mjs", "css", "wasm", "woff", "woff2", "ttf", "otf"}
# Mechanical Turk's own script, small enough to stand in for.
_EXTERNAL_HIT = {"mturk-public/externalHIT_v1.js", "mturk-public/externalHIT.js"}
_MAKERS: dict[str, Callable[[str], Medium]] = {
    "svg": _drawing,
    "pdf": _document,
    "json": _json,
    "jsonl": _json,
    **dict.fromkeys(("txt", "csv", "tsv", "md", "xml", "html", "vtt", "srt"), _text),
    **dict.fromkeys(("wav", "mp3", "m4a", "aac", "flac", "ogg", "oga", "opus"), _sound),
    **dict.fromkeys(("mp4", "webm", "mov", "m4v", "ogv", "avi"), _video),
}
