"""Instructions that are still those of an example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

SAMPLE = re.compile(
    r"Good because A, B, C|Bad because X, Y, Z|lorem ipsum|tempor incididunt ut labore|dolor sit amet|ut enim ad minim"
    r"|Add header here to describe the task|Describe your task briefly here|Give additional instructions and good/bad"
    r"|Provide (?:a |an )?(?:brief|more detailed)? ?instructions? here|Include additional information"
    r"|Provide an example of a (?:good|bad) answer|Explain why it(?:'|’)s a (?:good|bad) answer"
    r"|Enter (?:a )?(?:brief|short|detailed) (?:description|instructions?)|Instructions go here|\bTODO: write"
    r"|\[?(?:your|add|insert|enter|write|put) (?:your )?instructions? here\]?"
    r"|Add (?:a )?(?:description|summary|instructions?) here|Describe your task here",
    re.I,
)


@rule("CL804", on=Page, severity="warning")
def check(page: Page) -> Iterator[Finding]:
    """One finding a text. Scripts, styles and comments are not read by workers."""
    if not SAMPLE.search(page.rendered.text):
        return
    for element in page.elements():
        header = element.attribute("header")
        if header and (match := SAMPLE.search(header.value.text)):
            message = f"`{match[0]}` is the text of an example; workers read it as it is: write your own"
            yield Finding(header.value.span_of(*match.span()), message)
        if element.tag in ("script", "style"):
            continue
        value = element.text_value
        for match in SAMPLE.finditer(value.text):
            span = value.span_of(*match.span())
            inner = any(child.span.start <= span.start < child.span.end for child in element.children)
            if not inner:
                yield Finding(span, f"`{match[0]}` is the text of an example; workers read it as it is: write your own")
