"""A file that holds templates in another language: each is checked by itself, and what is found is told of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from crowdlint.check.report import Checked, Crash, TemplateIn
from crowdlint.check.run import order
from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.hosts.read import Host, Hosted, read
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import replace

Check = Callable[[Source, bool], Checked]
"""Checks a template, or (``False``) a piece of one."""


def check_host(source: Source, check: Check) -> Checked:
    """What is wrong with the templates in a file."""
    try:
        host = read(source)
    except Exception as error:  # the other files are still read
        import traceback

        crash = Crash("language", f"{type(error).__name__}: {error}".strip(": "), traceback.format_exc())
        return Checked(source.path, crashes=(crash,))
    each = [(hosted, check(hosted.source, hosted.whole)) for hosted in host.templates]
    problem, *others = [*_problems(host, each), ("", "")]
    return Checked(
        path=source.path,
        source=host.source if each or not problem[0] else None,
        findings=_told(host, [(hosted, checked.findings) for hosted, checked in each]),
        crashes=tuple(crash for _, checked in each for crash in checked.crashes),
        problem=problem[0],
        place=problem[1],
        remarks=tuple(other for other in [*others, *_remarks(host)] if other[0]),
        templates=tuple(TemplateIn(hosted.where, hosted.whole, checked.dialect) for hosted, checked in each),
        suppressed=_told(host, [(hosted, checked.suppressed) for hosted, checked in each]),
        capped=any(checked.capped for _, checked in each),
        limits=tuple((said, hosted.place.span(at)) for hosted, checked in each for said, at in checked.limits),
    )


def _problems(host: Host, each: Iterable[tuple[Hosted, Checked]]) -> Iterator[tuple[str, str]]:
    """What could not be read, and where: parts of the file, or the data of a template in it."""
    yield from ((trouble.message, trouble.place) for trouble in host.troubles if not trouble.rough)
    yield from ((checked.problem, checked.place) for _, checked in each if checked.problem)


def _remarks(host: Host) -> Iterator[tuple[str, str]]:
    for trouble in host.troubles:
        if trouble.rough:
            yield f"{trouble.message}; its strings were read one by one", trouble.place


def _told(host: Host, found: Iterable[tuple[Hosted, Iterable[Finding]]]) -> tuple[Finding, ...]:
    """The findings with their places in the file. A text may stand in several templates: each is told once."""
    told: dict[tuple[Span, str], Finding] = {}
    for hosted, findings in found:
        for finding in findings:
            carried = _carried(hosted, finding)
            known = told.setdefault((carried.span, carried.code), carried)
            if known is not carried and known.fix != carried.fix:
                told[carried.span, carried.code] = replace(known, fix=None)
    return tuple(sorted(told.values(), key=order))


def _carried(hosted: Hosted, finding: Finding) -> Finding:
    source, place = hosted.source, hosted.place
    notes = tuple(Note(place.span(note.span), source.spoken(note.message)) for note in finding.notes)
    return replace(
        finding,
        span=place.span(finding.span),
        message=source.spoken(finding.message),
        notes=notes,
        fix=_fix(hosted, finding.fix) if finding.fix else None,
    )


def _fix(hosted: Hosted, fix: Fix) -> Fix | None:
    edits: tuple[Edit, ...] | None = hosted.place.edits(fix.edits)
    return Fix(hosted.source.spoken(fix.message), edits, fix.applicability) if edits else None
