"""Instructions that are still those of an example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Value
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# What `crowdlint new` leaves to the author, with the order behind it.
MARK = rf"\bTODO: write(?:[^.<\n{MARKER}]*[^.<\s{MARKER}])?"
SAMPLE = regex(
    r"Good because A, B, C|Bad because X, Y, Z|lorem ipsum|tempor incididunt ut labore|dolor sit amet|ut enim ad minim"
    r"|Add header here to describe the task|Describe your task briefly here|Give additional instructions and good/bad"
    r"|Provide (?:a |an )?(?:brief|more detailed)? ?instructions? here|Include additional information"
    r"|Provide an example of a (?:good|bad) answer|Explain why it(?:'|’)s a (?:good|bad) answer"
    rf"|Enter (?:a )?(?:brief|short|detailed) (?:description|instructions?)|Instructions go here|{MARK}"
    r"|\[?(?:your|add|insert|enter|write|put) (?:your )?instructions? here\]?"
    r"|Add (?:a )?(?:description|summary|instructions?) here|Describe your task here",
    re.I,
)
# Of each of these ways one word that it cannot be without, in small letters.
WORDS: tuple[str, ...] = (" here", "because a, b", "because x, y", "lorem ipsum", "tempor incididunt", "dolor sit amet")
WORDS += (
    "ut enim ad minim",
    "additional in",
    "an example of a ",
    "explain why it",
    "enter ",
    "instructions go",
    "todo: write",
)
# Where a worker reads an attribute. `Enter a description` may be meant in all but the header; the mark never is.
ATTRIBUTES = {
    "header": SAMPLE,
    **dict.fromkeys(("heading", "label", "link-text", "placeholder", "title"), regex(MARK)),
}


# Of one paragraph of blind text, its first words are enough.
LATIN = regex(r"lorem|tempor|dolor|ut enim", re.I)


@rule("CL804", on=Page, severity="warning")
def check(page: Page) -> Iterator[Finding]:
    """One finding a text. Scripts, styles and comments are not read by workers."""
    small = page.small
    if not any(word in small for word in WORDS) or not SAMPLE.search(page.rendered.text):
        return
    for element in page.elements():
        for attribute in element.attributes:
            sample = ATTRIBUTES.get(attribute.name)
            if sample and (match := sample.search(attribute.value.text)):
                yield _finding(attribute.value, match)
        if element.tag in ("script", "style"):
            continue
        value = element.text_value
        told = False
        for match in SAMPLE.finditer(value.text):
            span = value.span_of(*match.span())
            inner = any(child.span.start <= span.start < child.span.end for child in element.children)
            if LATIN.match(match[0]):
                inner, told = inner or told, told or not inner
            if not inner:
                yield _finding(value, match)


def _finding(value: Value, match: re.Match[str]) -> Finding:
    message = f"`{match[0]}` is the text of an example; workers read it as it is: write your own"
    return Finding(value.span_of(*match.span()), message)
