"""Findings as JSON Lines: the objects of the ``json`` format, one a line."""

from __future__ import annotations

import json

from crowdlint.check.report import Report
from crowdlint.reporters.json import as_dict


def report(report: Report) -> str:
    """One line a finding; empty where nothing was found."""
    entries = (as_dict(file, finding, report.pages) for file, finding in report.findings)
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
