"""The elements and attributes of a page, as rules see them: every span lies in the author's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from crowdlint.language.html import tokens
from crowdlint.language.page.values import Value, join, value_of
from crowdlint.language.text.source import MARKER, HostHole
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

if TYPE_CHECKING:
    from crowdlint.language.page.text import PageText
    from crowdlint_schemas import ElementEntry

# Attributes by which a framework sets others: Vue and Alpine (`:src`, `v-bind:src`, `v-model`, `x-bind:src`), Angular
# (`[src]`, `ng-src`, `ng-attr-src`), Knockout (`data-bind`), lit (`.src`, `?hidden`).
BINDING = regex(r"[:.?\[](?=[a-z])|v-(?:bind|model|text|html)\b|x-(?:bind|model|text|html)\b|(?:data-)?ng-|data-bind\b")


_NEAR = 40  # elements around one that are looked at without a note of what was found


class Attribute:
    """An attribute of a start tag. ``name`` is in lower case; a marker in it stands for an unknown part."""

    __slots__ = ("_value", "element", "name", "token")

    def __init__(self, element: Element, token: tokens.AttributeToken) -> None:
        self.element = element
        self.token = token
        self.name = token.name
        self._value: Value | None = None

    def __repr__(self) -> str:
        return f"<Attribute {self.name} of {self.element.tag}>"

    @property
    def quote(self) -> str:
        """``'"'``, ``"'"`` or ``""``."""
        return self.token.quote

    @property
    def span(self) -> Span:
        """Name, ``=`` and value with its quotes."""
        return self.element.page.span(self.token.start, self.token.end)

    @property
    def name_span(self) -> Span:
        return self.element.page.span(self.token.start, self.token.name_end)

    @property
    def value_span(self) -> Span | None:
        """The value without its quotes; ``None`` for an attribute without ``=``."""
        token = self.token
        return self.element.page.span(token.raw_start, token.raw_end) if token.raw_start >= 0 else None

    @property
    def value(self) -> Value:
        """The value, decoded: ``Static``, ``Dynamic`` or ``Mixed``. Without ``=`` it is the empty string."""
        if self._value is None:
            self._value = value_of(self.element.page.rendered, self.token)
        return self._value

    @property
    def editable(self) -> Span | None:
        """The whole attribute, if a fix may replace or remove it."""
        return self.element.page.rendered.editable(self.token.start, self.token.end)

    @property
    def removal(self) -> Span | None:
        """What a fix takes out to remove the attribute: it, and the white space before it."""
        place = self.editable
        if place is None:
            return None
        before = self.element.page.source.text[: place.start]
        return Span(len(before.rstrip()), place.end)

    @property
    def name_editable(self) -> Span | None:
        """The name, if a fix may replace it."""
        return self.element.page.rendered.editable(self.token.start, self.token.name_end)

    @property
    def value_editable(self) -> Span | None:
        """The value inside its quotes, if a fix may replace it."""
        token = self.token
        return self.element.page.rendered.editable(token.raw_start, token.raw_end) if token.raw_start >= 0 else None


class Element:
    """An element as the author wrote it: nothing is implied but ends.

    ``start`` and ``end`` are its tags in rendered text (``end`` is ``None`` where the element has no end tag);
    ``stop`` is the rendered offset at which it ends; ``content`` holds elements and the tokens of text and comments.
    """

    __slots__ = ("_attributes", "_facts", "_named", "content", "end", "page", "parent", "start", "stop", "stray", "tag")

    def __init__(self, page: PageText, start: tokens.StartTag, parent: Element | None) -> None:
        self.page = page
        self.start = start
        self.tag = start.name
        self.parent = parent
        self.end: tokens.EndTag | None = None
        self.stop = start.end
        self.content: list[Element | tokens.TextToken | tokens.CommentToken] = []
        self.stray: Any = None
        self._attributes: list[Attribute] | None = None
        self._named: dict[str, Attribute] | None = None
        self._facts: ElementEntry | Literal[False] | None = False if "-" in self.tag else None  # not looked up yet

    def __repr__(self) -> str:
        return f"<Element {self.tag} at {self.start_tag.start}>"

    # Places

    @property
    def start_tag(self) -> Span:
        return self.page.span(self.start.start, self.start.end)

    @property
    def end_tag(self) -> Span | None:
        return self.page.span(self.end.start, self.end.end) if self.end else None

    @property
    def name_span(self) -> Span:
        """The name in the start tag."""
        return self.page.span(self.start.start + 1, self.start.name_end)

    @property
    def span(self) -> Span:
        """From the start tag to the end tag, both included."""
        return self.page.span(self.start.start, self.stop)

    @property
    def inner_span(self) -> Span:
        """What lies between the tags."""
        return self.page.span(self.start.end, self.end.start if self.end else self.stop)

    @property
    def name_editable(self) -> Span | None:
        """The name in the start tag, if a fix may replace it."""
        return self.page.rendered.editable(self.start.start + 1, self.start.name_end)

    @property
    def end_name_editable(self) -> Span | None:
        """The name in the end tag, if there is one and a fix may replace it."""
        return self.page.rendered.editable(self.end.start + 2, self.end.name_end) if self.end else None

    @property
    def attribute_point(self) -> Span | None:
        """The empty span at which a fix may insert `` name="value"``: after the last attribute or the name."""
        token = self.start
        return self.page.point(token.attributes[-1].end if token.attributes else token.name_end)

    # Attributes

    @property
    def facts(self) -> ElementEntry | None:
        """What is known of elements of this tag, Amazon's or the project's own; ``None`` of all others."""
        if self._facts is False:
            self._facts = self.page.job.elements.get(self.tag)
        return self._facts

    @property
    def attributes(self) -> list[Attribute]:
        """All attributes in the order written, later duplicates too; nameless ones (Liquid alone) are left out."""
        if self._attributes is None:
            written = self.start.attributes
            self._attributes = [Attribute(self, token) for token in written if token.name.strip(MARKER)]
        return self._attributes

    @property
    def has_unknown_attributes(self) -> bool:
        """Whether there may be others than ``attributes``: Liquid or a framework writes some, or a mistake made them
        unreadable."""
        return self.start.unsure or MARKER in self.tag or any(self._is_open(token) for token in self.start.attributes)

    def _is_open(self, token: tokens.AttributeToken) -> bool:
        """Whether more attributes may come out of one: its name is unknown, or a host writes on behind its value."""
        if MARKER in token.name or BINDING.match(token.name):
            return True
        if token.quote or not token.value.endswith(MARKER):
            return False
        return isinstance(next(iter(self.page.rendered.between(token.end - 1, token.end))).node, HostHole)

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of that name; of duplicates the first, as in a browser."""
        if not self.start.attributes:
            return None
        if self._named is None:
            self._named = {each.name: each for each in reversed(self.attributes)}
        return self._named.get(name)

    def value(self, name: str) -> Value | None:
        """The value of the attribute of that name, ``None`` where it is not there."""
        attribute = self.attribute(name)
        return attribute.value if attribute else None

    # The tree

    @property
    def children(self) -> list[Element]:
        """The elements directly inside."""
        return [each for each in self.content if isinstance(each, Element)]

    def closest(self, *names: str) -> Element | None:
        """The element itself or its nearest ancestor with one of these names."""
        element: Element | None = self
        for _ in range(_NEAR):
            if element is None or element.tag in names:
                return element
            element = element.parent
        return element._far(names) if element else None

    def _far(self, names: tuple[str, ...]) -> Element | None:
        """The same where many lie between: found once for all that are below."""
        known: dict[Element, Element | None] = self.page.closest.setdefault(names, {})
        walked: list[Element] = []
        element: Element | None = self
        while element is not None and element.tag not in names and element not in known:
            walked.append(element)
            element = element.parent
        found = known.get(element, element) if element is not None else None
        known.update(dict.fromkeys(walked, found))
        return found

    def ancestors(self) -> Iterator[Element]:
        """Parent, its parent, and so on."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def descendants(self) -> Iterator[Element]:
        """All elements inside, in document order."""
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += element.children[::-1]

    def texts(self) -> Iterator[tokens.TextToken]:
        """All runs of text inside, in document order."""
        waiting: list[Element | tokens.TextToken | tokens.CommentToken] = self.content[::-1]
        while waiting:
            each = waiting.pop()
            if isinstance(each, Element):
                waiting += each.content[::-1]
            elif isinstance(each, tokens.TextToken):
                yield each

    @property
    def text(self) -> str:
        """All text inside, decoded; ``MARKER`` stands where Liquid writes what is not known."""
        content = self.content
        if len(content) == 1 and isinstance(content[0], tokens.TextToken):
            return content[0].data
        return "".join([text.data for text in self.texts()])

    @property
    def text_value(self) -> Value:
        """All text inside as a value, whose every character knows its place: for scripts and the like."""
        return join(self.page.rendered, self.texts(), self.start.end)

    @property
    def own_text_value(self) -> Value:
        """The text directly inside as a value, without that of the elements inside."""
        own = (each for each in self.content if isinstance(each, tokens.TextToken))
        return join(self.page.rendered, own, self.start.end)
