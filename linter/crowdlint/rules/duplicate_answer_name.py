"""Two fields under one name, of which one answer is lost."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import SHARING, fields, input_type, static
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL618", on=Page, severity="warning")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each field but the first of a name. Radio buttons and check boxes share names on purpose."""
    first: dict[tuple[str, str], Element] = {}
    told: set[Span] = set()  # what a loop writes is told once, not in every turn
    for field in fields(page):
        name = static(field, "name")
        if not name or name == "_" or not field.closest("crowd-form"):
            continue
        key = _key(field, name)
        before = first.setdefault(key, field) if key else field
        if before is field:
            continue
        attribute = field.attribute("name")
        assert attribute is not None
        if attribute.span in told:
            continue
        told.add(attribute.span)
        if before.start_tag == field.start_tag:
            yield Finding(
                attribute.span, f"the loop writes the name `{name}` in every turn; all but one answer are lost"
            )
        else:
            notes = (Note(before.start_tag, "the first field of that name"),)
            message = f"the name `{name}` is taken; one of the two answers is lost"
            if key and key[1]:
                message = f"two boxes answer `{name}` with `{key[1]}`; give each a `value` of its own, or another name"
            yield Finding(attribute.span, message, notes=notes)


def _key(field: Element, name: str) -> tuple[str, str] | None:
    """Under what an answer is found; ``None`` where that is not known, or another rule tells it.

    Check boxes of one name are one object, in which each needs a key of its own: its value.
    """
    kind = input_type(field) if field.tag == "input" else ""
    if kind == "checkbox" or field.tag in ("crowd-checkbox", "crowd-toggle-button"):
        value = static(field, "value")
        if field.has_unknown_attributes or (value is None and field.attribute("value")):
            return None
        return name, value or "on"
    return None if field.tag in SHARING or kind in ("radio", "?") else (name, "")
