"""A quote in a start tag that opens no value: `"id="x"`, `name"answer"`, `id="x""`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Consequence, Edit, Finding, Fix, Severity
from crowdlint.language.page.page import Attribute, Element, Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

NUMBERS = {"width", "height", "rows", "cols", "size", "maxlength", "tabindex", "colspan", "rowspan", "border"}
SECOND_EQUALS = regex(r"""(=[=\s]*)(["'])[^"'<>]*\2""")
LACKS_EQUALS = regex(r"""([A-Za-z][\w-]*)(["'])(.+?)\2?""", re.S)


@rule("CL204", on=Page, severity="error", also=("warning", "info"), seeks='["] [unquoted]')
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute whose name holds a quote, unless that is the end of a nested quote."""
    slips = [problem.span for problem in page.errors if problem.name == "nested-quotes"]
    for element in page.elements():
        doubled = list(_second_equals(element))
        yield from doubled
        for attribute in element.attributes:
            # Where a branch cuts through a tag, what the page shows need not stand at the name's place in the file.
            quotes = set(attribute.name) & set(attribute.name_span.of(page.source.text)) & set("\"'")
            inside = any(slip.start <= attribute.span.start < slip.end for slip in slips)
            inside |= any(each.span.start < attribute.span.end <= each.span.end for each in doubled)
            if quotes and not inside:
                opener = _opener(element.attributes, attribute)
                yield _unopened_words(opener, attribute) if opener else _finding(page, attribute, quotes.pop())
            elif not attribute.quote and not inside and (found := _unopened(attribute)):
                yield found


def _second_equals(element: Element) -> Iterator[Finding]:
    """``label=="Your colour"``: the whole of the value, from its second equals sign on."""
    for attribute in element.attributes:
        value = attribute.value_span
        if value is None or attribute.quote:
            continue
        found = SECOND_EQUALS.match(element.page.source.text, value.start)
        if found:
            place, whole = attribute.value_editable, Span(*found.span())
            fix = Fix("remove it", (Edit(Span(*found.span(1)), ""),), "safe") if place else None
            message = "a second `=` makes the quotes a part of the value, which ends at the first space; leave it out"
            level: Severity | None = "warning" if attribute.name in ("class", "style", "title", "alt") else None
            yield Finding(whole, message, fix, level=level, echoes=(Consequence(("CL2", "CL3", "CL6"), whole),))


def _finding(page: Page, attribute: Attribute, quote: str) -> Finding:
    """``name"answer"`` lacks its equals sign; any other quote is one too many."""
    written = attribute.name_span.of(page.source.text)
    at_in_name = written.index(quote)
    at = attribute.name_span.start + at_in_name
    whole = LACKS_EQUALS.fullmatch(written)
    place = attribute.name_editable
    # An apostrophe in words without quotes is closed by none; one that was made to open a value would go on and on.
    rest = page.source.text[at + 1 : attribute.element.start_tag.end]
    closed = re.match(rf"[^=<>]*{quote}", rest)
    if quote == "'" and not closed and at_in_name and written[at_in_name + 1 :]:
        return Finding(Span(at, at + 1), f"this `{quote}` opens no value; write the value it stands in with quotes")
    if whole and whole[3][0].isalnum() and page.source.text[attribute.name_span.start - 1].isspace():
        fix = Fix("write `=` before the quote", (Edit(Span(at, at), "="),), "safe") if place and closed else None
        message = f"`=` is missing between `{whole[1]}` and its value, so that both are lost"
        return Finding(attribute.name_span, message, fix)
    spilt = set(written) & set("{}[]:,")  # the rest of a value that is not closed
    fix = Fix("remove the quote", (Edit(Span(at, at + 1), ""),), "safe") if place and not spilt else None
    idle = not attribute.name.strip("\"'")
    becomes = "becomes an attribute of its own" if idle else "becomes part of an attribute's name, which is lost"
    message = f"this `{quote}` opens no value and {becomes}; leave it out"
    return Finding(Span(at, at + 1), message, fix, level="info" if idle else None)


def _opener(attributes: list[Attribute], last: Attribute) -> Attribute | None:
    """``label=Your colour"``: the attribute before with a bare value, of which ``last`` is the last word."""
    if not re.fullmatch(r"""[^"']+["']""", last.name) or last.value_span is not None:
        return None
    for attribute in reversed(attributes[: attributes.index(last)]):
        if attribute.value_span is not None:
            return attribute if not attribute.quote and attribute.value.text else None
    return None


def _unopened_words(first: Attribute, last: Attribute) -> Finding:
    quote, place = last.name[-1], first.value_editable
    if first.element.page.editable(first.token.start, last.token.end) is None:
        place = None
    fix = Fix(f"open the value with `{quote}`", (Edit(Span(place.start, place.start), quote),)) if place else None
    message = f"the value of `{first.name}` ends with `{quote}`, but does not begin so: all but its first word"
    return Finding(Span(first.value.span.start, last.span.end), f"{message} is lost; open it with `{quote}`", fix)


def _unopened(attribute: Attribute) -> Finding | None:
    """``label=Colour"``: a value that only ends with a quote."""
    text = attribute.value.text
    quote = text[-1:]
    if quote not in ("'", '"') or text.count(quote) % 2 == 0 or attribute.value_span is None:
        return None
    place = attribute.value_editable
    fix = (
        Fix(f"open the value with `{quote}`", (Edit(Span(place.start, place.start), quote),), "safe") if place else None
    )
    ends = f"the value ends with `{quote}` and does not begin with it: the quote becomes part of it"
    # Browsers read the number and pass over what follows it.
    level: Severity | None = "info" if attribute.name in NUMBERS and text[:-1].isdecimal() else None
    return Finding(attribute.value_span, f"{ends}; open it with `{quote}`", fix, level=level)
