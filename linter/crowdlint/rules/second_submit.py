"""An own submit button beside the one that `crowd-form` adds."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import input_type, is_hidden, static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule


@rule("CL615", on=Page, severity="warning")
def check(page: Page) -> Iterator[Finding]:
    """One finding a button. A ``crowd-button form-action="submit"``, hidden or not, stops the automatic one."""
    for button in page.elements("button", "input"):
        form = button.closest("crowd-form")
        if form is None or not _submits(button) or is_hidden(page, button):
            continue
        own = [each for each in form.descendants() if each.tag == "crowd-button" and each.attribute("form-action")]
        if not own:
            message = (
                "`<crowd-form>` adds a Submit button beside this one, and pressing that skips what this one does; "
                'add `<crowd-button form-action="submit" style="display: none">` to have none'
            )
            yield Finding(button.start_tag, message)


def _submits(button: Element) -> bool:
    return input_type(button) in ("submit", "image") if button.tag == "input" else static(button, "type") == "submit"
