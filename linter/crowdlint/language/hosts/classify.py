"""What a text in a host is: a template, a piece of one that a program joins, or talk about templates."""

from __future__ import annotations

import re
from typing import Literal

from crowdlint.language.html.content import VOID
from crowdlint.language.text.source import has_hole
from crowdlint_schemas import loader
from crowdlint_schemas.filters import GRANT
from crowdlint_schemas.light import regex

Class = Literal["template", "piece", "talk"]

# Keys and arguments under which services get a template.
SINKS = frozenset({"Content", "content", "HTMLQuestion", "Question", "UiTemplate", "ui_template", "uiTemplate"})

# What a text must hold to be looked at.
TELLS = regex(rf"<\s*/?\s*crowd-|{GRANT}|{loader.NAME}|<HTMLQuestion|<HTMLContent")
_TEMPLATE = regex(rf"<crowd-form\b|{GRANT}|<HTMLQuestion\b|{loader.NAME}")
_PAGE = regex(rf"<HTMLQuestion\b|{loader.MEANT_PATTERN}|<html\b|<!doctype\b", re.I)
_TAG = regex(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<(/?)([a-zA-Z][\w-]*)[^<>]*?(/?)>", re.S | re.I)
_CROWD_TAG = regex(r"<crowd-[a-z0-9-]+(?=[\s/>])[^<>]*>", re.S)


def classify(text: str, meant: bool = False, quoted: bool = False) -> Class:
    """What a text is, by what it holds and whether it ends what it begins. ``meant``: the host says it is one;
    ``quoted``: it stands in a text about pages, and is a page only with its scripts.
    """
    if not TELLS.search(text) or not _TAG.search(text):
        return "talk"
    if (_PAGE if quoted else _TEMPLATE).search(text) and (meant or ends(text)):
        return "template"
    return "piece" if _CROWD_TAG.search(text) and _is_markup(text) else "talk"


def ends(text: str) -> bool:
    """Whether a text ends what it begins: its form, its page, or the first element that it opens."""
    if "<HTMLQuestion" in text:
        return "</HTMLQuestion" in text
    opened: list[str] = []
    closed: list[str] = []
    first = last = ""
    for match in _TAG.finditer(text):
        name = (match[3] or "").lower()
        if not name or name in VOID:
            continue
        if match[2]:
            closed.append(name)
            last = name
        elif not match[4]:
            opened.append(name)
            first = first or name
    if not opened:
        return False
    form = opened.count("crowd-form"), closed.count("crowd-form")
    if form[0]:
        return form[0] <= form[1] or (first == last and first != "crowd-form")
    return first == last or len(opened) == len(closed)


def _is_markup(text: str) -> bool:
    """Whether a text begins and ends with tags or values, as a row of a page does and a sentence does not."""
    text = text.strip()
    return (text[0] == "<" or has_hole(text[0])) and (text[-1] == ">" or has_hole(text[-1]))
