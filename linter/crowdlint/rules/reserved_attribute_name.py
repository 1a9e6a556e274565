"""An attribute of a manifest line whose name begins with the sign that Ground Truth keeps for itself."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import RESERVED


@rule("CL903", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding an attribute."""
    for key in line.record:
        if key.startswith(RESERVED):
            yield line.finding(f"no attribute may begin with `{RESERVED}`: rename `{key}`", key)
