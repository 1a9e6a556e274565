"""Applying fixes: edits that do not touch each other, again and again until nothing is left to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crowdlint.check.intact import is_intact
from crowdlint.check.report import Checked
from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.text.source import Source

MOST_ROUNDS = 10

Check = Callable[[Source], Checked]


def applicable(finding: Finding, unsafe: bool) -> Fix | None:
    """The finding's fix, if it may be applied."""
    if finding.fix and finding.fix.edits and (unsafe or finding.fix.applicability == "safe"):
        return finding.fix
    return None


def _clash(edit: Edit, other: Edit) -> bool:
    """Whether two edits touch the same text; two insertions at one place do, since their order is nobody's choice."""
    if edit.span == other.span:
        return True
    return edit.span.start < other.span.end and other.span.start < edit.span.end


def chosen(findings: Iterable[Finding], unsafe: bool = False) -> tuple[list[Edit], list[Finding]]:
    """The edits of one round in file order, and the findings they mend.

    A fix is taken whole or not at all; of fixes that touch the same text the first is taken, the rest wait for the
    next round. Fixes that want exactly the same edit share it.
    """
    taken: list[Edit] = []
    mended: list[Finding] = []
    for finding in findings:
        fix = applicable(finding, unsafe)
        if fix is None:
            continue
        fresh = [edit for edit in dict.fromkeys(fix.edits) if edit not in taken]
        if any(_clash(edit, other) for at, edit in enumerate(fresh) for other in (*taken, *fresh[:at])):
            continue
        taken += fresh
        mended.append(finding)
    return sorted(taken, key=lambda edit: edit.span), mended


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that are in order and do not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def fix(checked: Checked, check: Check, unsafe: bool = False) -> tuple[Checked, list[Finding]]:
    """Mend a file in memory: what is left to say about the mended text, and every finding that was mended.

    Rounds are bounded, and a round that gives a text already seen (two rules undoing each other) is the last one.
    """
    mended: list[Finding] = []
    seen: set[str] = set()
    for _ in range(MOST_ROUNDS):
        source = checked.source
        if source is None:
            break
        seen.add(source.text)
        edits, done = chosen(checked.findings, unsafe)
        text = apply(source.text, edits)
        if text in seen:
            break
        after = check(Source(text, source.path, source.bom))
        same = _kind(after) == _kind(checked) and after.source is not None
        liquid = checked.dialect is not None and checked.dialect.is_liquid
        if not same or not is_intact(source, after.source or source, liquid):
            break  # a document that is not what it was any more: better not mended
        mended += done
        checked = after
    return checked, mended


def _kind(checked: Checked) -> str | None:
    return checked.dialect.name if checked.dialect else None


def diff(before: str, after: str, path: str) -> str:
    """A unified diff, empty if nothing changed. Line ends are part of the lines, so CRLF files stay CRLF."""
    import difflib

    lines: list[str] = []
    for line in difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), path, path, n=3
    ):
        lines.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(lines)
