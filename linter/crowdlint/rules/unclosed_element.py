"""An element without its end tag."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from crowdlint.finding import Consequence, Finding, Severity
from crowdlint.language.html.content import FORMATTING, SPECIAL, SWALLOWING
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.placeholders import is_own_tag
from crowdlint.language.text.kept import once
from crowdlint.rules import rule
from crowdlint.rules.ignored_end_tag import following

# Elements whose content a worker cannot use: it is hidden, or their own click takes it.
CLOSED = {"audio", "button", "canvas", "datalist", "object", "template", "video"}
FIELDS = {"input", "select", "textarea", "button"}


@rule("CL205", on=Page, severity="error", also=("warning",), around="inside", seeks="!unclosed-element")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element, at its start tag; at the second one where an end tag was meant."""
    for problem in page.errors:
        if problem.name == "unclosed-element" and problem.element and not is_own_tag(problem.element):
            tag = problem.element.tag
            level, lost = loss(page, problem.element)
            lost = lost or _reach(problem.element)
            message = f"`<{tag}>` is never closed{lost}; its `</{tag}>` is missing"
            echoes: tuple[Consequence, ...] = ()
            if problem.other and problem.other is not problem.element:
                message = f"`<{tag}>` stands where `</{tag}>` was meant{lost}"
                if tag == "crowd-form":  # one of the two sends nothing
                    level, echoes = "error", (Consequence(("CL611",), problem.span),)
            yield Finding(problem.span, message, echoes=echoes, level=level)


def loss(page: Page, element: Element) -> tuple[Severity, str]:
    """How bad it is that an element goes on to the end of its parent, and what that does, as a part of a sentence."""
    if element.tag in SWALLOWING:
        return "error", " and swallows what follows"
    outer = element.parent
    if outer and "-" in outer.tag and outer.end and element.tag in SPECIAL and (after := following(page, outer)):
        return "error", f", so browsers pass over `</{outer.tag}>`, and `<{after.tag}>` becomes part of that"
    entry = element.facts
    content = entry["content"] if entry else "phrasing"
    if content == "any" or (element.tag not in CLOSED and "-" not in element.tag):
        return "warning", ""
    mine = set(entry["regions"]) if entry else set()
    for inner in element.children[:1] if content == "none" else _heavy_inside(page, element):
        if content == "none" or inner.tag in FIELDS or inner.tag not in mine:
            return "error", f", so that `<{inner.tag}>` becomes part of it"
    if content == "none" and element.text.strip():
        return "error", ", so that the text after it becomes part of it"
    return "warning", ""


@once
def _heavy(page: Page) -> tuple[list[Element], list[int]]:
    """The fields and custom elements of the page, and where each begins: many elements may ask for those in them."""
    found = [each for each in page.elements() if each.tag in FIELDS or "-" in each.tag]
    return found, [each.start.start for each in found]


def _heavy_inside(page: Page, element: Element) -> Iterator[Element]:
    elements, starts = _heavy(page)
    for each in islice(elements, bisect_right(starts, element.start.start), None):
        if each.start.start >= element.stop:
            return
        yield each


def _reach(element: Element) -> str:
    """How far it goes, as a part of a sentence."""
    if element.tag in FORMATTING:
        return ", so that the text after it is set like it, too"
    outer = f"`</{element.parent.tag}>`" if element.parent and element.parent.end else "the end of the page"
    return f" and goes on to {outer}"
