"""`<crowd-input ... />`: HTML ignores the slash, and what follows becomes the element's content."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Applicability, Edit, Finding, Fix, Severity
from crowdlint.language.html.content import OPTIONAL_END, SWALLOWING
from crowdlint.language.html.tokens import TextToken
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule

# Elements that do not show what lies in them, or whose click it takes.
HIDING = {"audio", "button", "canvas", "datalist", "meter", "object", "progress", "template", "video"}


@rule("CL208", on=Page, severity="error", also=("warning", "info"), pieces=True, seeks="!self-closed-element")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element; the message names what becomes its content, the severity says what is lost by it."""
    for problem in page.errors:
        if problem.name == "self-closed-element" and problem.element and ":" not in problem.element.tag:
            element = problem.element
            level, becomes = _loss(page, element)
            message = f"HTML ignores the `/` of `<{element.tag} />`: {becomes}"
            yield Finding(problem.span, message, _fix(page, problem.editable, element), level=level)


def _loss(page: Page, element: Element) -> tuple[Severity, str]:
    """How bad it is, and what happens."""
    if element.end is not None:
        return "info", f"the element ends at its `</{element.tag}>`; leave the slash out"
    after = _following(page, element)
    if element.tag in SWALLOWING:
        return "error", f"all that follows becomes its content and is not shown; write `></{element.tag}>`"
    if element.tag in OPTIONAL_END:
        return "info", f"what follows becomes its content; write `></{element.tag}>`"
    if not after:
        return "warning", f"here nothing follows it; write `></{element.tag}>` all the same"
    first = f"`<{after.tag}>`" if isinstance(after, Element) else "the text that follows"
    hides = "-" in element.tag or element.tag in HIDING
    return "error" if hides else "warning", f"{first} becomes its content; write `></{element.tag}>`"


def _following(page: Page, element: Element) -> Element | TextToken | None:
    """What comes after the element up to the end of its parent, if anything does that is more than space."""
    beside = element.parent.content if element.parent else page.content
    after = beside[beside.index(element) + 1 :]
    return next(
        (each for each in after if isinstance(each, Element) or (isinstance(each, TextToken) and each.data.strip())),
        None,
    )


def _fix(page: Page, tag: Span | None, element: Element) -> Fix | None:
    """``<x a="b" />`` -> ``<x a="b"></x>``; without the end tag where the element has one."""
    if tag is None:
        return None
    written = tag.of(page.source.text)
    slash = tag.start + written.rstrip(">").rstrip().rindex("/")
    start = slash - (page.source.text[slash - 1 : slash] == " ")
    if element.end is not None:
        return Fix("remove the slash", (Edit(Span(start, slash + 1), ""),))
    safe: Applicability = "unsafe" if element.tag in OPTIONAL_END else "safe"
    return Fix(f"write `></{element.tag}>`", (Edit(Span(start, tag.end), f"></{element.tag}>"),), safe)
