"""Findings as workflow commands of GitHub Actions, which become annotations beside the lines of a pull request."""

from __future__ import annotations

from crowdlint.check.report import Report
from crowdlint.reporters.paths import posix

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def command(name: str, message: str, **properties: object) -> str:
    """One workflow command on a line of its own; nothing in a template can break out of it."""
    listed = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {listed}::{message.translate(_DATA)}\n"


def report(report: Report) -> str:
    """One command a finding; one for each file that could not be read and each rule that threw."""
    lines = []
    for file, finding in report.findings:
        assert file.source
        line, column = file.source.position(finding.span.start)
        end_line, end_column = file.source.position(finding.span.end)
        place: dict[str, object] = {"file": posix(file.path), "line": line, "endLine": end_line}
        if line == end_line:  # columns of annotations over several lines are ignored, with a warning
            place |= {"col": column, "endColumn": end_column}
        shown = file.source.shown(finding.span)
        title = f"{finding.code} {finding.name}" + (f" ({shown.in_cell})" if shown.cell else "")
        lines.append(command(COMMANDS[finding.severity], finding.message, title=title, **place))
    for file in report.files:
        said = [crash.said for crash in file.crashes]
        for text in [file.problem] * bool(file.problem) + said:
            lines.append(command("error", text, title="crowdlint", file=posix(file.path)))
    return "".join(lines)
