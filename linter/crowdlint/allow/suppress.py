"""How far a comment that allows something reaches, and the findings it keeps quiet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from crowdlint.allow.allowances import Allowance, Allowances
from crowdlint.check.reading import Reading
from crowdlint.finding import Finding
from crowdlint.language.html.content import RAW_TEXT
from crowdlint.language.text.span import Span

if TYPE_CHECKING:
    from crowdlint.language.page.page import Element


def reach(allowances: Allowances, reading: Reading) -> None:
    """Work out the places that each comment speaks of."""
    for entry in allowances.entries:
        if entry.verb == "allow-file":
            entry.reach = [Span(0, len(reading.source.text) + 1)]
        elif entry.verb == "allow-block":
            entry.reach = [Span(entry.span.end, _block_end(entry, reading))]
        else:
            entry.reach = _next_element(entry, reading)


def _elements(reading: Reading) -> list[Element]:
    return [element for page in reading.pages for element in page.elements()]


def _block_end(entry: Allowance, reading: Reading) -> int:
    """Where the innermost element or branch of Liquid that holds the comment ends; else the end of the file."""
    from crowdlint.language.liquid import Block

    at, holders = entry.span.start, [Span(-1, len(reading.source.text) + 1)]
    holders += [element.span for element in _elements(reading)]
    if reading.is_liquid:
        blocks = [node for node in reading.template.walk() if isinstance(node, Block)]
        holders += [branch.span for block in blocks for branch in block.branches]
    return max((span for span in holders if span.start < at < span.end), key=lambda span: span.start).end


def _next_element(entry: Allowance, reading: Reading) -> list[Span]:
    """What follows the comment through the next start tag, but not past the holder's end; and that element's end tag.

    A Liquid comment inside a tag, or inside a script, speaks of the rest of that tag or script.
    """
    at, text_end = entry.span.end, len(reading.source.text) + 1
    elements = _elements(reading)
    for element in elements:
        raw = element.tag in RAW_TEXT and element.end_tag is not None
        holder = element.span if raw else element.start_tag
        if holder.start < entry.span.start < holder.end:
            return [Span(at, holder.end)]
    holders = [element.span.end for element in elements if element.span.start < at <= element.span.end]
    limit = min(holders, default=text_end)
    following = min(
        (element for element in elements if at <= element.start_tag.start < limit),
        key=lambda element: element.start_tag.start,
        default=None,
    )
    if following is None:
        return [Span(at, limit)]
    if following.tag in RAW_TEXT:
        return [Span(at, following.span.end)]
    end_tag = following.end_tag
    return [Span(at, following.start_tag.end), *([end_tag] if end_tag else [])]


def split(findings: Iterable[Finding], allowances: Allowances) -> tuple[list[Finding], list[Finding]]:
    """The findings that no comment allows, and those that one does; each comment remembers what it allowed."""
    shown: list[Finding] = []
    quiet: list[Finding] = []
    by_name: dict[str, list[Allowance]] = {}
    for entry in allowances.entries:
        for name in {name for name, _ in entry.names}:
            by_name.setdefault(name, []).append(entry)
    for finding in findings:
        allowing = [entry for entry in by_name.get(finding.name, ()) if _reaches(entry, finding)]
        for entry in allowing:
            entry.used.add(finding.name)
        (quiet if allowing else shown).append(finding)
    return shown, quiet


def _reaches(entry: Allowance, finding: Finding) -> bool:
    return any(span.start <= finding.span.start < span.end for span in entry.reach)
