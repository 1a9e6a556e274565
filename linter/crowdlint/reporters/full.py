"""Findings for people: where, what, the author's lines with carets, notes and the fix."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.check.report import Checked, Report
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.reporters.concise import header, paint
from crowdlint.reporters.frame import frame, visible


def entry(file: Checked, finding: Finding, color: bool = False) -> Iterator[str]:
    """The lines about one finding."""
    assert isinstance(file.source, Source)
    yield header(file, finding, color)
    shown = file.source.shown(finding.span)
    notes = [file.source.shown(note.span) for note in finding.notes]
    gutter = max(len(str(each.source.position(each.span.end)[0])) for each in (shown, *notes))
    yield from _colored(frame(shown.source, shown.span, gutter), color)
    for note, place in zip(finding.notes, notes, strict=True):
        elsewhere = f" (in cell {place.cell})" if place.cell != shown.cell else ""
        yield f"{'':>{gutter}} = note: {visible(note.message)}{elsewhere}"
        yield from _colored(frame(place.source, place.span, gutter), color)
    if finding.fix:
        unsafe = " (--unsafe-fixes)" if finding.fix.applicability == "unsafe" else ""
        yield f"{'':>{gutter}} = fix: {visible(finding.fix.message)}{unsafe}"


def _colored(lines: list[str], color: bool) -> list[str]:
    return [paint(line, "1;31", color) if set(line) <= set(" |^") and "^" in line else line for line in lines]


def report(report: Report, color: bool = False) -> str:
    """The findings, each with its code frame, a blank line between them."""
    entries = ["\n".join(entry(file, finding, color)) + "\n" for file, finding in report.findings]
    return "\n".join(entries)
