"""Two crowd-radio-buttons of one group with the same name."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Consequence, Finding, Note
from crowdlint.language.page.form import static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule


@rule("CL645", on=Page, severity="error", seeks="<crowd-radio-group>")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each button but the first of a name."""
    for group in page.elements("crowd-radio-group"):
        first: dict[str, Element] = {}
        for button in group.descendants():
            name, attribute = static(button, "name"), button.attribute("name")
            if button.tag != "crowd-radio-button" or not name or attribute is None:
                continue
            before = first.setdefault(name, button)
            if before is button or before.start_tag == button.start_tag:
                continue
            notes = (Note(before.start_tag, "the first one of that name"),)
            message = f"`{name}` is the name of another button of the group: both stay chosen; rename this one"
            yield Finding(attribute.span, message, notes=notes, echoes=(Consequence(("CL622",), button.start_tag),))
