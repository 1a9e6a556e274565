"""What a page or a Liquid tree shows at a glance: signs by which rules that would find nothing are left alone.

A rule lists what it ``seeks``; where none of that shows, it is not asked, and its module is not even imported. Signs of
a page, and of its scripts:

    <p>  <p>2         an element of that tag; at least two of them
    <crowd->  <->     an element whose tag begins so; one with a hyphen in its tag
    </>               an element that is no void one and has no end tag
    [src]  <a>[src]   an attribute of that name; on that element
    [src]=            one that is empty
    [src]{{           one into which something unknown is written
    [unquoted]        a value without quotes
    ["]  [[           a quote in the name of an attribute; an attribute that stands twice in its tag
    =hidden           an attribute of that short value, in small letters
    @json  @json{{    an attribute of which is known that it holds JSON, with something unknown in it; so for each
                      encoding, and for ``@limits``, ``@offers``, ``@unsupported``, ``@uses`` in its facts
    !NAME             a fault of the page of that name
    <!--  <!doctype>  a comment; a document type
    <script>{{        something unknown is written into a script
    {{                something unknown is written somewhere
    question  mturk  public      an HTMLQuestion; the dialect; the workforce
    |NAME  %NAME      a filter or a tag of that name in the template, as far as a look at its text can tell

Signs of a Liquid tree: ``!KIND`` of its errors, and ``|NAME`` and ``%NAME``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from crowdlint.language.html.content import VOID
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import regex

Signs = frozenset[str]

# No value that a rule seeks is longer.
_SHORT = 16
_ASKED = {"limits", "offers", "unsupported", "uses"}
_FILTER = regex(r"\|\s*(\w+)")
_TAG = regex(r"\{%-?\s*(\w+)")
_WORD = regex(r"\w+")


def signs(subject: Any) -> Signs:
    """The signs of a page, of the page of a script, or of a Liquid tree; of anything else there are none."""
    page = getattr(subject, "page", subject)
    if isinstance(page, Page):
        return frozenset(_of_page(page))
    return frozenset((*(f"!{error.kind}" for error in subject.errors), *_of_liquid(subject.source.text)))


def _of_liquid(text: str) -> Iterator[str]:
    yield from (f"|{name}" for name in _FILTER.findall(text))
    tags = set(_TAG.findall(text))
    if "liquid" in tags:  # its lines are tags without delimiters
        tags.update(_WORD.findall(text))
    yield from (f"%{name}" for name in tags)


def _of_page(page: Page) -> Iterator[str]:
    yield from (f"!{fault.name}" for fault in page.errors)
    if page.template is not None:
        yield from _of_liquid(page.source.text)
    if MARKER in page.rendered.text:
        yield "{{"
    if page.comments:
        yield "<!--"
    if page.doctype is not None:
        yield "<!doctype>"
    if page.is_question:
        yield "question"
    if page.dialect is not None:
        yield page.dialect.name
    yield page.job.workforce or ""
    for tag, count in Counter(element.tag for element in page.elements()).items():
        yield from _of_tag(tag, count)
    for element in page.elements():
        if element.end is None and element.tag not in VOID:
            yield "</>"
        if element.tag == "script" and MARKER in element.text:
            yield "<script>{{"
        if element.start.attributes:
            yield from _of_attributes(element)


def _of_tag(tag: str, count: int) -> Iterator[str]:
    yield f"<{tag}>"
    if count > 1:
        yield f"<{tag}>2"
    if "-" in tag:
        yield "<->"
        if tag.startswith("crowd-"):
            yield "<crowd->"


def _of_attributes(element: Element) -> Iterator[str]:
    tokens = element.start.attributes
    entry = element.facts
    if len({token.name for token in tokens}) < len(tokens):
        yield "[["
    for token in tokens:
        name, value = token.name, token.value
        hole = MARKER in value
        yield f"[{name}]"
        yield f"<{element.tag}>[{name}]"
        if len(value) <= _SHORT:
            yield f"={value.strip().lower()}"
        if not value:
            yield f"[{name}]="
        elif not token.quote:
            yield "[unquoted]"
        if hole:
            yield f"[{name}]{{{{"
        if '"' in name or "'" in name:
            yield '["]'
        fact = entry["attributes"].get(name) if entry else None
        if fact is not None:
            for key in (fact["encoding"], *_ASKED.intersection(fact)):
                yield f"@{key}"
                if hole:
                    yield f"@{key}{{{{"
