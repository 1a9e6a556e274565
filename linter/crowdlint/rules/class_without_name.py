"""A class of a prior label that its class map does not name."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import CLASS, CLASSES, METADATA


@rule("CL911", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a box or point."""
    for label, path, shape in line.shapes():
        names = label.metadata.get(CLASSES)
        if CLASS not in shape or not isinstance(names, dict) or f"{label.name}{METADATA}" not in line.reads.keys:
            continue
        number = shape[CLASS]
        if str(number) not in names:
            known = ", ".join(f"`{each}`" for each in list(names)[:10]) or "nothing"
            message = f"`{CLASSES}` names no class `{number}`, so the worker gets no label; it names {known}"
            yield line.finding(message, *path, CLASS)
