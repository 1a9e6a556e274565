"""What a template's task data hold, for completion and hovers: the data beside it, and what it asks for itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.contract import DataPath
from crowdlint.language.liquid.scope import EACH, Data
from crowdlint.language.task.sources import infer, tasks_for
from crowdlint.language.text.source import Source

_LONGEST = 60


def known_data(source: Source) -> list[Any]:
    """``task.input`` as the data beside the template have it, and as the template asks for it."""
    found: list[Any] = []
    with suppress(UserError):
        found.append(tasks_for(source)[0].data)
    with suppress(UserError):
        found.append(infer(source).sample())
    return found


def asked(source: Source) -> dict[str, DataPath]:
    """The paths that the template reads."""
    with suppress(UserError):
        return {path.path: path for path in infer(source).paths()}
    return {}


def values_at(data: Sequence[Any], steps: Data) -> list[Any]:
    """What stands at a path below ``task.input`` in any of the data."""
    found = list(data)
    for step in steps:
        found = [inner for value in found for inner in _inside(value, step)]
    return found


def _inside(value: Any, step: object) -> Iterator[Any]:
    if isinstance(value, dict) and isinstance(step, str) and step in value:
        yield value[step]
    elif isinstance(value, list) and value and step is EACH:
        yield from value[:3]
    elif isinstance(value, list) and isinstance(step, int) and -len(value) <= step < len(value):
        yield value[step]


def keys(values: Sequence[Any]) -> dict[str, Any]:
    """The keys of objects among the values, each with a value."""
    found: dict[str, Any] = {}
    for value in values:
        if isinstance(value, dict):
            for key, inner in value.items():
                found.setdefault(str(key), inner)
    return found


def said(value: Any) -> str:
    """A value in few signs, as JSON has it."""
    import json

    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
