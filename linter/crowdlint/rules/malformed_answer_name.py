"""A name of a field with a sign in it that belongs to the syntax around it: `name="noise="`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import fields, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

WRONG = regex(r"[=<>\"]|(?<![A-Za-z])'|'(?![A-Za-z])|^\s|\s$|,$|;$|:$")


@rule("CL643", on=Page, severity="warning", seeks="[name]")
def check(page: Page) -> Iterator[Finding]:
    """One finding a field."""
    for field in fields(page):
        attribute, name = field.attribute("name"), static(field, "name")
        if attribute is None or not name or not (match := WRONG.search(name)):
            continue
        sign = match[0].strip() or "space"
        message = f"the name of this answer holds a stray `{sign}`, which stands in every result; take it out"
        yield Finding(attribute.value_span or attribute.span, message)
