"""A line of a manifest that names no object to label."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.nearest import did_you_mean
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import SOURCE, SOURCE_REF, SOURCES


@rule("CL902", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a line."""
    if line.value is None or line.rows or set(SOURCES) & line.record.keys():
        return
    near = next((hint for key in line.record if (hint := did_you_mean(key, SOURCES))), "")
    wanted = SOURCE if SOURCE in line.reads.keys else SOURCE_REF
    yield line.finding(f"the line has neither `source-ref` nor `source`, so there is nothing to label{near}", wanted)
