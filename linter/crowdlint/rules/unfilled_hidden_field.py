"""A hidden field that is empty and that nothing fills."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import fields, input_type
from crowdlint.language.page.page import Page
from crowdlint.language.page.standing import is_part
from crowdlint.language.script import code_of
from crowdlint.rules import rule


@rule("CL632", on=Page, severity="warning", seeks="=hidden")
def check(page: Page) -> Iterator[Finding]:
    """One finding a field, where there are others; of a form without them, ``no-answer-field`` tells."""
    if is_part(page) or not any(input_type(each) == "hidden" for each in page.elements("input")):
        return
    from crowdlint.language.script.answering import unfilled

    hidden = unfilled(page)
    if not hidden or len(hidden) == len(fields(page)):
        return
    meant = _meant(page)
    for field in hidden:
        name, own = field.value("name"), field.value("id")
        if {value.text for value in (name, own) if value is not None} & meant:
            continue  # absent-element tells of the slip
        message = f"nothing fills this hidden field, so `{name.text if name else ''}` is empty in every answer"
        yield Finding(field.start_tag, message)


def _meant(page: Page) -> set[str]:
    """The ids and names that a script misses by a letter."""
    code = code_of(page)
    if code is None:
        return set()
    from crowdlint.language.script.absence import Presence

    return {each.meant for each in Presence(code).missing() if each.meant is not None}
