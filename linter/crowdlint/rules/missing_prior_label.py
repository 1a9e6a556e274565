"""An object without the label of an earlier job that the template shows."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import METADATA


@rule("CL914", on=ManifestLine, severity="error", also=("warning",))
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a label: an error where the line itself speaks of it, else a warning."""
    for key in sorted(line.reads.keys) if line.record else ():
        name = key.removesuffix(METADATA)
        if name == key or name not in line.reads.keys or name in line.record:
            continue
        if key in line.record:
            yield line.finding(f"the line has `{key}`, but no `{name}`: the worker sees nothing of the prior job", name)
        elif not {name, key} & line.reads.asked:
            message = f"the line has no `{name}`, which the template shows: the worker starts from nothing"
            yield line.finding(message, name, level="warning")
