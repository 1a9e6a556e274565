"""Names that a program of the author's replaces before the template is used: no language of the service reads them."""

from __future__ import annotations

import re

from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.standing import is_piece
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.kept import once
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import regex

# Where a name is all of a tag: `<PAGE_HTML>`, which no element of HTML is called.
_OWN_TAG = regex(r"</?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\s*/?>")
# `string.Template`, `%`, `format`, ERB and the like, and names between signs of one's own: `!name!`, `__NAME__`.
_PATTERN = (
    r"\$\{[^{}]*\}|\$[A-Za-z_]\w*|%(?:\([\w.]+\))?[sd](?![\w%])|#?\{[A-Za-z_][\w.]*\}|\{\{\{?[^{}]*\}?\}\}|<%=?.*?%>"
    r"|(?<!\w)(!|={2,3}|@@?|__|%%|\$\$?|\|\|?)[A-Za-z][\w-]*?\1(?!\w)|\[\[\s*[\w.-]+\s*\]\]|<<\s*[\w.-]+\s*>>"
)
# What an address begins with that is such a name, or all of it: `$link`, `IMAGE_URL`.
OWN_ADDRESS = regex(rf"(?:{_PATTERN})|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z")
# A line of text that is nothing else.
_ALONE = regex(rf"^[ \t]*(?:{MARKER}|{_PATTERN}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[ \t\r]*$", re.M)
# Python's `format` and `%`, and ERB: nothing of a service fills these in.
_FORMATTED = regex(r"(?<![{$\w])\{[A-Za-z_]\w*\}(?!\})|%(?:\([\w.]+\))?[sd](?![\w%])|<%=.*?%>")
# In a page that a program sends to CreateHIT, where no Liquid runs.
_IN_QUESTION = regex(r"\{\{\s*[A-Z][A-Z0-9_]+\s*\}\}|(?<!\w)__[A-Z][A-Z0-9_]*[A-Z0-9]__(?!\w)")
_BLOCKS = ("div", "section", "main", "article")
_CODE = ("script", "style")


def is_own_tag(element: Element) -> bool:
    """Whether what reads as a tag is a name to be replaced, such as `<PAGE_HTML>`."""
    return _OWN_TAG.match(element.start_tag.of(element.page.source.text)) is not None


@once
def fills_body(page: Page) -> bool:
    """Whether a program fills something in right in the body, where a form and all the rest could stand."""
    texts = [page.own_text_value, *(each.own_text_value for each in page.elements("html", "body"))]
    return any(_ALONE.search(each.text) for each in texts)


@once
def is_wrapper(page: Page) -> bool:
    """Whether a program fills something in where elements could stand: it may bring the form, and all the rest."""
    if fills_body(page) or any(_ALONE.search(each.own_text_value.text) for each in page.elements(*_BLOCKS)):
        return True
    return any("_" in each.tag and is_own_tag(each) for each in page.elements())


@once
def names_in_piece(page: Page) -> tuple[str, ...]:
    """Of a piece of a page, the names in its texts and values that only a program of the author's can fill in, such as
    `{question}`: it is that program which puts the piece into a page. Nothing of a whole page.
    """
    if not any(sign in page.source.text for sign in "{%") or not is_piece(page):
        return ()
    texts = [page.own_text_value, *(each.own_text_value for each in page.elements() if each.tag not in _CODE)]
    values = [attribute.value for each in page.elements() for attribute in each.attributes]
    return tuple(dict.fromkeys(found[0] for each in (*texts, *values) for found in _FORMATTED.finditer(each.text)))


def names_of_program(page: Page) -> tuple[str, ...]:
    """The names that a program of the author's fills in: of a piece as above; of an HTMLQuestion, which such a program
    sends, those in capitals between double braces or underscores, in scripts, too.
    """
    if detect(page.source).reason != "question":
        return names_in_piece(page)
    return tuple(dict.fromkeys(found[0] for found in _IN_QUESTION.finditer(page.source.text)))
