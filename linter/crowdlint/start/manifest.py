"""A draft for the lines of a manifest: its paths, its first line as sample data, its class map as labels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from crowdlint.check.fix import apply
from crowdlint.errors import UserError
from crowdlint.finding import Edit
from crowdlint.language.liquid import parse
from crowdlint.language.liquid.expressions import paths
from crowdlint.language.task.sources import infer, read_manifest
from crowdlint.language.text.span import Span
from crowdlint.start.draft import Draft, source_of
from crowdlint_schemas.light import regex, replace

# How many lines are looked into for labels and for the kinds of values.
_LINES = 200
_NAME = regex(r"[A-Za-z_][\w-]*\Z")
_TEXTS = frozenset({"text", "date", "URL", "number"})


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The first lines of a manifest. Raises ``UserError`` where there is none or one of them is wrong."""
    found = [task.data for task in islice(read_manifest(path), _LINES)]
    if not found:
        raise UserError("no task in this file", str(path))
    return found


def class_names(lines: list[dict[str, Any]]) -> list[str]:
    """The labels that earlier annotations in the manifest name, in the order of their numbers."""
    found: dict[str, None] = {}
    for line in lines:
        for metadata in line.values():
            known = metadata.get("class-map") if isinstance(metadata, dict) else None
            if isinstance(known, dict):
                found.update(dict.fromkeys(name for _, name in sorted(known.items()) if isinstance(name, str)))
    return list(found)


def with_manifest(draft: Draft, lines: list[dict[str, Any]]) -> Draft:
    """The draft with paths that the manifest has and its first line as data."""
    first = lines[0]
    contract = infer(source_of(draft.text))
    kinds = {path.path.removeprefix("task.input."): path.kind for path in contract.paths()}
    free = [name for name in first if not name.endswith("-metadata")]
    names: dict[str, str] = {}
    notes = list(draft.notes)
    for name in draft.data:
        taken = _meant(
            name, kinds.get(name, ""), draft.data[name], first, [each for each in free if each not in names.values()]
        )
        if taken is None:
            notes.append(
                f"no key of the manifest fits `task.input.{name}`; the sample data keep the value of an example"
            )
        else:
            names[name] = taken
    text = renamed(draft.text, names)
    data = {names.get(name, name): first[names[name]] if name in names else value for name, value in draft.data.items()}
    unused = [name for name in free if name not in names.values()]
    if unused:
        notes.append("the template does not show " + ", ".join(f"`task.input.{name}`" for name in unused))
    return replace(draft, text=text, data=data, notes=tuple(notes))


def _meant(name: str, kind: str, example: Any, line: dict[str, Any], free: list[str]) -> str | None:
    """The key for what the template calls ``name``: its namesake, the object of the task, or the one of its kind."""
    if name in free:
        return name
    main = "source" if kind in _TEXTS else "source-ref"
    if main in free and isinstance(example, str):
        return main
    alike = [each for each in free if type(line[each]) is type(example) and each not in ("source", "source-ref")]
    if isinstance(example, dict):
        return None  # what a service found has a shape of its own
    return alike[0] if len(alike) == 1 else None


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with ``task.input.OLD`` read as ``task.input.NEW``."""
    return apply(text, sorted(set(_edits(text, names)), key=lambda edit: edit.span))


def _edits(text: str, names: dict[str, str]) -> Iterator[Edit]:
    for node in parse(source_of(text)).walk():
        for expression in node.expressions:
            for path in paths(expression):
                new = (
                    names.get(str(path.keys[2])) if path.keys[:2] == ("task", "input") and len(path.keys) > 2 else None
                )
                if new is not None:
                    before, old = path.segments[1], path.segments[2]
                    step = f".{new}" if _NAME.match(new) else "[" + _quoted(new) + "]"
                    yield Edit(Span(before.end, old.end), step)


def _quoted(name: str) -> str:
    return f"'{name}'" if "'" not in name else f'"{name}"'
