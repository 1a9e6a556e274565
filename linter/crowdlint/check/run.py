"""Rules x what a template was read into -> merged, suppressed, sorted findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from crowdlint.allow.suppress import reach, split
from crowdlint.check.reading import ALWAYS, Reading
from crowdlint.check.report import Checked, Crash
from crowdlint.check.sure import is_sure
from crowdlint.errors import UserError
from crowdlint.finding import Finding, Severity
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import Rule
from crowdlint_schemas.light import replace

Key = tuple[Span, str]
_WORST: tuple[Severity, ...] = ("error", "warning", "info")
Asked = list[tuple[Rule, Severity | None]]


def order(finding: Finding) -> tuple[int, int, str, str]:
    """Findings are shown in the order of the file."""
    return finding.span.start, finding.span.end, finding.code, finding.message


def check(reading: Reading, rules: Mapping[Rule, Severity | None]) -> Checked:
    """Ask every rule about a template. A rule that throws becomes a ``Crash``; the others are still asked.

    ``rules``: those that are on, each with the severity that the configuration gives it, if it gives one. Rules about
    the comments that allow findings come last: only then is it known which comment was needed.
    """
    first: Asked = [each for each in rules.items() if each[0].on != "Allowances"]
    problem, place = _unusable_data(rules, reading)
    if problem:
        first = [each for each in first if each[0].on != "Task"]
    findings, crashes = _ask_all(first, reading)
    findings = without_echoes(findings)
    allowances = reading.allowances
    if allowances.entries:
        fallen = {crash.name for crash in crashes}
        allowances.asked = {rule.name for rule, _ in first if rule.name not in fallen and reading.objects(rule.on)}
        reach(allowances, reading)
    shown, quiet = split(findings, allowances)
    last: Asked = (
        [each for each in rules.items() if each[0].on == "Allowances"] if reading.objects("Allowances") else []
    )
    about, more_crashes = _ask_all(last, reading)
    more_shown, more_quiet = split(about, allowances)
    return Checked(
        path=reading.source.path,
        source=reading.source,
        findings=tuple(sorted(shown + more_shown, key=order)),
        crashes=tuple(_once(crashes + more_crashes)),
        problem=problem,
        failed=bool(problem) and reading.data is not None and not reading.data.exists(),
        place=place,
        suppressed=tuple(sorted(quiet + more_quiet, key=order)),
        dialect=reading.dialect,
        capped=reading.capped,
        limits=tuple(reading.limits.items()),
    )


def _unusable_data(rules: Mapping[Rule, Severity | None], reading: Reading) -> tuple[str, str]:
    """What is wrong with the task data of the template, and where; empty strings if nothing is."""
    try:
        if reading.has_data and any(rule.on == "Task" for rule in rules):
            reading.tasks  # noqa: B018 - read here, because a rule that throws is a crash
    except UserError as error:
        return error.message, error.place
    return "", ""


def _ask_all(rules: Asked, reading: Reading) -> tuple[list[Finding], list[Crash]]:
    findings: list[Finding] = []
    crashes: list[Crash] = []
    seen = reading.seen
    for rule, configured in rules:
        shown = seen.get(rule.on)
        if shown is not None and shown.isdisjoint(rule.seeks or ALWAYS):
            continue  # as _ask would find out
        found, crash = _ask(rule, reading)
        if not found and crash is None:
            continue
        for each in found:
            severity = configured or each.level or rule.severity
            findings.append(replace(each, code=rule.code, name=rule.name, severity=severity))
        if crash:
            crashes.append(crash)
    return findings, crashes


def without_echoes(findings: list[Finding]) -> list[Finding]:
    """The findings without those that others say are but their consequences."""
    removed = _consequences(findings, findings)
    kept = [each for each in findings if id(each) not in removed]
    # Of causes that take each other away, the worst one stays: somebody must say what is wrong.
    gone = [each for each in findings if id(each) in removed and each.echoes]
    if gone and (lost := [each for each in gone if id(each) not in _consequences(gone, kept)]):
        lost.sort(key=lambda each: (_WORST.index(each.severity), order(each)))
        while lost:
            kept.append(lost.pop(0))
            covered = _consequences(lost, kept[-1:])
            lost = [each for each in lost if id(each) not in covered]
    return kept


def _consequences(findings: Sequence[Finding], causes: Sequence[Finding]) -> set[int]:
    """The findings, by their identity, that any of the causes but themselves says to follow from it."""
    by_codes: dict[tuple[str, ...], list[tuple[Span, Finding]]] = {}
    for cause in causes:
        for echo in cause.echoes:
            by_codes.setdefault(echo.codes, []).append((echo.span, cause))
    reaches = [(codes, Echoes(echoes)) for codes, echoes in by_codes.items()]
    return {
        id(each)
        for each in findings
        if any(each.code.startswith(codes) and reach.holds(each) for codes, reach in reaches)
    }


class Echoes:
    """The places in which findings are but consequences, looked up by their start: there may be thousands of both."""

    def __init__(self, echoes: list[tuple[Span, Finding]]) -> None:
        self._same: dict[Span, Finding] = {}
        self._starts: list[int] = []
        self._farthest: list[list[tuple[int, Finding]]] = []  # of those so far, of two causes
        farthest: list[tuple[int, Finding]] = []
        for span, cause in sorted(echoes, key=lambda each: each[0]):
            self._same.setdefault(span, cause)
            others = [each for each in farthest if each[1] is not cause]
            mine = max((each[0] for each in farthest if each[1] is cause), default=0)
            farthest = sorted([*others, (max(mine, span.end), cause)], key=lambda each: -each[0])[:2]
            self._starts.append(span.start)
            self._farthest.append(farthest)

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is a consequence of another."""
        at = bisect_right(self._starts, finding.span.start)
        within = at and any(end > finding.span.start and cause is not finding for end, cause in self._farthest[at - 1])
        return bool(within) or self._same.get(finding.span, finding) is not finding


def _ask(rule: Rule, reading: Reading) -> tuple[Iterable[Finding], Crash | None]:
    """One rule's findings over all variants, merged; and what it threw, or what it could not read."""
    subjects: list[Any] = []
    answers: list[dict[Key, Finding]] = []
    crash = None
    try:
        sought = rule.seeks or ALWAYS
        if rule.on not in reading.seen:
            reading.look(rule.on)
        if reading.seen[rule.on].isdisjoint(sought):
            return (), None  # it would find nothing, and need not even be imported
        check = rule.check
        for subject, shown in zip(reading.objects(rule.on), reading.seen_by_each[rule.on], strict=True):
            subjects.append(subject)
            answer: dict[Key, Finding] = {}
            answers.append(answer)
            if shown.isdisjoint(sought):
                continue
            told: set[Span] = set()  # what a loop writes twice is told once, with the first wording
            for finding in check(subject):
                if finding.span not in told and is_sure(rule, finding, subject, reading.source):
                    told.add(finding.span)
                    answer[finding.span, finding.message] = finding
    except UserError as error:
        crash = Crash(rule.name, error.message, fault=False)
    except Exception as error:
        import traceback

        crash = Crash(rule.name, _said(error), traceback.format_exc())
    if not any(answers):
        return (), crash
    merged = merge(answers)
    return (_unanimous(merged, subjects, answers) if rule.every else merged), crash


def _said(error: Exception) -> str:
    """What an error says, as far as it can: of a tree that is too deep to be written out it says its kind."""
    with suppress(Exception):
        return f"{type(error).__name__}: {error}".strip(": ")
    return type(error).__name__


def merge(answers: list[dict[Key, Finding]]) -> Collection[Finding]:
    """What several variants gave, as one list.

    The same mistake may read differently in another variant (another element closes it); the first wording stays.
    A fix stays only if all variants that have the finding agree on it.
    """
    if len(answers) == 1:
        return answers[0].values()
    if not any(answers):
        return ()
    merged: dict[Key, Finding] = {}
    for answer in answers:
        known = {span for span, _ in merged}
        for key, finding in answer.items():
            if key in merged:
                if merged[key].fix != finding.fix:
                    merged[key] = replace(merged[key], fix=None)
            elif finding.span not in known:
                merged[key] = finding
    return merged.values()


def _unanimous(
    merged: Iterable[Finding], subjects: Sequence[Any], answers: list[dict[Key, Finding]]
) -> Collection[Finding]:
    """The findings that each variant gives which shows their place; the start of the file is a place of all."""
    spans = [{span for span, _ in answer} for answer in answers]
    return [
        finding
        for finding in merged
        if all(
            finding.span in given or not _shows(subject, finding.span)
            for subject, given in zip(subjects, spans, strict=True)
        )
    ]


def _shows(subject: Any, span: Span) -> bool:
    page = getattr(subject, "page", subject)  # that of its code
    return span == Span(0, 0) or not isinstance(page, Page) or bool(page.rendered.find(span.start))


def _once(crashes: list[Crash]) -> Iterable[Crash]:
    """One crash for each error: when reading the template throws, every rule that needs the page throws the same."""
    return {crash.error: crash for crash in reversed(crashes)}.values()
