"""The lines of a job's manifest, tried with its template; what is wrong many times is told once."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from crowdlint.check.checker import Checker
from crowdlint.finding import Finding
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.preflight.executors import Workshop
from crowdlint.preflight.fault import LineFault
from crowdlint.preflight.faults import faults_by
from crowdlint.preflight.plan import LinePlan, refuse_broken

_LONGEST = 2_000


def tried_lines(template: Source, manifest: Path, checker: Checker) -> tuple[Source, list[Finding]]:
    """The manifest as far as its faults need it, and its faults, each kind at its first line.

    Raises ``UserError`` for a template that no data can mend, and where the manifest cannot be read to its end.
    """
    plan = LinePlan(template, checker)
    refuse_broken(plan)
    kinds: dict[tuple[str, str], list[LineFault]] = {}
    for fault in faults_by(plan, str(manifest), Workshop(), str(manifest)):
        kinds.setdefault((fault.code, fault.template), []).append(fault)
    source = _excerpt(manifest, {faults[0].line for faults in kinds.values()})
    return source, [_told(source, faults) for faults in kinds.values()]


def _excerpt(manifest: Path, lines: set[int]) -> Source:
    """The manifest with those lines alone, so that they have their numbers, and of each no more than can be shown."""
    reach.require(manifest)
    with manifest.open("rb") as file:
        kept = [
            data[:_LONGEST].decode("utf-8", "replace").rstrip("\r\n") if number in lines else ""
            for number, data in islice(enumerate(file, 1), max(lines, default=0))
        ]
    return Source("\n".join(kept), str(manifest))


def _told(source: Source, faults: list[LineFault]) -> Finding:
    first = faults[0]
    start = source.line_starts[first.line - 1]
    seen = f" (at {first.path})" if first.path else ""
    more = f" (and {len(faults) - 1:,} lines more)" if len(faults) > 1 else ""
    span = Span(start, start + len(source.line(first.line)))
    message = f"{first.message}{seen}{more}"
    return Finding(span, message, code=first.code, name=first.name, severity=first.severity)
