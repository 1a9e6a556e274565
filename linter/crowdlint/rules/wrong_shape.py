"""A list or object that can be read, but is not what its attribute takes."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

# These have rules of their own.
ELSEWHERE = {"minItems", "uniqueItems", "maxLength"}


@rule("CL402", on=Page, severity="error", pieces=True, seeks="@json")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute: the first thing that is not as it must be."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] != "json":
            continue
        found = meaning_of(attribute.value, "json").problems(fact["schema"])
        for problem, span in [each for each in found if each[0].keyword not in ELSEWHERE][:1]:
            where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in problem.path)
            place = span if span.end > span.start else attribute.span
            yield Finding(place, f"`{attribute.name}{where}`: {problem.message}")
