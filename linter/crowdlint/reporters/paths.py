"""Paths and marks of findings as other programs want them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from crowdlint.check.report import Checked, Report
from crowdlint.finding import Finding


def posix(path: str) -> str:
    """A path relative to where crowdlint runs, with slashes; as it is where it lies outside."""
    inside = os.path.relpath(path) if os.path.isabs(path) else os.path.normpath(path)
    return (path if inside.startswith(os.pardir) else inside).replace(os.sep, "/")


def uri(path: str) -> str:
    """A path as a relative URI reference, or as a ``file:`` URI where it lies outside."""
    inside = posix(path)
    return Path(inside).as_uri() if os.path.isabs(inside) else quote(inside)


def fingerprints(report: Report) -> Iterator[tuple[Checked, Finding, str]]:
    """Each finding with a mark of its own that stays the same while only the lines around it change."""
    seen: dict[str, int] = {}
    for file, finding in report.findings:
        assert file.source
        text = " ".join(finding.span.of(file.source.text).split())
        base = "\0".join((posix(file.path), finding.code, text))
        seen[base] = seen.get(base, 0) + 1
        mark = f"{base}\0{seen[base]}".encode("utf-8", "surrogatepass")
        yield file, finding, sha256(mark).hexdigest()
