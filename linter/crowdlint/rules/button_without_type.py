"""A native button without a type inside a crowd-form: pressing it sends the task."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import says_submit
from crowdlint.language.page.page import Page
from crowdlint.language.script import code_of
from crowdlint.rules import rule


@rule("CL625", on=Page, severity="warning", seeks="<button>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a button; one whose click a script may stop is left alone."""
    for button in page.elements("button"):
        if button.attribute("type") or button.has_unknown_attributes or not button.closest("crowd-form"):
            continue
        if says_submit(button):
            continue  # it is meant to send the form
        code = code_of(page)
        if code is not None and code.prevents_default(button, "click"):
            continue
        point = button.attribute_point
        fix = Fix('add `type="button"`', (Edit(point, ' type="button"'),), "unsafe") if point else None
        message = 'a button without `type` sends the form: pressing it ends the task; write `type="button"`'
        yield Finding(button.start_tag, message, fix)
