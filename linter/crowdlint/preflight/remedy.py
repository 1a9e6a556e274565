"""A line as it would be without the faults found in it, so that what they bring about is not told as more faults."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from crowdlint.finding import Finding
from crowdlint_schemas.jobs.manifests import METADATA, SOURCE, SOURCE_REF
from crowdlint_schemas.jobs.media_kinds import medium_of
from crowdlint_schemas.limits import MANIFEST_VALUE


def mended(line: dict[str, Any], found: Iterable[Finding]) -> dict[str, Any]:
    """The line with each wrong value replaced by one that does no harm, or left out: of a list the whole item."""
    paths = [each.path for each in found if each.path]
    if not paths:
        return line
    value: dict[str, Any] = copy.deepcopy(line)
    for name in {str(path[0]).removesuffix(METADATA) for path in paths if str(path[0]).endswith(METADATA)}:
        _empty(value.get(name))
    # From the end, so that what goes out of a list moves nothing that is still to go.
    for path in sorted({_item(path) for path in paths}, key=_order, reverse=True):
        _mend(value, path)
    return value


def _empty(label: Any) -> None:
    """What is wrong with its metadata is wrong with all that a label shows."""
    for held in label.values() if isinstance(label, dict) else ():
        if isinstance(held, list):
            held.clear()


def _item(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The path to the first item of a list on the way, or to the value itself."""
    at = next((at for at, step in enumerate(path) if isinstance(step, int)), len(path) - 1)
    return path[: at + 1]


def _order(path: tuple[str | int, ...]) -> list[tuple[bool, str, int]]:
    return [(isinstance(step, int), str(step) if isinstance(step, str) else "", step if isinstance(step, int) else 0)
            for step in path]  # fmt: skip


def _mend(value: Any, path: tuple[str | int, ...]) -> None:
    *way, last = path
    for step in way:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(value, list) and isinstance(last, int):
        del value[last : last + 1]
    elif not isinstance(value, dict):
        return
    elif path == (SOURCE_REF,):
        value[last] = _address(value.get(last))
    elif path == (SOURCE,):
        value[last] = "text"
    elif last in value:
        _leave_out(value, last)


def _leave_out(value: dict[Any, Any], key: str | int) -> None:
    """A text that is too long is cut, so that what shows it still has something to show."""
    if isinstance(value[key], str) and len(value[key]) > MANIFEST_VALUE:
        value[key] = value[key][:MANIFEST_VALUE]
    else:
        del value[key]


def _address(value: Any) -> str:
    """The address of an object with the same ending: whether that fits is another question."""
    known = isinstance(value, str) and medium_of(value)
    ending = str(value).strip().rpartition(".")[2] if known else ""
    return f"s3://bucket/object.{ending}" if ending else "s3://bucket/object"
