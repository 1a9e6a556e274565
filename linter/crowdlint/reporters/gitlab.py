"""Findings as a code quality report of GitLab (the format of Code Climate, as far as GitLab reads it)."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from crowdlint.check.report import Report
from crowdlint.reporters.json import location
from crowdlint.reporters.paths import fingerprints, posix

SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


def report(report: Report) -> str:
    """A list of issues; a rule that threw and a file that could not be read are issues that block."""
    issues: list[dict[str, Any]] = []
    for file, finding, mark in fingerprints(report):
        assert file.source
        shown = file.source.shown(finding.span)
        begin, end = location(file.source, finding.span.start), location(file.source, finding.span.end)
        issues.append(
            {
                "description": finding.message + (f" ({shown.in_cell})" if shown.cell else ""),
                "check_name": finding.name,
                "fingerprint": mark,
                "severity": SEVERITIES[finding.severity],
                "location": {"path": posix(file.path), "positions": {"begin": _point(begin), "end": _point(end)}},
            }
        )
    for file in report.files:
        said = [crash.said for crash in file.crashes]
        for text in [file.problem] * bool(file.problem) + said:
            issues.append(
                {
                    "description": text,
                    "check_name": "crowdlint",
                    "fingerprint": sha256(f"{posix(file.path)}\0{text}".encode()).hexdigest(),
                    "severity": "blocker",
                    "location": {"path": posix(file.path), "lines": {"begin": 1}},
                }
            )
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"


def _point(place: dict[str, int]) -> dict[str, int]:
    return {"line": place["row"], "column": place["column"]}
