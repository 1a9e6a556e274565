"""A list without items where a worker must choose one."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule


@rule("CL403", on=Page, severity="error", pieces=True, seeks="@json")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute; a script that sets ``.labels`` is believed to fill it."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] != "json" or _is_filled(page, attribute.name):
            continue
        if attribute.value.holes or MARKER not in attribute.value.typed:  # else Liquid may have left the items out
            for problem, span in meaning_of(attribute.value, "json").problems(fact["schema"]):
                if problem.keyword == "minItems":
                    place = span if span.end > span.start else attribute.span
                    yield Finding(place, f"`{attribute.name}` is empty, so there is nothing to choose")


def _is_filled(page: Page, name: str) -> bool:
    return f".{name}" in script_text(page) or f"{name}'" in script_text(page) or f'{name}"' in script_text(page)
