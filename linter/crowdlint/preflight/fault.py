"""What is wrong with a line, as plain data that can be sent, stored and printed."""

from __future__ import annotations

from dataclasses import dataclass

from crowdlint.finding import Severity


@dataclass(frozen=True, slots=True)
class LineFault:
    """One thing wrong with line ``line`` (from 1) of the manifest.

    ``path``: where in the line (``first-pass.annotations[1].width``), empty for all of it. ``template``: the place in
    the template that shows it (``LINE:COLUMN``), empty where none does.
    """

    line: int
    code: str
    name: str
    severity: Severity
    message: str
    path: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class LineResult:
    """What a chunk of lines came to. ``digests``: of each line that makes a task, its number and 16 bytes that are the
    same for the same task. ``crashes``: rules that threw, and why.
    """

    lines: int
    faults: tuple[LineFault, ...] = ()
    digests: tuple[tuple[int, bytes], ...] = ()
    crashes: tuple[str, ...] = ()
