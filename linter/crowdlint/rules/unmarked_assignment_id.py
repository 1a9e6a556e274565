"""`assignmentId` without the id that Amazon's script looks for."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL644", on=Page, severity="error", seeks="=assignmentid")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page whose script fills in the assignment, at the field of that name."""
    if "turkSetAssignmentID" not in script_text(page):
        return
    marked = [
        each
        for each in page.elements()
        if (value := each.value("id")) and (value.text == "assignmentId" or value.holes)
    ]
    if marked or ".id" in script_text(page):
        return
    for field in page.elements("input"):
        if static(field, "name") == "assignmentId":
            message = 'Amazon\'s script looks for `id="assignmentId"` and not the name: the answer is sent without one'
            yield Finding(field.start_tag, f'{message}; add `id="assignmentId"`')
