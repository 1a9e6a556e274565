"""An id that another element of the page has."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Static
from crowdlint.language.text.kept import once
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# Attributes that hold words of the worker's or the answer's, never the id of an element.
NO_REFERENCES = {"id", "name", "value", "class", "title", "alt", "placeholder", "label", "header", "type", "style"}

# Where a script gives an id, it does not look for one.
GIVEN = regex(r"""\bid\s*=(?!=)\s*\\?["'`]?[\w-]+""")
WORD = regex(r"[\w-]+")


@rule("CL211", on=Page, severity="warning", also=("info",), seeks="[id]")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each element but the first whose id is used; ids with Liquid in them are not compared."""
    first: dict[str, Element] = {}
    for element in page.elements():
        value = element.value("id")
        attribute = element.attribute("id")
        if attribute is None or not isinstance(value, Static) or not value.text.strip():
            continue
        before = first.setdefault(value.text, element)
        if before is element or before.start_tag == element.start_tag:
            continue
        words, notes = set(WORD.findall(value.text)), (Note(before.start_tag, "the first one"),)
        if words <= _found_by(page):
            message = (
                f"the id `{value.text}` is taken: scripts and labels find the first one alone; give this one another"
            )
            yield Finding(attribute.span, message, notes=notes)
        elif words <= _styled(page):
            message = f"the id `{value.text}` is taken; the style holds for both, but several elements share a `class`"
            yield Finding(attribute.span, message, notes=notes, level="info")


@once
def _found_by(page: Page) -> set[str]:
    """The words of attributes and scripts, which may look for an id."""
    attributes = [each for element in page.elements() for each in element.attributes]
    values = [each.value.text for each in attributes if each.name not in NO_REFERENCES]
    scripts = (GIVEN.sub("", each.text) for each in page.elements("script"))
    return set(WORD.findall("\n".join([*values, *scripts])))


@once
def _styled(page: Page) -> set[str]:
    return set(WORD.findall("\n".join(each.text for each in page.elements("style"))))
