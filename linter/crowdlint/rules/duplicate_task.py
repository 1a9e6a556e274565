"""A line of a manifest that makes the same task as an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule


@rule("CL906", on=ManifestLine, severity="warning")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a line; which lines came before, the run over the manifest knows."""
    if line.same_as is not None:
        yield line.finding(f"all that the template shows is as in line {line.same_as:,}: the same task, paid for twice")
