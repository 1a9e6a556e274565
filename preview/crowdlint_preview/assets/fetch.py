"""Brings one address: from its server, else from the npm package that its CDN mirrors."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import subprocess
import tarfile
import tempfile
import urllib.error
import urllib.request
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from crowdlint_preview.assets.mirrors import Mirrored, file_of, mirrored, nearby

TIMEOUT = 20.0
MOST_BYTES = 30_000_000
MOST_TRIED = 4  # versions in place of one that npm lacks


class Brought(NamedTuple):
    """The bytes, the address they came from in the end, how, and the type that their server names."""

    body: bytes
    final: str
    how: str
    type: str = ""


def fetch(url: str) -> Brought | str:
    """What an address gives, or in words why it cannot be had."""
    found = direct(url)
    if isinstance(found, Brought):
        return found
    package = mirrored(url)
    if package is None:
        return found
    packed = _packed(package)
    return packed if isinstance(packed, Brought) else f"{found}; {packed}"


def direct(url: str) -> Brought | str:
    """What the server of an address gives, or in words why it gives nothing."""
    try:
        request = urllib.request.Request(url, headers={"User-Agent": "crowdlint"})
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            body = answer.read(MOST_BYTES + 1)
            final, kind = answer.geturl(), answer.headers.get("content-type") or ""
    except (urllib.error.URLError, OSError, ValueError) as error:
        return f"it cannot be had from its server ({getattr(error, 'reason', None) or error})"
    return f"it is larger than {MOST_BYTES:,} bytes" if len(body) > MOST_BYTES else Brought(body, final, "direct", kind)


def _packed(package: Mirrored) -> Brought | str:
    npm = shutil.which("npm")
    if npm is None:
        return f"npm, which could bring {package.spec}, is not installed"
    found = _pack(npm, package)
    # CDNs have versions of old libraries that were never published to npm, or not with all their files.
    for near in nearby(package.version, _versions(npm, package.name))[:MOST_TRIED] if found is None else ():
        other = _pack(npm, replace(package, version=near))
        if isinstance(other, Brought):
            return other._replace(how=f"{other.how}, for npm lacks {package.version}")
    return found or f"npm does not have {package.spec}"


def _pack(npm: str, package: Mirrored) -> Brought | str | None:
    """The file, or why a package lacks it; ``None`` where there is no such package or version."""
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", package.spec, "--silent", "--ignore-scripts", "--pack-destination", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        archives = list(Path(folder).glob("*.tgz"))
        return _unpacked(package, archives[0].read_bytes()) if archives and not done.returncode else None


def _versions(npm: str, name: str) -> list[str]:
    """The versions of a package, none where npm knows none."""
    command = [npm, "view", name, "versions", "--json", "--silent"]
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(ValueError):
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        found = json.loads(done.stdout)
        return [str(each) for each in (found if isinstance(found, list) else [found])]
    return []


def _unpacked(package: Mirrored, archive: bytes) -> Brought | str:
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as packed:
        members = {member.name.partition("/")[2]: member for member in packed.getmembers() if member.isfile()}
        facts = json.loads(_read(packed, members["package.json"])) if "package.json" in members else {}
        main = str(facts.get("jsdelivr") or facts.get("unpkg") or facts.get("main") or "index.js").removeprefix("./")
        file = file_of(package, list(members), main)
        if file is None:
            return f"npm's {package.spec} holds no {package.path or main}"
        version = str(facts.get("version", package.version))
        return Brought(_read(packed, members[file]), f"npm:{package.name}@{version}/{file}", f"npm {package.spec}")


def _read(packed: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = packed.extractfile(member)
    return file.read(MOST_BYTES) if file else b""
