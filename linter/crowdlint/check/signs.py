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
    <!--  <!--{{  <!doctype>     a comment; one into which Liquid writes; a document type
    <script>{{        something unknown is written into a script
    odd-loader        a script that is meant to bring Amazon's elements, from another address than Amazon's very own
    {{                something unknown is written somewhere
    question  mturk  public      an HTMLQuestion; the dialect; the workforce
    |NAME  %NAME      a filter or a tag of that name in the template, as far as a look at its text can tell
    ~WORD             that text, in small letters; one of ``WORDS``

Signs of a Liquid tree: ``!KIND`` of its errors, ``|NAME`` and ``%NAME``, and ``~WORD`` of the text as typed. Signs of
that text: ``~WORD``, ``empty``, ``long`` (the service takes no much longer one), and ``question``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from crowdlint.language.html.content import VOID
from crowdlint.language.page.form import loaders, static
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.kept import once
from crowdlint.language.text.source import MARKER, Source
from crowdlint_schemas import limits, loader
from crowdlint_schemas.light import regex
from crowdlint_schemas.question import opening

Signs = frozenset[str]

# No value that a rule seeks is longer.
_SHORT = 16
# What rules look for in the whole text.
WORDS = (
    "%}",
    "&",
    "<<<<<<< ",
    "<?xml",
    "\\",
    "http:",
    "length",
    "mturk.com/mturk/external",
    "s3:",
    "}}",
    f"{MARKER}}}",
)
_ADDRESSES = frozenset(loader.ADDRESSES.values())
_ASKED = {"limits", "offers", "unsupported", "uses"}
_FILTER = regex(r"\|\s*(\w+)")
_TAG = regex(r"\{%-?\s*(\w+)")
_WORD = regex(r"\w+")


def signs(subject: Any) -> Signs:
    """The signs of a page, of the page of a script, of a Liquid tree, or of a text as typed."""
    page = getattr(subject, "page", subject)
    if isinstance(page, Page):
        return _of_page(page)
    if isinstance(subject, Source):
        return frozenset(_of_source(subject.text))
    text = subject.source.text
    return frozenset((*(f"!{error.kind}" for error in subject.errors), *_of_liquid(text), *_words(text.lower())))


def _words(small: str) -> list[str]:
    return [f"~{word}" for word in WORDS if word in small]


def _of_source(text: str) -> list[str]:
    shown = (("empty", not text.strip()), ("long", len(text) > limits.TEMPLATE * 9 // 10), ("question", opening(text)))
    return [sign for sign, there in shown if there] + _words(text.lower())


@lru_cache(maxsize=4)
def _of_liquid(text: str) -> Signs:
    tags = set(_TAG.findall(text)) if "{%" in text else set()
    if "liquid" in tags:  # its lines are tags without delimiters
        tags.update(_WORD.findall(text))
    return frozenset([f"|{name}" for name in _FILTER.findall(text)] + [f"%{name}" for name in tags])


@once
def _of_page(page: Page) -> Signs:
    found = {f"!{fault.name}" for fault in page.errors}
    if page.template is not None:
        found |= _of_liquid(page.source.text)
    shown = (
        ("{{", MARKER in page.rendered.text),
        ("<!--", page.comments),
        ("<!--{{", not all(page.rendered.is_literal(each.start, each.end) for each in page.comments)),
        ("<!doctype>", page.doctype),
        ("question", page.is_question),
        ("odd-loader", any(static(each, "src") not in _ADDRESSES for each in loaders(page))),
    )
    found.update(sign for sign, there in shown if there)
    found.update(_words(page.small))
    found.add(page.dialect.name if page.dialect is not None else "")
    found.add(page.job.workforce or "")
    for tag, count in page.tags.items():
        found.update(_of_tag(tag, count))
    for element in page.elements():
        if element.end is None and element.tag not in VOID:
            found.add("</>")
        if element.tag == "script" and MARKER in element.text:
            found.add("<script>{{")
        if element.start.attributes:
            _of_attributes(element, found)
    return frozenset(found)


@lru_cache(maxsize=512)
def _of_tag(tag: str, count: int) -> Signs:
    found = [f"<{tag}>"]
    if count > 1:
        found.append(f"<{tag}>2")
    if "-" in tag:
        found.append("<->")
        if tag.startswith("crowd-"):
            found.append("<crowd->")
    return frozenset(found)


def _of_attributes(element: Element, found: set[str]) -> None:
    tokens = element.start.attributes
    known = element.facts["attributes"] if element.facts else {}
    if len(tokens) > 1 and len({token.name for token in tokens}) < len(tokens):
        found.add("[[")
    for token in tokens:
        name, value = token.name, token.value
        found.add(f"[{name}]")
        found.add(f"<{element.tag}>[{name}]")
        if len(value) <= _SHORT:
            found.add(f"={value.strip().lower()}")
        if not value:
            found.add(f"[{name}]=")
        elif not token.quote:
            found.add("[unquoted]")
        hole = MARKER in value
        if hole:
            found.add(f"[{name}]{{{{")
        if '"' in name or "'" in name:
            found.add('["]')
        if name in known:
            fact = known[name]
            for key in (fact["encoding"], *_ASKED.intersection(fact)):
                found.add(f"@{key}")
                if hole:
                    found.add(f"@{key}{{{{")
