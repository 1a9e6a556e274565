"""A start tag without its ``>``: the browser takes the next tag for attributes, and both elements are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Fault, Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL201", on=Page, severity="error", seeks="!missing-tag-end")
def check(page: Page) -> Iterator[Finding]:
    """One finding a tag, right where the ``>`` belongs; what a browser would make of the rest is not mentioned."""
    for problem in page.errors:
        if problem.name == "missing-tag-end":
            place = problem.span if problem.other else _last_part(problem)
            yield Finding(place, _message(page, problem), _fix(page, problem))


def _last_part(problem: Fault) -> Span:
    """What the ``>`` should follow, the last attribute or the name: an empty place is hard to see."""
    element, place = problem.element, problem.insert or problem.span
    if element is None:
        return place
    parts = [element.name_span, *(attribute.span for attribute in element.attributes)]
    return next((part for part in reversed(parts) if part.end <= place.start), place)


def _message(page: Page, problem: Fault) -> str:
    name = f"`<{problem.element.tag}>`" if problem.element else "this tag"
    if problem.other:
        end = f"`{problem.span.of(page.source.text)}`"
        return f"{end} stands where {name} lacks its `>`, and a second one ends the element; write `>` for the first"
    following = page.source.text[problem.span.end :].lstrip()[:40]
    before = f" before `{_tag(following)}`" if following.startswith("<") else ""
    return f"the start tag of {name} lacks its `>`{before}: browsers take what follows for attributes; add the `>`"


def _tag(text: str) -> str:
    return text.split(maxsplit=1)[0].split(">")[0] + ">"


def _fix(page: Page, problem: Fault) -> Fix | None:
    """Where a tag of Liquid comes first, attributes may follow in a branch, or behind it."""
    if problem.other:
        edit = (
            Edit(Span(problem.insert.end, problem.editable.end), ">") if problem.insert and problem.editable else None
        )
        return Fix("write `>` for it", (edit,)) if edit else None
    if problem.insert is None or re.match(r"\s*\{%", page.source.text[problem.insert.end :]):
        return None
    slash = re.match(r"\s*/", page.source.text[problem.insert.end :])
    at = problem.insert.end + (slash.end() if slash else 0)
    return Fix("add the `>`", (Edit(Span(at, at), ">"),))
