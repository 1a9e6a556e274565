"""The lines of a manifest that a preview shows: first those with which something is wrong, then the others."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crowdlint.check.checker import Checker
from crowdlint.errors import UserError
from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint.preflight.plan import LinePlan
from crowdlint.preflight.reading import ManifestReader, RawLine
from crowdlint.preflight.report import as_dict
from crowdlint.preflight.work import LineWorker

MOST_TRIED = 2_000
"""So many lines are tried for a preview; ``crowdlint preflight`` tries all."""


@dataclass(frozen=True)
class ShownLine:
    """A line to show: its data, or why there are none; ``faults``: what preflight says of it."""

    task: TaskData
    faults: Sequence[Mapping[str, Any]] = ()
    unreadable: UserError | None = None


def failing_first(source: Source, checker: Checker, manifest: Path, count: int, rows: bool = False) -> list[ShownLine]:
    """``count`` lines of a manifest, failing ones first. Raises ``UserError`` where there is none at all."""
    plan = LinePlan(source, checker)
    worker = LineWorker(plan)
    reader = ManifestReader(str(manifest), rows)
    failing: list[ShownLine] = []
    right: list[ShownLine] = []
    tried = 0
    for chunk in reader.chunks():
        told: dict[int, list[Mapping[str, Any]]] = {}
        for fault in worker.chunk(chunk).faults:
            told.setdefault(fault.line, []).append(as_dict(fault))
        for raw in chunk.lines:
            faults = told.get(raw.number, [])
            kept = failing if any(each["severity"] != "info" for each in faults) else right
            if len(kept) < count:
                kept.append(_shown(plan, raw, faults, reader))
        tried += len(chunk.lines)
        if len(failing) >= count or tried >= MOST_TRIED:
            break
    if reader.trouble and not tried:
        raise reader.trouble
    if not tried:
        raise UserError("no task in this file", str(manifest))
    return [*failing, *right][:count]


def _shown(plan: LinePlan, raw: RawLine, faults: list[Mapping[str, Any]], reader: ManifestReader) -> ShownLine:
    place, name = f"{reader.name}:{raw.number}", f"line-{raw.number}"
    unreadable = next((each["message"] for each in faults if each["name"] == "unreadable-line"), None)
    value = None if unreadable or raw.size else json.loads(raw.data)
    if not isinstance(value, dict):
        error = UserError(unreadable or "this line is too long to be shown", place)
        return ShownLine(TaskData(name, {}, place, "html"), faults, error)
    data = value if reader.rows else plan.task_input(value)
    return ShownLine(TaskData(name, data, place, plan.dialect.name), faults)
