"""A value that its attribute does not take: a word for a number, a number out of range, a pattern that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.page.values import Static
from crowdlint.language.text.span import Span
from crowdlint.nearest import nearest
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint_schemas import Problem, Schema


@rule("CL309", on=Page, severity="warning", pieces=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute. Lists and objects are wrong-shape's."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] in ("json", "boolean"):
            continue
        of_browser = (attribute.element.tag, attribute.name) == ("crowd-input", "pattern")  # which is broken-pattern's
        if fact["encoding"] == "pattern" and not of_browser and isinstance(attribute.value, Static):
            yield from _pattern(attribute)
        for problem, span in meaning_of(attribute.value, fact["encoding"]).problems(fact["schema"])[:1]:
            yield _finding(attribute, problem, span, fact["schema"])


def _finding(attribute: Attribute, problem: Problem, span: Span, schema: Schema) -> Finding:
    name, written = attribute.name, attribute.value.text.strip()
    place = span if span.end > span.start else attribute.span
    if not written:
        return Finding(place, f"`{name}` is empty and counts for nothing; give it a value, or leave it out")
    if problem.keyword == "enum":
        known = [str(each) for each in schema["enum"]]
        meant = nearest(written, known)
        wanted = ", ".join(f"`{each}`" for each in known)
        hint = f"; did you mean `{meant}`?" if meant else ""
        fix = (
            Fix(f"write `{meant}`", (Edit(attribute.value_editable, meant),), "unsafe")
            if meant and attribute.value_editable
            else None
        )
        return Finding(place, f"`{name}` takes {wanted}, not `{written}`{hint}", fix)
    return Finding(place, f"`{name}`: {problem.message}")


def _pattern(attribute: Attribute) -> Iterator[Finding]:
    """A regular expression that Python cannot read either; JavaScript's own constructs are left alone."""
    pattern = re.sub(r"\\[pP]\{[^}]*\}|\\u\{?[0-9a-fA-F]+\}?|\(\?<(?![=!])", "(?:", attribute.value.text)
    if pattern != attribute.value.text:
        return
    try:
        re.compile(pattern)
    except re.error as error:
        yield Finding(
            attribute.value_span or attribute.span,
            f"`{attribute.name}` is no regular expression, so nothing is checked: {error.msg}",
        )
    except (OverflowError, RecursionError):
        return
