"""Findings as one JSON list, in the shape of ruff's."""

from __future__ import annotations

import json
from typing import Any

from crowdlint.check.report import Checked, Report
from crowdlint.finding import Finding, Fix
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span


def location(source: Source, offset: int) -> dict[str, int]:
    """Row and column from 1, the column in code points."""
    row, column = source.position(offset)
    return {"row": row, "column": column}


def _place(source: Source, span: Span) -> dict[str, Any]:
    """Of a notebook, rows and columns are those of the cell."""
    shown = source.shown(span)
    begin, end = location(shown.source, shown.span.start), location(shown.source, shown.span.end)
    return {"location": begin, "end_location": end}


def _fix(source: Source, fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"content": source.typed(edit.text, edit.span), **_place(source, edit.span)} for edit in fix.edits]
    return {"message": fix.message, "applicability": fix.applicability, "edits": edits}


def as_dict(file: Checked, finding: Finding, pages: str = "") -> dict[str, Any]:
    """One finding. ``url`` is that of the rule's page: under ``pages``, or as it is installed on this machine."""
    from crowdlint import faults, rules

    page = faults.page if finding.code.startswith(faults.FAMILY) else rules.page
    assert isinstance(file.source, Source)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "filename": file.path,
        "cell": file.source.shown(finding.span).cell,
        **_place(file.source, finding.span),
        "fix": _fix(file.source, finding.fix),
        "notes": [{"message": note.message, **_place(file.source, note.span)} for note in finding.notes],
        "url": f"{pages}/{finding.name}" if pages else page(finding.name).as_uri(),
    }


def report(report: Report) -> str:
    """The list, indented, ``[]`` where nothing was found."""
    entries = [as_dict(file, finding, report.pages) for file, finding in report.findings]
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"
