"""One line a finding: ``path:line:column: severity code name: message``; in a notebook ``path:cell 3:line:column``."""

from __future__ import annotations

from crowdlint.check.report import Checked, Report
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.reporters.frame import visible

COLORS = {"error": "31", "warning": "33", "info": "36"}


def paint(text: str, code: str, color: bool) -> str:
    """The text in a terminal colour (an SGR code), if colours are wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if color and text else text


def header(file: Checked, finding: Finding, color: bool) -> str:
    """Where and what, on one line; ``[*]`` marks what ``--fix`` mends, as in ruff."""
    assert isinstance(file.source, Source)
    place = paint(f"{visible(file.source.place(finding.span.start))}:", "1", color)
    severity = paint(finding.severity, COLORS[finding.severity], color)
    star = " [*]" if finding.fix and finding.fix.applicability == "safe" else ""
    return f"{place} {severity} {finding.code} {finding.name}{star}: {visible(finding.message)}"


def report(report: Report, color: bool = False) -> str:
    """The findings, a line each."""
    return "".join(header(file, finding, color) + "\n" for file, finding in report.findings)
