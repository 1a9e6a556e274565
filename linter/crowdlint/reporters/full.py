"""Findings for people: where, what, the author's lines with carets, notes and the fix."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.check.report import Checked, Report
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.reporters.concise import COLORS, header, paint
from crowdlint.reporters.frame import frame, visible

# So often a mistake may be told in one file before it is a habit, and so many lines are named then.
MOST = 4
LISTED = 8


def entry(file: Checked, finding: Finding, color: bool = False) -> Iterator[str]:
    """The lines about one finding."""
    assert isinstance(file.source, Source)
    yield header(file, finding, color)
    shown = file.source.shown(finding.span)
    notes = [file.source.shown(note.span) for note in finding.notes]
    gutter = max(len(str(each.source.position(each.span.end)[0])) for each in (shown, *notes))
    yield from _colored(frame(shown.source, shown.span, gutter), COLORS[finding.severity], color)
    for note, place in zip(finding.notes, notes, strict=True):
        elsewhere = f" (in cell {place.cell})" if place.cell != shown.cell else ""
        yield f"{'':>{gutter}} = note: {visible(note.message)}{elsewhere}"
        yield from _colored(frame(place.source, place.span, gutter), COLORS[finding.severity], color)
    if finding.fix:
        unsafe = " (--unsafe-fixes)" if finding.fix.applicability == "unsafe" else ""
        yield f"{'':>{gutter}} = fix: {visible(finding.fix.message)}{unsafe}"


def _colored(lines: list[str], code: str, color: bool) -> list[str]:
    """Lines of a frame, the carets in the colour of the severity."""
    return [paint(line, f"1;{code}", color) if set(line) <= set(" |^") and "^" in line else line for line in lines]


def report(report: Report, color: bool = False, fold: bool = False) -> str:
    """The findings, each with its code frame, a blank line between them.

    ``fold``: of a habit of one file, told more than ``MOST`` times, the first place and how many there are.
    """
    entries = []
    for file in report.files:
        habits: dict[tuple[str, str, str], list[Finding]] = {}
        for finding in file.findings:
            habits.setdefault(_habit(finding), []).append(finding)
        for finding in file.findings:
            same = habits[_habit(finding)]
            if not fold or len(same) <= MOST:
                entries.append("\n".join(entry(file, finding, color)) + "\n")
            elif finding is same[0]:
                entries.append("\n".join([*entry(file, finding, color), _more(file, same)]) + "\n")
    return "\n".join(entries)


def _habit(finding: Finding) -> tuple[str, str, str]:
    """What makes findings alike: the rule, how severe they are, and the message but for what it quotes."""
    return finding.code, finding.severity, re.sub(r"`[^`]*`", "`…`", finding.message)


def _more(file: Checked, same: list[Finding]) -> str:
    assert isinstance(file.source, Source)
    lines = [str(file.source.position(each.span.start)[0]) for each in same[1:]]
    listed = ", ".join(dict.fromkeys(lines[:LISTED])) + (", …" if len(lines) > LISTED else "")
    word = "line" if len(set(lines)) == 1 else "lines"
    return f"  = and {len(lines)} more like it, in {word} {listed} (--no-fold shows them all)"
