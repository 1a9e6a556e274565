"""Two attributes without a space between them."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# Signs that belong inside the quotes before them, or to no HTML at all.
BEGINS_ANOTHER = regex(r"""\s[\w:.-]+=["']\Z""")  # the quote before was meant to open a value, not to close one
STRAY = ";,.:\\])}"


@rule("CL215", on=Page, severity="info", also=("error",), seeks="!missing-whitespace-between-attributes")
def check(page: Page) -> Iterator[Finding]:
    """One finding a place, or a lone `;`; where a quote is out of place, the rules about quotes speak."""
    text, told, quoted = page.source.text, None, False
    for problem in page.errors:
        if problem.name != "missing-whitespace-between-attributes" or problem.span.of(text) in ('"', "'"):
            continue
        tag = problem.element
        if tag is not told:  # the errors of a tag come one after the other
            told, quoted = tag, tag is not None and any("'" in each.name or '"' in each.name for each in tag.attributes)
        if quoted or BEGINS_ANOTHER.search(text[max(0, problem.span.start - 80) : problem.span.start]):
            continue
        stray = problem.span.of(text)
        if tag and stray in STRAY and tag.attribute(stray):
            fix = Fix("remove it", (Edit(problem.editable, ""),)) if problem.editable else None
            message = f"this `{stray}` stands outside of the quotes and becomes an attribute of its own; leave it out"
            yield Finding(problem.span, message, fix)
            continue
        fix = None
        if problem.editable:
            fix = Fix("write a space", (Edit(Span(problem.span.start, problem.span.start), " "),))
        message = "a space is missing before this attribute"
        if page.is_question:
            message += ", so CreateHIT refuses the HTMLQuestion (reported 2018)"
        else:
            message += "; browsers read on as if it were there"
        yield Finding(problem.span, message, fix, level="error" if page.is_question else None)
