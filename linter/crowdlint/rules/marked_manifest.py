"""A byte order mark before the first line of a manifest."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule


@rule("CL917", on=ManifestLine, severity="info")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a file."""
    if line.marked and not line.rows:
        yield line.finding("the file begins with a byte order mark, which is no part of JSON: save it without one")
