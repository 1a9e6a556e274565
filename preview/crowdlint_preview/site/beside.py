"""The files beside a page that a server of its author's gives out: there an address without a host finds them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from crowdlint.errors import UserError
from crowdlint.language.page.addresses import addresses
from crowdlint.language.page.page import Page
from crowdlint.language.page.standing import is_hosted
from crowdlint.language.text import reach
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Rendered, Source

# What pages are made of. Anything else that lies there (programs of the server, keys) is no business of a page.
_PROGRAMS = ("js", "mjs", "css", "vtt", "woff", "woff2", "ttf", "otf")
_PICTURES = ("svg", "png", "jpg", "jpeg", "gif", "webp", "bmp", "ico")
_RECORDINGS = ("mp3", "m4a", "wav", "ogg", "oga", "opus", "flac", "mp4", "webm", "m4v", "ogv")
_DATA = ("json", "csv", "tsv", "txt", "xml")
SHOWN = frozenset((*_PROGRAMS, *_PICTURES, *_RECORDINGS))
KINDS = frozenset((*SHOWN, *_DATA))
MOST_BYTES = 30_000_000  # of one file


class FileBeside(NamedTuple):
    """An attribute whose address means a file: as typed, its name, and the file's own name and bytes."""

    typed: str
    name: str
    file: str
    body: bytes


def home_of(source: Source) -> Path | None:
    """The folder of a page that its author's own server gives out; ``None`` for a template of a service."""
    if source.origin is not None or not Path(source.path).is_file():
        return None
    page = Page(Rendered.verbatim(source), detect(source))
    return Path(source.path).parent if is_hosted(page) else None


def beside(home: Path, address: str) -> Path | None:
    """The file that an address without a host means: in the folder or below it, not hidden, of a kind for pages."""
    path = PurePosixPath(unquote(urlsplit(address).path).lstrip("/"))
    if path.suffix[1:].lower() not in KINDS or any(part.startswith(".") for part in path.parts):
        return None
    found = home / path
    try:
        reach.require(found, home)
        return found if found.stat().st_size <= MOST_BYTES else None
    except (OSError, ValueError, UserError):  # there is none, it is no name of a file, a link leads out
        return None


def written(page: Page, home: Path) -> Iterator[FileBeside]:
    """The files that attributes of a page mean: only what a browser shows or runs, since pages are sent to others."""
    for each in addresses(page):
        token, text = each.attribute.token, each.text.strip()
        typed = page.rendered.text[token.raw_start : token.raw_end].strip() if token.raw_start >= 0 else ""
        plain = text and typed == text and not urlsplit(text).netloc and not urlsplit(text).scheme
        found = beside(home, text) if plain else None
        if found and found.suffix[1:].lower() in SHOWN:
            with contextlib.suppress(OSError):  # it is gone since
                whole = page.rendered.text[token.start : token.end]
                yield FileBeside(whole, each.attribute.name, found.name, reach.contents(found))
