"""Entries of users: their own elements, in the format of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crowdlint_schemas.catalogue import complete, element_schema, shapes
from crowdlint_schemas.entry import ElementEntry
from crowdlint_schemas.mismatch import mismatches


class EntryError(ValueError):
    """A file of entries cannot be used. ``place`` is ``FILE`` or ``FILE:LINE:COLUMN``."""

    def __init__(self, message: str, place: str) -> None:
        super().__init__(f"{place}: {message}")
        self.message = message
        self.place = place


def extra(path: Path) -> dict[str, ElementEntry]:
    """The entries of a user's JSON file (one entry, or a list of them) by tag.

    Raises ``EntryError`` with the place and the first thing that is wrong. Does not load jsonschema.
    """
    found = _read(path)
    entries: dict[str, ElementEntry] = {}
    for at, entry in enumerate(found if isinstance(found, list) else [found]):
        where = f"entry {at + 1}" if isinstance(found, list) else "the entry"
        if isinstance(entry, dict) and isinstance(entry.get("tag"), str):
            where = f"the entry of <{entry['tag']}>"
        for problem in _problems(entry):
            raise EntryError(f"{where} is not right: {problem}", str(path))
        entries[entry["tag"]] = complete(entry)
    return entries


def _problems(entry: Any) -> Iterator[str]:
    """What is wrong with an entry: where it breaks the format, then what the format cannot say."""
    try:
        found = mismatches(entry, element_schema())
    except RecursionError:
        yield "nested too deeply"
        return
    yield from map(str, found)
    yield from [] if found else _dead_ends(entry, "")


def _dead_ends(value: Any, place: str) -> Iterator[str]:
    """Regular expressions that are none, and references to shapes that do not exist, anywhere in an entry."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if key == "pattern" and isinstance(inner, str):
            try:
                re.compile(inner)
            except re.error as error:
                yield f"{place}/pattern: is not a regular expression: {error}"
        elif key == "$ref" and str(inner).rpartition("/")[2] not in shapes()["$defs"]:
            yield f"{place}/$ref: no such shape; known: {', '.join(shapes()['$defs'])}"
        else:
            yield from _dead_ends(inner, f"{place}/{key}")


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise EntryError(f"cannot read the file: {error.strerror or error}", str(path)) from error
    except UnicodeDecodeError as error:
        raise EntryError("not UTF-8 text", str(path)) from error
    except RecursionError as error:
        raise EntryError("nested too deeply", str(path)) from error
    except json.JSONDecodeError as error:
        raise EntryError(f"not JSON: {error.msg}", f"{path}:{error.lineno}:{error.colno}") from error
