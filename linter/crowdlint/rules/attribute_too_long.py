"""An attribute of a manifest line with more characters than Ground Truth reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.limits import MANIFEST_LINE, MANIFEST_VALUE


@rule("CL905", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding an attribute; where the whole line is too long, line-too-long says so."""
    if not MANIFEST_VALUE < line.size <= MANIFEST_LINE:
        return
    for key, value in line.record.items():
        size = _size(value)
        if size > MANIFEST_VALUE:
            yield line.finding(f"`{key}` has {size:,} characters; {MANIFEST_VALUE:,} are allowed", key)


def _size(value: Any) -> int:
    """Characters of a text, or of anything else written without blanks."""
    if isinstance(value, str):
        return len(value)
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
