"""An attribute value whose quote is never closed."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.html.tokenizer import tag_of_standard
from crowdlint.language.page.page import Element, Fault, Page
from crowdlint.rules import rule

# Attributes without which an element of HTML is another one, or none that works.
NEEDED = {"href", "name", "src", "type", "value"}


@rule("CL202", on=Page, severity="error", also=("warning",), seeks="!unterminated-attribute-value")
def check(page: Page) -> Iterator[Finding]:
    """One finding a value, from its opening quote to where it was meant to end."""
    for problem in page.errors:
        if problem.name == "unterminated-attribute-value":
            message = "this value is never closed and swallows what follows; its second quote is missing"
            lost = _lost(page, problem.element) if problem.element else None
            if lost:
                names = " and ".join(f"`{name}`" for name in lost) + (" is lost" if len(lost) == 1 else " are lost")
                message = f"the second quote of this value is missing: it goes on to the next one, and {names}"
            crowd = problem.element is not None and "-" in problem.element.tag
            mild = lost is not None and not crowd and not NEEDED & set(lost)
            yield Finding(problem.span, message, _fix(page, problem), level="warning" if mild else None)


def _lost(page: Page, element: Element) -> list[str] | None:
    """The attributes that browsers do not see, where they see the tag end where it was meant to; else ``None``."""
    read = tag_of_standard(page.rendered.text, element.start.start, element.start.end)
    if read is None:
        return None
    seen = {each.name for each in read.attributes}
    return [each.name for each in element.attributes if each.name not in seen]


def _fix(page: Page, problem: Fault) -> Fix | None:
    quote = problem.span.of(page.source.text)[:1]
    if not problem.insert or quote not in ("'", '"'):
        return None
    return Fix(f"close the value with `{quote}`", (Edit(problem.insert, quote),), "unsafe")
