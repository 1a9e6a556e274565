"""A fixed address of Mechanical Turk's to which a form is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.script import code_of
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.light import regex
from crowdlint_schemas.question.market import SUBMIT_PATTERN

ADDRESS = regex(SUBMIT_PATTERN, re.I)
TESTS = ("if_statement", "ternary_expression")
# What a script asks to learn where it runs.
_ASKS = regex(r"sandbox|referrer|turkSubmitTo|host|origin|\blive|prod|debug|\benv", re.I)


@rule("CL707", on=Page, severity="warning", also=("info",), seeks="~mturk.com/mturk/external")
def check(page: Page) -> Iterator[Finding]:
    """One finding an address in a script or in ``action``; the platform passes the right one as ``turkSubmitTo``."""
    if not ADDRESS.search(page.rendered.text):
        return
    crowd = bool(page.elements("crowd-form"))
    what = "`crowd-form` sends the answers itself" if crowd else "use `turkSubmitTo` from the page's address"
    found = list(_addresses(page))
    sandbox = ["sandbox" in span.of(page.source.text).lower() for span in found]
    if (any(sandbox) and not all(sandbox)) or _chooses(page):
        return
    for span in found:
        if any(sandbox):
            yield Finding(span, f"answers go to the sandbox alone: in the real marketplace they are lost; {what}")
        else:
            message = f"answers go to the real marketplace alone: a trial in the sandbox loses them; {what}"
            yield Finding(span, message, level="info")


def _addresses(page: Page) -> Iterator[Span]:
    for element in page.elements():
        for attribute in element.attributes:
            if attribute.name in ("action", "formaction"):
                yield from (attribute.value.span_of(*each.span()) for each in ADDRESS.finditer(attribute.value.text))
    code = code_of(page)
    if code is not None:
        for node in code.of_type("string", "template_string"):
            for match in ADDRESS.finditer(node.text):
                yield code.script_of(node).span(node.start + match.start(), node.start + match.end())


def _chooses(page: Page) -> bool:
    """Whether the script asks where it runs before it takes an address."""
    code = code_of(page)
    if code is None:
        return False
    strings = (each for each in code.of_type("string", "template_string") if ADDRESS.search(each.text))
    tests = (each.get("condition") for node in strings for each in node.ancestors() if each.type in TESTS)
    return any(test is not None and _ASKS.search(test.text) for test in tests)
