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
    source = file.source
    yield header(file, finding, color)
    spans = [finding.span, *(note.span for note in finding.notes)]
    gutter = max(len(str(source.position(span.end)[0])) for span in spans)
    yield from _colored(frame(source, finding.span, gutter), color)
    for note in finding.notes:
        yield f"{'':>{gutter}} = note: {visible(note.message)}"
        yield from _colored(frame(source, note.span, gutter), color)
    if finding.fix:
        unsafe = " (--unsafe-fixes)" if finding.fix.applicability == "unsafe" else ""
        yield f"{'':>{gutter}} = fix: {visible(finding.fix.message)}{unsafe}"


def _colored(lines: list[str], color: bool) -> list[str]:
    return [paint(line, "1;31", color) if set(line) <= set(" |^") and "^" in line else line for line in lines]


def report(report: Report, color: bool = False) -> str:
    """The findings, each with its code frame, a blank line between them."""
    entries = ["\n".join(entry(file, finding, color)) + "\n" for file, finding in report.findings]
    return "\n".join(entries)
