"""A number of a prior label that is none, or that no box can have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import LENGTHS, PLACES, is_number


@rule("CL913", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a number."""
    for _, path, shape in line.shapes():
        for key in (*LENGTHS, *PLACES):
            if key not in shape:
                continue
            value = shape[key]
            if not is_number(value):
                yield line.finding(f"`{key}` is {_shown(value)}, not a number", *path, key)
            elif key in LENGTHS and value <= 0:
                yield line.finding(f"`{key}` is {value}: a box has more than nothing of it", *path, key)


def _shown(value: Any) -> str:
    import json

    return f"`{json.dumps(value, ensure_ascii=False)[:60]}`"
