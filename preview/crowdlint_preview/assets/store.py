"""The folder of what was brought, and its lock file: address, where it came from, hash, type, size."""

from __future__ import annotations

import base64
import hashlib
import json
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint.output import replace_file

FOLDER = "crowdlint-assets"
LOCK = "lock.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """One entry of the lock file. ``integrity``: the SHA-256 as a page would write it; ``how``: direct, npm NAME@V."""

    file: str
    final: str
    integrity: str
    type: str
    size: int
    how: str


class Store:
    """A folder with a lock file; neither needs to exist. Raises ``UserError`` for a lock file that cannot be read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: dict[str, Kept] = {}
        lock = folder / LOCK
        if lock.is_file():
            try:
                found = json.loads(reach.contents(lock))["assets"]
                self.entries = {url: Kept(**entry) for url, entry in found.items()}
            except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
                raise UserError("the lock file of the assets cannot be read", str(lock)) from error

    def files(self) -> Mapping[str, Path]:
        """Address -> its file. Raises ``UserError`` where a file is missing or is not what the lock file says."""
        found: dict[str, Path] = {}
        for url, kept in self.entries.items():
            path = self.folder / kept.file
            if path.resolve().parent != self.folder.resolve() or not path.is_file():
                raise UserError(f"the asset of {url} is missing: run crowdlint assets --fetch", str(path))
            if integrity(_bytes(path)) != kept.integrity:
                raise UserError(f"the asset of {url} is not what was fetched: its hash differs", str(path))
            found[url] = path
        return found

    def keep(self, url: str, final: str, body: bytes, how: str) -> Kept:
        """Write a file and its entry. Raises ``UserError`` where the address now gives something else than before."""
        kept = Kept(file_name(url, body), final, integrity(body), media_type(url), len(body), how)
        before = self.entries.get(url)
        if before and before.integrity != kept.integrity:
            raise UserError(f"{url} gives something else than before: its hash differs from the lock file", LOCK)
        replace_file(self.folder / kept.file, body)
        self.entries[url] = kept
        entries = {each: asdict(self.entries[each]) for each in sorted(self.entries)}
        text = json.dumps({"version": 1, "assets": entries}, indent=2) + "\n"
        replace_file(self.folder / LOCK, text.encode())
        return kept


def _bytes(path: Path) -> bytes:
    try:
        return reach.contents(path)
    except OSError as error:
        raise UserError(f"cannot read the asset: {error.strerror or error}", str(path)) from error


def integrity(body: bytes) -> str:
    """``sha256-…`` as the attribute ``integrity`` has it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(body).digest()).decode("ascii")


def media_type(url: str) -> str:
    """The type that the end of an address tells."""
    return mimetypes.guess_type(urlsplit(url).path)[0] or "application/octet-stream"


def file_name(url: str, body: bytes) -> str:
    """A name for a file that tells what it is, and that no two addresses share."""
    last = re.sub(r"[^\w.-]+", "-", urlsplit(url).path.rpartition("/")[2])[-60:] or "asset"
    return f"{hashlib.sha256(url.encode()).hexdigest()[:12]}-{last}"
