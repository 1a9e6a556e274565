"""An end tag of HTML that ends nothing."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

MESSAGES = {
    "stray-end-tag": "`{tag}` ends nothing: no such element is open here",
    "void-end-tag": "`{tag}` ends nothing: this element has no end tag in HTML",
}


@rule("CL206", on=Page, severity="warning")
def check(page: Page) -> Iterator[Finding]:
    """One finding an end tag."""
    for problem in page.errors:
        if message := MESSAGES.get(problem.name):
            tag = problem.span.of(page.source.text)
            if tag.lower().startswith("</br"):
                fix = Fix("write `<br>`", (Edit(problem.editable, "<br>"),)) if problem.editable else None
                yield Finding(problem.span, f"browsers read `{tag}` as `<br>`; write that", fix)
                continue
            fix = Fix("remove it", (Edit(problem.editable, ""),), "unsafe") if problem.editable else None
            yield Finding(problem.span, message.format(tag=tag), fix)
