"""A name that stands twice in one object of a manifest line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

_KEY = regex(r'"\s*:')


@rule("CL916", on=ManifestLine, severity="warning")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a name. Read again only where the text has more colons behind quotes than the value has names."""
    if not line.record or len(_KEY.findall(line.text)) <= _names(line.record):
        return
    twice: dict[str, None] = {}

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in found:
            if key in seen:
                twice[key] = None
            seen[key] = value
        return seen

    json.loads(line.text, object_pairs_hook=pairs)
    for key in twice:
        yield line.finding(f"`{key}` stands twice in one object: only the last one counts", key)


def _names(value: Any) -> int:
    """How many names there are in all objects of a value."""
    total, stack = 0, [value]
    while stack:
        each = stack.pop()
        if isinstance(each, dict):
            total += len(each)
            stack.extend(each.values())
        elif isinstance(each, list):
            stack.extend(each)
    return total
