"""A required check box that asks a question: the only answer it takes is yes."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import input_type
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL623", on=Page, severity="info")
def check(page: Page) -> Iterator[Finding]:
    """One finding a box whose text is a question."""
    for box in page.elements("crowd-checkbox", "crowd-toggle-button", "input"):
        if box.tag == "input" and input_type(box) != "checkbox":
            continue
        label = box.closest("label")
        text = (label.text if box.tag == "input" and label else box.text).strip()
        if box.attribute("required") and text.endswith("?"):
            message = "a required check box can only be answered with yes; ask with radio buttons, or drop `required`"
            yield Finding(box.start_tag, message)
