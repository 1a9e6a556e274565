"""What kind of medium the name of a file promises. Only names whose kind nobody doubts: others may be anything."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

Medium = Literal["image", "sound", "video", "document", "text"]

_ENDINGS: dict[Medium, str] = {
    "image": "jpg jpeg jpe jfif png gif bmp webp avif svg tif tiff heic heif ico",
    "sound": "mp3 wav flac aac m4a oga opus aif aiff wma",
    "video": "mp4 m4v mov avi mkv webm wmv mpg mpeg",
    "document": "pdf doc docx ppt pptx xls xlsx",
    "text": "txt csv tsv json jsonl xml html htm md yaml yml log manifest parquet zip gz tar",
}
_KINDS: dict[str, Medium] = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings.split()}
SHOWN_BY: dict[str, frozenset[Medium]] = {
    "image": frozenset({"image"}),
    "document": frozenset({"image", "document"}),
    "audio": frozenset({"sound", "video"}),
    "video": frozenset({"video", "sound"}),
}
"""What shows a kind of medium: the word of an entry's ``media``, or the name of an element of HTML."""


def medium_of(address: str) -> Medium | None:
    """The kind of what an address names, told from its ending; ``None`` where that says nothing."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return None
    _, dot, ending = path.rpartition("/")[2].rpartition(".")
    return _KINDS.get(ending.lower()) if dot else None
