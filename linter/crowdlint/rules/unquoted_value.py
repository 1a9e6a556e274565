"""A value of several words without quotes, of which the first alone is kept."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Consequence, Edit, Finding, Fix
from crowdlint.language.html.names import ATTRIBUTES, GLOBAL
from crowdlint.language.page.page import Attribute, Element, Page
from crowdlint.language.text.source import MARKER
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

APOSTROPHE = regex(r"(?<=[^\W_])'(?=[^\W_])")


@rule("CL219", on=Page, severity="error", seeks="[unquoted]")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute: its value, with the words behind it that became attributes."""
    for element in page.elements():
        for attribute, words in unquoted(page, element):
            text = page.source.text
            end = words[-1].span.end
            whole = Span(attribute.value.span.start, end)
            message = f"the value of `{attribute.name}` lacks its quotes: all but `{attribute.value.text}` is lost"
            fix = None
            if attribute.value_editable and words[-1].editable and not set(whole.of(text)) & set("\"'<>"):
                edits = (Edit(Span(whole.start, whole.start), '"'), Edit(Span(end, end), '"'))
                fix = Fix("write the quotes", edits, "unsafe")
            echo = Consequence(("CL2", "CL3"), Span(words[0].span.start, end))
            yield Finding(whole, f'{message}; write `{attribute.name}="…"`', fix, echoes=(echo,))


def unquoted(page: Page, element: Element) -> Iterator[tuple[Attribute, list[Attribute]]]:
    """Attributes with a bare value that words follow which are no attributes of the element."""
    if MARKER in element.tag:
        return
    entry = element.facts
    known = GLOBAL | (set(entry["attributes"]) if entry else ATTRIBUTES.get(element.tag, frozenset()))
    known -= {"is"}  # which is a word more often: `label=What is it?`
    attributes = element.attributes
    for at, attribute in enumerate(attributes):
        if attribute.quote or not attribute.value.text or attribute.value.holes:
            continue
        words: list[Attribute] = []
        for each in attributes[at + 1 :]:
            plain = APOSTROPHE.sub("", each.name)
            if each.value_span is not None or not plain.isprintable() or set(plain) & set("\"'<@:"):
                break
            words.append(each)
        rest = attributes[at + 1 + len(words) :]
        while words and words[-1].name in known:
            words.pop()  # a switch of the element, such as `required`
        if rest and set(rest[0].name) & set("\"'"):
            continue  # its closing quote: stray-quote says that the opening one is missing
        if not words or page.editable(attribute.token.start, words[-1].token.end) is None:
            continue
        if words[0].name not in known and "-" not in words[0].name:
            yield attribute, words
