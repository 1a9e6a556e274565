"""Findings as an editor shows them, each at its place in a file or a cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types

from crowdlint.check.report import Checked
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.lsp.desk import Looked
from crowdlint.lsp.opened import Opened, OpenText, Spot

NAME = "crowdlint"
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


def diagnostics(opened: Opened, looked: Looked) -> dict[str, list[types.Diagnostic]]:
    """What is shown in each text of a file, by its address; empty lists where nothing is."""
    found: dict[str, list[types.Diagnostic]] = {sheet.uri: [] for sheet in opened.sheets}
    checked = looked.checked
    if checked is None:
        return found
    for finding in checked.findings:
        spot = opened.spot(_source(looked), finding.span)
        if spot is not None:
            found[spot.sheet.uri].append(_of_finding(opened, _source(looked), finding, spot))
    for sheet in opened.sheets[:1]:
        found[sheet.uri] += _own_troubles(checked, sheet)
    return found


def _source(looked: Looked) -> Source:
    """The text that places are of: that of a notebook knows its cells only once it was read."""
    checked = looked.checked
    return checked.source if checked is not None and checked.source is not None else looked.source


def _of_finding(opened: Opened, source: Source, finding: Finding, spot: Spot) -> types.Diagnostic:
    related = []
    for note in finding.notes:
        at = opened.spot(source, note.span)
        if at is not None:
            location = types.Location(at.sheet.uri, at.range)
            related.append(types.DiagnosticRelatedInformation(location, note.message))
    return types.Diagnostic(
        spot.range,
        f"{finding.message} ({finding.name})",
        SEVERITIES[finding.severity],
        code=finding.code,
        source=NAME,
        related_information=related or None,
    )


def _own_troubles(checked: Checked, sheet: OpenText) -> Iterator[types.Diagnostic]:
    """What crowdlint could not do, at the top of the file."""
    told = []
    if checked.problem:
        where = "" if checked.place in ("", checked.path) else f"{_short(checked.place)}: "
        told.append(f"{where}{checked.problem}")
    told += [f"{_short(place)}: {remark}" for remark, place in checked.remarks]
    told += [crash.said for crash in checked.crashes]
    if checked.capped:
        told.append("the template has more branches than were looked at; some were not checked")
    for message in told:
        yield trouble(sheet, message)


def trouble(sheet: OpenText, message: str) -> types.Diagnostic:
    """Something that is not right with crowdlint or what it was given, at the top of the file."""
    return types.Diagnostic(sheet.lines.range(Span(0, 0)), message, types.DiagnosticSeverity.Warning, source=NAME)


def _short(place: str) -> str:
    return Path(place).name
