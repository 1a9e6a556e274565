"""A line of a manifest that is no JSON object, or a row of a CSV file that does not fit its columns."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule


@rule("CL901", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a line: nothing else can be said of it."""
    if line.fault:
        yield line.finding(line.fault)
