"""A button that says Submit, and nothing happens when it is pressed."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.elements import Element
from crowdlint.language.page.form import input_type, says_submit, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL634", on=Page, severity="warning", also=("info",), every=True, seeks="<button> <input> <crowd-button>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a button that is no Submit of HTML's or Amazon's, and of which no code knows."""
    for button in page.elements("button", "input", "crowd-button"):
        form = button.closest("crowd-form", "form")
        if not _is_plain(button) or button.has_unknown_attributes or not says_submit(button):
            continue
        if button.tag == "crowd-button" and form is not None and form.tag == "crowd-form":
            continue  # what Amazon's script makes of one beside its own was never seen
        if any(each.name.startswith("on") or "click" in each.name for each in button.attributes) or button.closest("a"):
            continue
        from crowdlint.language.script.answering import is_pressed_in_vain

        if is_pressed_in_vain(page, button):
            yield _finding(button, form is not None and form.tag == "crowd-form")


def _is_plain(button: Element) -> bool:
    """Whether pressing the button does nothing by itself."""
    if button.tag == "crowd-button":
        return button.attribute("form-action") is None and button.attribute("href") is None
    if button.attribute("form") or button.attribute("formaction") or button.attribute("popovertarget"):
        return False
    return input_type(button) == "button" if button.tag == "input" else static(button, "type") == "button"


def _finding(button: Element, in_form: bool) -> Finding:
    message = "nothing happens when this button is pressed"
    if button.tag == "crowd-button":
        point = button.attribute_point
        edits = (Edit(point, ' form-action="submit"'),) if point else ()
        fix = Fix('add `form-action="submit"`', edits, "unsafe") if edits else None
        return Finding(button.start_tag, f'{message}: it lacks `form-action="submit"`', fix, level="info")
    if in_form:
        message += ", and `<crowd-form>` adds a Submit of its own beside it"
    return Finding(button.start_tag, message)
