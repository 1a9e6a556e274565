"""A line of a manifest with more characters than Ground Truth reads."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.limits import MANIFEST_LINE


@rule("CL904", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a line."""
    if line.size > MANIFEST_LINE and not line.rows:
        yield line.finding(f"the line has {line.size:,} characters; {MANIFEST_LINE:,} are allowed")
