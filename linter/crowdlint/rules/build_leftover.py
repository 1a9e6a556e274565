"""A placeholder that a build, a program or a person was to replace."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding, Severity
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.script import code_of
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

LEFTOVER = regex(
    r"%[A-Z][A-Z0-9_]{2,}%"
    r"|<\s*(?:update|replace|insert|your|add|enter|put)\b[^<>]*>"
    r"|\bpath/to/"
    r"|\b(?:REPLACE|CHANGE)[-_ ]?(?:ME|THIS)\b"
    r"|\bYOUR[-_][A-Z][A-Z_-]+\b"
    r"|\byour-(?:bucket|image|account)[\w-]*",
    re.I,
)
# `{name}`: what Python's `format` would have filled in.
BRACES = regex(r"(?<![{$#])\{[A-Za-z_][\w.]*\}(?!\})")
DOLLAR = regex(r"\$\{[A-Za-z_][\w. -]*\}")
# Whatever has the form of a name to be filled in; `!name!`, `__NAME__` or `[[name]]` by an author's own program.
OWN = r"(?<!\w)(!|={2,3}|@@?|__|%%|\$\$?|\|\|?)[A-Za-z][\w-]*?\1(?!\w)|\[\[\s*[\w.-]+\s*\]\]|<<\s*[\w.-]+\s*>>"
NAMES = regex(rf"{BRACES.pattern}|\$\{{[\w. -]+\}}|\{{\{{|{OWN}")
# Attributes in which a placeholder breaks something; elsewhere a worker would only read it.
ADDRESSES = {"src", "href", "poster", "data", "image", "icon-url", "action"}
READ = {*ADDRESSES, "labels", "categories", "initial-value", "name"}


@rule("CL507", on=Page, severity="error", also=("warning", "info"))
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute. Braces of Mechanical Turk's templates are foreign-template-language's."""
    mturk = page.dialect is not None and page.dialect.name == "mturk"
    for element in page.elements():
        for attribute in element.attributes:
            if attribute.name not in READ:
                continue
            match = LEFTOVER.search(attribute.value.text)
            if match and MARKER not in match[0]:
                message = f"`{match[0]}` was to be replaced before the template is used: {_harm(attribute)}"
                level: Severity | None = None if attribute.name in ADDRESSES else "warning"
                if element.tag == "link" and "stylesheet" not in (element.attribute("rel") or attribute).value.text:
                    level = "info"  # an icon that a worker does not miss
                yield Finding(attribute.value.span_of(*match.span()), message, level=level)
            elif not mturk and (attribute.name in ADDRESSES or attribute.name == "name"):
                yield from _braces(page, attribute)


def _braces(page: Page, attribute: Attribute) -> Iterator[Finding]:
    if page.template is None:
        return  # a program of the author's may read the page and fill these in
    match = BRACES.search(attribute.value.text) or DOLLAR.search(attribute.value.text)
    if match:
        whose = "`${…}` is Mechanical Turk's, and Liquid" if match[0][0] == "$" else "Liquid"
        message = f"nothing fills in `{match[0]}`: {_harm(attribute)}; {whose} writes `{{{{ … }}}}`"
        code = code_of(page) if page.elements("script") else None
        asked = code is not None and any(code.may_mean(ask, attribute.element) for ask in code.asks)
        yield Finding(attribute.value.span_of(*match.span()), message, level="warning" if asked else None)


def _harm(attribute: Attribute) -> str:
    if attribute.name in ADDRESSES:
        return "nothing is found at this address"
    if attribute.name == "name":
        return "the answer stands under this very name"
    return "workers read it as it stands"
