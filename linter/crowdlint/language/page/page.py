"""A page: one rendered variant of a template, as a tree whose every part knows its place in the author's text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from crowdlint.language.html.content import RAW_TEXT
from crowdlint.language.html.input_errors import input_errors
from crowdlint.language.html.recovery import MOST_SLIPS, scan
from crowdlint.language.html.tokens import CommentToken, Doctype, EndTag, ParseError, StartTag, TextToken
from crowdlint.language.page.elements import Attribute, Element
from crowdlint.language.page.structure import Mistake
from crowdlint.language.page.text import PageText
from crowdlint.language.page.tree import MOST_QUESTIONS, Builder
from crowdlint.language.text.source import MARKER, HostHole, Rendered
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import cached_property, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crowdlint.language.liquid import Template
    from crowdlint.language.page.job import Job
    from crowdlint.language.page.values import Value
    from crowdlint.language.text.dialect import Dialect
    from crowdlint_schemas import AttributeEntry

__all__ = ["Attribute", "Element", "Fault", "Page"]


@frozen
class Fault:
    """Something wrong with the HTML; ``name`` is the standard's name of a parse error, or one of these:

    ``unclosed-element`` (``other``: one of the same name around it that lacks its end too), ``stray-end-tag``,
    ``mismatched-end-tag`` (``other``: the element that was open), ``void-end-tag``, ``self-closed-element``,
    ``block-in-paragraph`` and ``content-in-head`` (``element`` ended ``other`` too early), ``nested-element`` (``a``,
    ``button`` or ``form`` inside ``other`` of its kind), ``second-element`` (``html``, ``head`` or ``body`` after
    ``other``), ``missing-tag-end`` (``other``: the same where its ``span`` is an end tag instead of the
    ``>``), ``unterminated-attribute-value``, ``nested-quotes`` (``insert``: before the quote
    that ends the value too early).

    ``span`` is the place in the author's text; ``element`` the element it is about, ``other`` a second one.
    ``insert`` is the empty span where what is missing belongs, ``editable`` the place itself, each ``None`` where a fix
    must not touch it.
    """

    name: str
    span: Span
    element: Element | None = None
    other: Element | None = None
    insert: Span | None = None
    editable: Span | None = None


def _place(element: Element) -> int:
    return element.start.start


class Page(PageText):
    """One rendered variant of a template, as a tree. Spans are in the author's text, "rendered" offsets in its own.

    ``rendered`` says where each character came from, ``dialect`` what language the template is in, ``job`` what is
    known of the job beyond the text, ``template`` is the Liquid tree whose nodes the holes of values name.
    """

    def __init__(
        self,
        rendered: Rendered,
        dialect: Dialect | None = None,
        job: Job | None = None,
        template: Template | None = None,
    ) -> None:
        super().__init__(rendered, dialect, job, template)
        self._named: dict[tuple[str, ...], list[Element]] = {}
        self._scan = scan(rendered.text)
        self._built = Builder(self, self._scan, len(rendered.text)).build()

    # Elements

    def elements(self, *names: str) -> Sequence[Element]:
        """All elements in document order; with names only those, where a name that ends with ``-`` is a prefix."""
        if not names:
            return self._built.elements
        found = self._named.get(names)
        if found is None:
            found = self._named[names] = self._of_names(names)
        return found

    @cached_property
    def tags(self) -> dict[str, int]:
        """The tags of the page, and how many elements there are of each."""
        return {tag: len(elements) for tag, elements in self._by_tag.items()}

    def _of_names(self, names: tuple[str, ...]) -> list[Element]:
        if len(names) == 1 and names[0][-1] != "-":
            return self._by_tag.get(names[0], [])
        tags: list[str] = []
        for name in names:
            if name[-1] == "-":
                tags += self._crowd if name == "crowd-" else [tag for tag in self._by_tag if tag.startswith(name)]
            elif name in self._by_tag:
                tags.append(name)
        if len(tags) == 1:
            return self._by_tag[tags[0]]
        return sorted((each for tag in set(tags) for each in self._by_tag[tag]), key=_place)

    @cached_property
    def _crowd(self) -> list[str]:
        """The tags of crowd elements on the page."""
        return [tag for tag in self._by_tag if tag.startswith("crowd-")]

    @cached_property
    def _by_tag(self) -> dict[str, list[Element]]:
        """Tag -> its elements in document order; rules ask for elements by name some hundred times a page."""
        by_tag: dict[str, list[Element]] = {}
        for each in self._built.elements:
            by_tag.setdefault(each.tag, []).append(each)
        return by_tag

    @cached_property
    def known_attributes(self) -> list[tuple[Attribute, AttributeEntry]]:
        """Each attribute of a crowd element with its facts, in document order; those nobody knows are left out."""
        found = []
        for element in self.elements("crowd-", "iron-icon"):
            known = element.facts["attributes"] if element.facts else {}
            found += [(each, known[each.name]) for each in element.attributes if each.name in known]
        return found

    @property
    def content(self) -> list[Element | TextToken | CommentToken]:
        """What lies at the top of the page: elements, and the tokens of text and comments."""
        return self._built.top.content

    @property
    def text(self) -> str:
        """All text of the page, decoded; ``MARKER`` stands where Liquid writes what is not known."""
        return self._built.top.text

    @property
    def own_text_value(self) -> Value:
        """The text at the top of the page as a value, without that of its elements."""
        return self._built.top.own_text_value

    @cached_property
    def comments(self) -> list[CommentToken]:
        """All comments, with rendered offsets."""
        return [token for token in self._scan.tokens if isinstance(token, CommentToken)]

    @cached_property
    def doctype(self) -> Doctype | None:
        """The document type, with rendered offsets."""
        return next((token for token in self._scan.tokens if isinstance(token, Doctype)), None)

    # What a host may write

    def may_change(self, span: Span, around: str) -> bool:
        """Whether a program may write markup ``inside`` the element whose start tag is at ``span``, ``before`` it, or
        anywhere on the ``page``. Where no start tag is, ``inside`` is anywhere.
        """
        if not self.source.holes:
            return False
        if around == "anywhere":
            return True
        holes = self._markup_holes
        if around == "before":
            return bool(holes) and holes[0] < max(self.rendered.find(span.start), default=len(self.rendered.text))
        if around == "inside":
            tags = (each for each in self._built.elements if each.start_tag.start <= span.start < each.start_tag.end)
            if element := next(tags, None):
                end = element.stop if element.end else len(self.rendered.text)
                return bool(self._holes(element.start.end, end)) and (
                    element.tag in RAW_TEXT or any(element.start.end <= at < end for at in holes)
                )
        if around == "page" and any(self._holes(each.start.end, each.stop) for each in self.elements("script")):
            return True  # what a program writes into a script may add anything
        return bool(holes)

    def _holes(self, start: int, end: int) -> list[int]:
        return [piece.start for piece in self.rendered.between(start, end) if isinstance(piece.node, HostHole)]

    @cached_property
    def _markup_holes(self) -> list[int]:
        """Where a host writes into the page what may be markup, as rendered offsets."""
        if not self.source.holes:
            return []
        found: list[int] = []
        for element in (self._built.top, *self._built.elements):
            for text in element.content if element.tag not in RAW_TEXT else ():
                if isinstance(text, TextToken):
                    found += self._holes(text.start, text.end)
        tags = (token for token in self._scan.tokens if isinstance(token, StartTag | EndTag) and MARKER in token.name)
        found += (at for tag in tags for at in self._holes(tag.start, tag.name_end))
        return sorted(found)

    # Problems

    @cached_property
    def limits(self) -> dict[str, Span]:
        """What was not looked at to the end because there is too much of it, with the first place; who gives something
        up later adds to it.
        """
        found = {}
        if len(self._scan.flaws) >= MOST_SLIPS:
            last = self._scan.flaws[-1]
            said = f"{MOST_SLIPS} broken tags were read as they were meant; those behind are read as they stand"
            found[said] = self.span(last.start, last.end)
        if self._built.questions > MOST_QUESTIONS:
            found[f"of {MOST_QUESTIONS} end tags was worked out where they belong; of others it was not"] = Span(0, 0)
        return found

    @cached_property
    def errors(self) -> list[Fault]:
        """All that is wrong with the HTML, in the order of the rendered text; consequences are left out."""
        errors = [*self._scan.errors, *self._input_errors()]
        found = [(each.at, self._parse_error(each.name, each.at)) for each in errors if not self._is_marker(each.at)]
        troubles = [Mistake(flaw.name, flaw.start, flaw.start, at=flaw.at) for flaw in self._scan.flaws]
        for trouble, flaw in zip(troubles, self._scan.flaws, strict=True):
            trouble.element = self._tag_around(flaw.start)
            if flaw.name != "missing-tag-end":
                trouble.end = flaw.end
        troubles += [trouble for trouble in self._built.troubles if not trouble.dropped]
        if self._scan.flaws:
            troubles = self._joined(troubles)
        found += [(trouble.start, self._problem(trouble)) for trouble in troubles]
        found.sort(key=lambda each: each[0])
        return [problem for _, problem in found]

    def _joined(self, troubles: list[Mistake]) -> list[Mistake]:
        """``<b class="x"</b>text</b>`` is one mistake: the first end tag stands where ``>`` was meant."""
        strays = [each for each in troubles if each.name == "stray-end-tag"]
        for each in troubles if strays else ():
            element = each.element
            if each.name != "missing-tag-end" or element is None or not element.end:
                continue
            blank = not self.rendered.text[element.start.end : element.end.start].strip()
            parent, tag = element.parent, element.end
            stop = parent.stop if parent else len(self.rendered.text)
            left = (one for one in strays if tag.end <= one.start < stop and self._is_end_of(one, element.tag))
            if blank and (stray := next(left, None)):
                each.start, each.end, each.other = tag.start, tag.end, element
                strays.remove(stray)
                troubles = [one for one in troubles if one is not stray]
        return troubles

    def _is_end_of(self, stray: Mistake, tag: str) -> bool:
        return self.rendered.text[stray.start + 2 : stray.end - 1].strip().lower() == tag

    def _input_errors(self) -> list[ParseError]:
        text = self.rendered.text
        return input_errors(text if MARKER in self.source.text else text.replace(MARKER, " "))

    def _parse_error(self, name: str, at: int) -> Fault:
        start, end = self._around(name, at)
        element = self._tag_around(at)
        return Fault(name, self.span(start, end), element, editable=self.editable(start, end))

    def _problem(self, trouble: Mistake) -> Fault:
        start, end = trouble.start, trouble.end
        insert = self.point(trouble.at) if trouble.at >= 0 else None
        editable = self.editable(start, end) if end > start else None
        place = insert if insert and end == start else self.span(start, end)
        return Fault(trouble.name, place, trouble.element, trouble.other, insert, editable)

    @cached_property
    def _starts(self) -> list[int]:
        return [element.start.start for element in self._built.elements]

    def _tag_around(self, at: int) -> Element | None:
        """The element in whose start tag the rendered offset ``at`` lies."""
        index = bisect_left(self._starts, at) - 1
        element = self._built.elements[index] if index >= 0 else None
        return element if element and at <= element.start.end else None

    def _is_marker(self, at: int) -> bool:
        return self.rendered.text[at : at + 1] == MARKER and not self.rendered.is_literal(at, at + 1)

    def _around(self, name: str, at: int) -> tuple[int, int]:
        """The characters to show for a parse error that the standard reports at ``at``."""
        text = self.rendered.text
        if name == "duplicate-attribute" and (start := self._duplicates.get(at)):
            return start, at
        if name == "end-tag-with-attributes" and (tag := self._end_tags.get(at)):
            return tag.attributes[0].start, tag.attributes[-1].end
        return (at, at + 1) if at < len(text) else (max(at - 1, 0), at)

    @cached_property
    def _duplicates(self) -> dict[int, int]:
        """End -> start of the name of every attribute that is not the first of its tag."""
        tags = [token for token in self._scan.tokens if isinstance(token, StartTag | EndTag)]
        return {each.name_end: each.start for tag in tags for each in tag.attributes[1:]}

    @cached_property
    def _end_tags(self) -> dict[int, EndTag]:
        return {token.end - 1: token for token in self._scan.tokens if isinstance(token, EndTag) and token.attributes}
