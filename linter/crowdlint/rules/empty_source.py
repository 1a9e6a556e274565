"""A `source` without text."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import SOURCE, SOURCE_REF, TASK_OBJECT


@rule("CL908", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a line; beside a `source-ref`, or where the template shows other keys, the text may be anything."""
    if SOURCE not in line.record or SOURCE_REF in line.record or not {SOURCE, TASK_OBJECT} & line.reads.keys:
        return
    value = line.record[SOURCE]
    if not isinstance(value, str):
        yield line.finding(f"`{SOURCE}` is no text: put quotes around what the worker is to see", SOURCE)
    elif not value.strip():
        yield line.finding(f"`{SOURCE}` is empty, so the worker sees nothing to label", SOURCE)
