"""Findings as JSON Lines: the objects of the ``json`` format, one a line."""

from __future__ import annotations

import json

from crowdlint.check.report import Report
from crowdlint.reporters.json import as_dict


def report(report: Report) -> str:
    """One line a finding; empty where nothing was found."""
    return "".join(json.dumps(as_dict(file, finding), ensure_ascii=False) + "\n" for file, finding in report.findings)
