"""Two radio buttons of one name with the same value, so that the answer does not say which was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import input_type, is_silent, static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule


@rule("CL622", on=Page, severity="error", seeks="<input> <crowd-radio-button>")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each button but the first of a name and value."""
    first: dict[tuple[str, str], Element] = {}
    for radio in page.elements("input", "crowd-radio-button"):
        if radio.tag == "input" and (input_type(radio) != "radio" or is_silent(radio)):
            continue
        name, value = static(radio, "name"), static(radio, "value")
        if not name or (value is None and (radio.tag == "input" or radio.attribute("value"))):
            continue
        before = first.setdefault((name, value or "on"), radio)
        if before is not radio and (before.start_tag != radio.start_tag or radio.tag == "input"):
            notes = () if before.start_tag == radio.start_tag else (Note(before.start_tag, "the other one"),)
            message = (
                f"two buttons answer `{name}` with `{value or 'on'}`: which was chosen is lost; write another value"
            )
            yield Finding(radio.start_tag, message, notes=notes)
