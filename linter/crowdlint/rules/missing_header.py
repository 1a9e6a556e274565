"""A widget without the line that says what to do."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL805", on=Page, severity="info", seeks="<crowd->")
def check(page: Page) -> Iterator[Finding]:
    """One finding a widget."""
    for element in page.elements("crowd-"):
        entry = element.facts
        if entry is None or entry["kind"] not in ("annotation", "classification") or element.has_unknown_attributes:
            continue
        fact = entry["attributes"].get("header")
        if fact is None or "header" in script_text(page):
            continue
        attribute = element.attribute("header")
        if attribute is None:
            yield Finding(
                element.name_span,
                f"`<{element.tag}>` has no `header`, the line above the work area; say there what to do",
            )
        elif not attribute.value.text.strip():
            yield Finding(attribute.span, "`header` is empty: it is the line above the work area that says what to do")
