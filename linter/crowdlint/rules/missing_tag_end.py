"""A start tag without its ``>``: the browser takes the next tag for attributes, and both elements are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Fault, Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# A comment, and behind it what only a tag goes on with.
COMMENT = regex(r"\s*(<!--(?:(?!-->).)*-->)(?=\s*(?:[\w:@.-]+\s*=\s*[\"'{\w]|/?>))", re.S)

ENDING = regex(r"</[\w-]+(?=\s*\Z)")


@rule("CL201", on=Page, severity="error", seeks="!missing-tag-end")
def check(page: Page) -> Iterator[Finding]:
    """One finding a tag, right where the ``>`` belongs; what a browser would make of the rest is not mentioned."""
    for problem in page.errors:
        if problem.name != "missing-tag-end":
            continue
        comment = _comment(page, problem)
        if comment is not None:
            name = f"`<{problem.element.tag}>`" if problem.element else "a tag"
            message = f"a comment stands in the start tag of {name}: browsers end the tag at its `-->`"
            fix = None
            if problem.insert:  # with the white space before it, so that what is left reads as if it had never been
                fix = Fix("remove the comment", (Edit(Span(problem.insert.end, comment.end), ""),), "unsafe")
            yield Finding(comment, f"{message}, and the attributes after it are lost; move it out of the tag", fix)
        else:
            place = problem.span if problem.other else _last_part(problem)
            yield Finding(place, _message(page, problem), _fix(page, problem))


def _comment(page: Page, problem: Fault) -> Span | None:
    """A comment in a start tag, after which the tag goes on."""
    if problem.other or problem.element is None:
        return None
    found = COMMENT.match(page.source.text, (problem.insert or problem.span).end)
    return Span(*found.span(1)) if found else None


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
    tag = f"the start tag of {name}"
    at = (problem.insert or problem.span).end
    if problem.element is None and (close := ENDING.search(page.source.text, max(0, at - 200), at)):
        tag = f"the end tag `{close[0]}`"
    return f"{tag} lacks its `>`{before}: browsers take what follows for attributes; add the `>`"


def _tag(text: str) -> str:
    if text.startswith("<!--"):
        return "<!--"
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
