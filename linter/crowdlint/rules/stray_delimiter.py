"""`}}` or `%}` that closes nothing and is shown to the worker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.language.text.ranges import Ranges, blocks
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

CLOSING = regex(rf"%\}}|(?<!\}})\}}\}}(?!\}})|(?<={MARKER})\}}")
# Braces that another rule speaks of, see foreign_template_language.py.
MUSTACHES = regex(r"\{\{\{[^{}]*\}*\Z")
FOREIGN = regex(rf"\{{\s*{MARKER}\s*\Z|\{{\s*task\.input\b[^{{}}]*\Z")
PERCENT = regex(r"\{[^{}]*:[^{}]*\d\Z")
RAW = regex(r"\{%-?\s*+raw\s*+-?%\}")
END_OF_RAW = regex(r"\{%-?\s*+endraw\s*+-?%\}")


@rule("CL119", on=Page, severity="error", seeks=f"~%}} ~}}}} ~{MARKER}}}")
def check(page: Page) -> Iterator[Finding]:
    """One finding a delimiter, in text or in an attribute that holds no script or style."""
    text = page.rendered.text
    if not ("%}" in text or "}}" in text or f"{MARKER}}}" in text) or not CLOSING.search(text):
        return
    hidden = _hidden(page)
    mturk = page.dialect is not None and page.dialect.name == "mturk"
    for match in CLOSING.finditer(text):
        if match.start() in hidden or not page.rendered.is_literal(*match.span()):
            continue
        before = text[max(0, match.start() - 2000) : match.start()]
        opened = before.count("{") > before.count("}")
        if mturk and (before.rfind("{{") > before.rfind("}}") or before.rfind("{%") > before.rfind("%}")):
            continue  # see foreign_template_language.py
        place = page.span(*match.span()).start
        if MUSTACHES.search(page.source.text, max(0, place - 200), place):
            continue
        if match[0] == "%}" and PERCENT.search(before):  # a style in srcdoc or the like
            continue
        if not FOREIGN.search(before[-80:]) and not (opened and match[0] == "}"):
            yield _finding(page, match, opened)


def _hidden(page: Page) -> Ranges:
    """Where braces mean something else: scripts, styles, comments, and what `raw` shows on purpose."""
    hidden = [(each.start, each.end) for each in page.comments]
    for element in page.elements():
        if element.tag in ("script", "style"):
            hidden.append((element.start.end, element.end.start if element.end else len(page.rendered.text)))
        for token in element.start.attributes:
            if token.name.startswith(("on", "x-", ":", "@", "v-")) or token.name == "style":
                hidden.append((token.start, token.end))
    for start, end in blocks(page.source.text, RAW, END_OF_RAW):
        hidden += [(at, at + 1) for offset in range(start, end) for at in page.rendered.find(offset)]
    return Ranges(hidden)


def _finding(page: Page, match: re.Match[str], opened: bool) -> Finding:
    what = f"`{match[0]}` closes nothing and is shown to the worker"
    if opened:
        return Finding(page.span(*match.span()), f"{what}; is a brace missing where it should open?")
    place = page.editable(*match.span())
    fix = Fix("remove it", (Edit(place, ""),), "unsafe") if place else None
    return Finding(page.span(*match.span()), what, fix)
