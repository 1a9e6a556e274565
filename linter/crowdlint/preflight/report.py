"""What a run found, written as people and programs want it; never more than some faults are held."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crowdlint import HOME, __version__
from crowdlint.preflight.fault import LineFault
from crowdlint.preflight.record import RunRecord
from crowdlint.reporters.concise import COLORS, paint
from crowdlint.reporters.frame import visible
from crowdlint.reporters.sarif import LEVELS, artifact, rule_entry
from crowdlint.rules import all_rules

FORMATS = ("text", "jsonl", "json", "sarif")
SHOWN, LISTED = 3, 12
"""So many faults of a kind are shown whole, and the lines of so many more are listed."""


def as_dict(fault: LineFault) -> dict[str, Any]:
    """One fault for programs. ``path``: where in the line; ``template``: where in the template, or ``null``."""
    return {
        "line": fault.line,
        "code": fault.code,
        "name": fault.name,
        "severity": fault.severity,
        "message": fault.message,
        "path": fault.path or None,
        "template": fault.template or None,
    }


def json_line(fault: LineFault) -> str:
    """One fault as a line of JSON."""
    return json.dumps(as_dict(fault), ensure_ascii=False) + "\n"


def written(name: str, record: RunRecord, manifest: str, template: str, color: bool) -> Iterator[str]:
    """The document in one of ``FORMATS`` but ``jsonl``, which is told line by line, in parts."""
    match name:
        case "text":
            yield from _text(record, manifest, template, color)
        case "json":
            yield from _joined(json.dumps(as_dict(fault), ensure_ascii=False) for fault in record.faults())
        case "sarif":
            yield from _sarif(record, manifest)


def _text(record: RunRecord, manifest: str, template: str, color: bool) -> Iterator[str]:
    """Each kind with its first lines, and how many there are."""
    for code, name, faults, lines in record.kinds():
        counted = "1 line" if lines == 1 else f"{lines:,} lines"
        counted += f", {faults:,} faults" if faults > lines else ""
        yield paint(f"{code} {name}: {counted}", "1", color) + "\n"
        shown = record.of_kind(code, SHOWN)
        for fault in shown:
            yield f"  {visible(f'{manifest}:{fault.line}')}: {_said(fault, template, color)}\n"
        more = record.lines_of(code, shown[-1].line, LISTED + 1)
        if more:
            listed = ", ".join(map(str, more[:LISTED])) + (", …" if len(more) > LISTED else "")
            left = lines - len({fault.line for fault in shown})
            yield f"  and {left:,} more: line{'s' * (left > 1)} {listed}\n"


def _said(fault: LineFault, template: str, color: bool) -> str:
    places = [f"at {fault.path}"] if fault.path else []
    places += [f"{template}:{fault.template}"] if fault.template else []
    where = f" ({', '.join(places)})" if places else ""
    return f"{paint(fault.severity, COLORS[fault.severity], color)}: {visible(fault.message + where)}"


def _joined(items: Iterator[str]) -> Iterator[str]:
    """A JSON list, an item a line."""
    before = "[\n  "
    for item in items:
        yield before + item
        before = ",\n  "
    yield "[]\n" if before.startswith("[") else "\n]\n"


def _sarif(record: RunRecord, manifest: str) -> Iterator[str]:
    codes = {code for code, *_ in record.kinds()}
    rules = [rule for rule in all_rules() if rule.code in codes]
    index = {rule.code: at for at, rule in enumerate(rules)}
    place = {"uri": manifest} if "://" in manifest else artifact(manifest)
    problems = [{"level": "error", "message": {"text": text}} for text in record.problems()]
    driver = {"name": "crowdlint", "semanticVersion": __version__, "informationUri": HOME}
    run = {
        "tool": {"driver": {**driver, "rules": [rule_entry(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not problems, "toolExecutionNotifications": problems}],
    }
    head = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0"}
    yield f'{json.dumps(head)[:-1]}, "runs": [{json.dumps(run, ensure_ascii=False)[:-1]}, "results": '
    yield from _joined(
        json.dumps(_result(fault, place, index[fault.code]), ensure_ascii=False) for fault in record.faults()
    )
    yield "}]}\n"


def _result(fault: LineFault, place: dict[str, Any], index: int) -> dict[str, Any]:
    physical = {"artifactLocation": place, "region": {"startLine": fault.line}}
    return {
        "ruleId": fault.code,
        "ruleIndex": index,
        "level": LEVELS[fault.severity],
        "message": {"text": fault.message + (f" (at {fault.path})" if fault.path else "")},
        "locations": [{"physicalLocation": physical}],
    }
