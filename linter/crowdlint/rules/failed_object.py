"""An object whose label of an earlier job failed, and that the template shows again."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import FAILURE, METADATA


@rule("CL910", on=ManifestLine, severity="warning")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a label that the template reads."""
    for label in line.labels:
        reason = label.metadata.get(FAILURE)
        if reason:
            message = f"the job that made `{label.name}` failed at this object (`{str(reason)[:200]}`): leave it out"
            yield line.finding(message, f"{label.name}{METADATA}", FAILURE)
