"""What a fix changes beside the mistake: the pages of a template before and after it, compared node by node."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crowdlint.check.fix import apply, chosen
from crowdlint.check.reading import Reading
from crowdlint.check.report import Checked
from crowdlint.finding import Edit, Finding
from crowdlint.language.html.tokens import TextToken
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

# What a node of a page is, for comparison: kind, name or text, attributes, place, and the elements around it.
Row = tuple[str, str, tuple[tuple[str, str], ...], int, tuple[int, ...]]


@dataclass(frozen=True)
class Mended:
    """A text before and after the fix of one finding."""

    before: Source
    after: Source
    finding: Finding
    edits: tuple[Edit, ...]

    def moved(self, at: int) -> int:
        """Where in the new text the character before the edits at ``at`` stands."""
        return at + sum(
            len(edit.text) - (edit.span.end - edit.span.start) for edit in self.edits if edit.span.end <= at
        )

    @property
    def zones(self) -> list[Span]:
        """Where in the old text something may change: the edits, and what the finding underlines."""
        return [self.finding.span, *(edit.span for edit in self.edits)]

    @property
    def new_zones(self) -> list[Span]:
        """The same in the new text."""
        edited = []
        for at, edit in enumerate(self.edits):
            shift = sum(len(each.text) - (each.span.end - each.span.start) for each in self.edits[:at])
            edited.append(Span(edit.span.start + shift, edit.span.start + shift + len(edit.text)))
        whole = Span(self.moved(self.finding.span.start), self.moved(self.finding.span.end))
        return [whole, *edited]


def mend(source: Source, finding: Finding) -> Mended:
    """The fix of one finding, made."""
    edits, _ = chosen([finding], unsafe=True)
    return Mended(source, Source(apply(source.text, edits), source.path, source.bom), finding, tuple(edits))


def changed_elsewhere(mended: Mended) -> list[Row]:
    """The nodes, outside of what was mended, that are not as they were: those that went and those that came.

    Where Liquid itself is mended, another number of turns or branches may be shown: then no element may be lost.
    """
    if mended.finding.name == "unclosed-block":
        return []  # where a block ends only its author knows, which is why that fix is not safe
    before, after = _pages(mended.before), _pages(mended.after)
    left = [Counter(_rows(page, mended.zones, mended.moved)) for page in before]
    right = [Counter(_rows(page, mended.new_zones, lambda at: at)) for page in after]
    if mended.finding.code.startswith("CL1") or len(before) != len(after):
        new = {(row[1], row[3]) for rows in right for row in rows}
        return [row for rows in left for row in rows if row[0] == "element" and (row[1], row[3]) not in new]
    return [row for old, new in zip(left, right, strict=True) for row in (*(old - new), *(new - old))]


def _pages(source: Source) -> Sequence[Page]:
    return Reading(source).pages


def _rows(page: Page, zones: list[Span], moved: object) -> Iterator[Row]:
    """Each node outside of the zones, its place in the new text. Of elements around, those in a zone are left out."""
    assert callable(moved)
    for element in page.elements():
        span = element.start_tag
        if not _touches(span, zones):
            attributes = tuple((each.name, each.value.text) for each in element.attributes)
            yield "element", element.tag, attributes, moved(span.start), _around(element.parent, zones, moved)
    for parent, text in _texts(page):
        span = page.span(text.start, text.end)
        if text.data.strip() and not _touches(span, zones):
            yield "text", text.data, (), moved(span.start), _around(parent, zones, moved)


def _texts(page: Page) -> Iterator[tuple[Element | None, TextToken]]:
    yield from ((None, each) for each in page.content if isinstance(each, TextToken))
    for element in page.elements():
        yield from ((element, each) for each in element.content if isinstance(each, TextToken))


def _around(element: Element | None, zones: list[Span], moved: object) -> tuple[int, ...]:
    assert callable(moved)
    places = []
    while element is not None:
        if not _touches(element.start_tag, zones):
            places.append(moved(element.start_tag.start))
        element = element.parent
    return tuple(places)


def _touches(span: Span, zones: list[Span]) -> bool:
    return any(span.start <= zone.end and zone.start <= span.end for zone in zones)


def new_findings(before: Checked, after: Checked) -> list[str]:
    """Rules that speak more often than before. Advice that a mistake hid may come to light."""
    left, right = (Counter(each.name for each in checked.findings) for checked in (before, after))
    advice = {each.name for each in after.findings if each.severity == "info"}
    return sorted((right - left).keys() - advice)
