"""Finds entries by tag and reads each one when it is first asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from crowdlint_schemas.entry import ElementEntry, Schema


HERE = Path(__file__).parent


class Catalogue(Mapping[str, "ElementEntry"]):
    """The entries of one folder by tag, in alphabetical order. Asking for a tag reads one small file, once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, Path] | None = None
        self._entries: dict[str, ElementEntry] = {}

    @property
    def files(self) -> dict[str, Path]:
        """The file of each tag."""
        if self._files is None:
            stems = sorted(name.removesuffix(".json") for name in os.listdir(self._folder) if name.endswith(".json"))
            self._files = {stem: self._folder / f"{stem}.json" for stem in stems}
        return self._files

    def __getitem__(self, tag: str) -> ElementEntry:
        if tag not in self._entries:
            self._entries[tag] = complete(json.loads(self.files[tag].read_bytes()))
        return self._entries[tag]

    def __contains__(self, tag: object) -> bool:
        return tag in self.files

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


def complete(entry: dict[str, Any]) -> ElementEntry:
    """An entry as it stands in a file, with the lines of its example joined and what may be left out filled in."""
    lines = entry["example"]
    entry["example"] = lines if isinstance(lines, str) else "".join(f"{line}\n" for line in lines)
    entry.setdefault("example-data", {})
    entry.setdefault("sample-answers", [])
    return cast("ElementEntry", entry)


@cache
def elements() -> Catalogue:
    """Every known element by tag: crowd elements, ``iron-icon``, and tags that exist only as a mistake.

    The latter have ``use-instead``. Entries are plain dictionaries shared by all callers: read them, never write.
    """
    return Catalogue(HERE / "elements")


@cache
def regions() -> Catalogue:
    """The eight region tags (``full-instructions`` …): children by which an element takes parts of its content."""
    return Catalogue(HERE / "regions")


@cache
def icons() -> frozenset[str]:
    """The names of the one set of icons (``icons``) that every page saved from the real runtime has."""
    return frozenset(json.loads((HERE / "icons.json").read_bytes()))


@cache
def shapes() -> Schema:
    """The JSON Schema whose ``$defs`` (``box``, ``polygon``, ``entity`` …) the entries refer to."""
    return cast("Schema", json.loads((HERE / "shapes.schema.json").read_bytes()))


@cache
def element_schema() -> Schema:
    """The JSON Schema that every entry obeys, ours and those of users."""
    return cast("Schema", json.loads((HERE / "element.schema.json").read_bytes()))
