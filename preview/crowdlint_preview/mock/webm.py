"""A small real video, made with Pillow alone: a lossy WebP picture is one VP8 key frame, and WebM holds VP8.

Every Chromium plays it, also those that are built without H.264. Container: Matroska / EBML (RFC 9559, RFC 8794);
frames: VP8 (RFC 6386); picture file: WebP container (RFC 9649).
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

from PIL import Image


def webm(frames: Sequence[Image.Image], frames_per_second: int = 10) -> bytes:
    """A silent WebM video of at most 32 seconds, every frame a key frame. Frames are of one size."""
    width, height = frames[0].size
    step = 1000 // frames_per_second
    header = _element(
        0x1A45DFA3,
        _number(0x4286, 1)
        + _number(0x42F7, 1)
        + _number(0x42F2, 4)
        + _number(0x42F3, 8)
        + _element(0x4282, b"webm")
        + _number(0x4287, 4)
        + _number(0x4285, 2),
    )
    info = _element(
        0x1549A966,
        _number(0x2AD7B1, 1_000_000)
        + _element(0x4489, struct.pack(">d", float(step * len(frames))))
        + _element(0x4D80, b"crowdlint")
        + _element(0x5741, b"crowdlint"),
    )
    video = _element(0xE0, _number(0xB0, width) + _number(0xBA, height))
    track = _number(0xD7, 1) + _number(0x73C5, 1) + _number(0x83, 1) + _element(0x86, b"V_VP8") + video
    tracks = _element(0x1654AE6B, _element(0xAE, track))
    blocks = [
        _element(0xA3, b"\x81" + struct.pack(">hB", at * step, 0x80) + _vp8(frame)) for at, frame in enumerate(frames)
    ]
    cluster = _element(0x1F43B675, _number(0xE7, 0) + b"".join(blocks))
    return header + _element(0x18538067, info + tracks + cluster)


def _element(identifier: int, content: bytes) -> bytes:
    """An EBML element; its size takes eight bytes, whatever it is."""
    return (
        identifier.to_bytes((identifier.bit_length() + 7) // 8, "big")
        + struct.pack(">Q", len(content) | 1 << 56)
        + content
    )


def _number(identifier: int, value: int) -> bytes:
    return _element(identifier, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def _vp8(frame: Image.Image) -> bytes:
    """The ``VP8 `` chunk of the frame saved as lossy WebP: one VP8 key frame."""
    file = io.BytesIO()
    frame.convert("RGB").save(file, "WEBP", quality=70, method=0)
    data, at = file.getvalue(), 12
    while data[at : at + 4] != b"VP8 ":
        at += 8 + (struct.unpack_from("<I", data, at + 4)[0] + 1 & ~1)
    return data[at + 8 : at + 8 + struct.unpack_from("<I", data, at + 4)[0]]
