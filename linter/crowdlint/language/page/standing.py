"""What a page is, before anyone asks whether it is right: a template, a page of somebody's server, one that a browser
saved, or a piece of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.language.hosts import is_served_language
from crowdlint.language.page.foreign import foreign, framework, is_formatted, speaks_of_turk
from crowdlint.language.page.form import fields, loaders
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.kept import once
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex
from crowdlint_schemas.question.market import SCRIPTS_PATTERN, SITE_BUTTON, SITE_FORM

# What browsers and their add-ons leave in a page that was saved after its scripts had run.
SAVED = regex(
    r"\bsf-hidden\b|<template shadowroot|data-savepage|Page saved with SingleFile|saved from url=|<meta name=savepage",
    re.I,
)
# What only a page has that was saved after Amazon's script had run, or whose parts were saved beside it.
_WRITTEN_OUT = regex(
    r"\bsf-hidden\b|<template shadowroot|data-savepage|Page saved with SingleFile|<meta name=savepage"
    r"|data-loader=[\"']?crowd-html|saved from url=(?=.*?_files/)",
    re.I | re.S,
)
# One of these stands in what the two find, in small letters.
_SAVED_SIGNS = ("sf-hidden", "shadowroot", "savepage", "singlefile", "saved from url=", "data-loader")
_SHADOW = regex(r"<template shadowroot", re.I)
_SITES = regex(rf"[\"'#]({SITE_FORM}|{SITE_BUTTON})[\"']")
_THEIR_CALL = regex(r"\s*(?:turkSetAssignmentID\(\)\s*;?)?\s*")


@once
def may_be_saved(page: Page) -> bool:
    """A quick look before ``SAVED`` is searched for."""
    text = page.small
    return any([each in text for each in _SAVED_SIGNS])  # noqa: C419 - a list is quicker here


@once
def saved(page: Page) -> Span | None:
    """What shows that a browser saved the page: it is what a worker saw, not what somebody wrote."""
    text = page.rendered.text
    if not may_be_saved(page):
        return None
    sign = _WRITTEN_OUT.search(text)
    if sign is None or "task.input" in page.source.text:
        return None
    is_filled = page.dialect is not None and page.dialect.reason in ("liquid", "variable", "question")
    return page.span(*sign.span()) if not is_filled or _SHADOW.search(text) else None


@once
def is_hosted(page: Page) -> bool:
    """Whether a server of the author's gives the page out, so that what it asks for may lie beside it.

    A page that asks neither for Amazon's elements nor for the data of a task has no other way to its workers.
    """
    if is_served_language(page.source.path.partition("#")[0]):
        return True
    if page.elements("crowd-") or loaders(page):
        return False
    other = foreign(page)
    if other is not None and other.served:
        return True
    whole = page.doctype or page.elements("html", "body") or speaks_of_turk(page)
    return bool(whole) and page.dialect is not None and page.dialect.name == "html"


@once
def is_for_turk(page: Page) -> bool:
    """Whether the page is for Mechanical Turk: by its variables, its envelope, where or how it sends the answer.

    `answer-format` says nothing beside data of Ground Truth, where it does nothing.
    """
    named = page.dialect is not None and page.dialect.name == "mturk"
    formed = is_formatted(page)
    if named or speaks_of_turk(page):
        return True
    return "task.input" not in page.source.text and (formed or _is_layout(page))


def _is_layout(page: Page) -> bool:
    """Whether the page asks for the form or the button that Mechanical Turk's site puts around layouts."""
    text = page.source.text
    if not (SITE_FORM in text or SITE_BUTTON in text) or page.elements("crowd-"):
        return False
    own = {found.text for each in page.elements() if (found := each.value("id"))}
    return any(name not in own for name in _SITES.findall(text))


@once
def is_piece(page: Page) -> bool:
    """Whether the file holds a piece of a page that something else puts together."""
    whole = page.doctype or page.elements("html", "head", "body", "crowd-form", "form") or loaders(page)
    return not whole


@once
def is_component(page: Page) -> bool:
    """Whether a framework puts the text into its own page: a template of Angular's or Vue's, without one around it."""
    return not (page.doctype or page.elements("html", "head", "body", "script")) and bool(framework(page))


@once
def is_part(page: Page) -> bool:
    """Whether the scripts of the page seem to be elsewhere: a form without any, and without a page around it."""
    whole = page.doctype or page.elements("html", "body", "crowd-form")
    return not whole and not any(_own_scripts(page))


def _own_scripts(page: Page) -> Iterator[Element]:
    """The script elements that are not Amazon's."""
    amazon = loaders(page)
    for script in page.elements("script"):
        address = script.value("src")
        known = re.search(SCRIPTS_PATTERN, address.text) if address else _THEIR_CALL.fullmatch(script.text)
        if script not in amazon and not known:
            yield script


def has_task(page: Page) -> bool:
    """Whether anything of a task is here: a field, an element of Amazon's, a script that may make one, or data."""
    plain = page.dialect is not None and page.dialect.reason == "nothing"
    tags = ("crowd-", "form", "button", "script", "template", "iframe")
    return not plain or bool(fields(page) or page.elements(*tags)) or "contenteditable" in page.rendered.text
