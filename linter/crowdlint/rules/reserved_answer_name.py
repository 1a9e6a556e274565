"""A name that the platform uses for itself."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import fields, script_text, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

RESERVED = {
    "assignmentId": "Mechanical Turk sends the assignment under it",
    "hitId": "Mechanical Turk sends the task under it",
    "workerId": "Mechanical Turk sends the worker under it",
    "turkSubmitTo": "Mechanical Turk sends the address under it",
    "taskAnswers": "all answers together are sent under it",
}

# What scripts call on a form, and what a control of that name hides.
METHODS = ("submit", "reset", "requestSubmit", "checkValidity", "reportValidity")


@rule("CL620", on=Page, severity="warning", seeks=(f"={name.lower()}" for name in (*RESERVED, *METHODS)))
def check(page: Page) -> Iterator[Finding]:
    """One finding a field in a crowd-form; in a native form the author sends these himself."""
    for field in fields(page):
        name, attribute = static(field, "name"), field.attribute("name")
        if name in RESERVED and attribute and field.closest("crowd-form"):
            yield Finding(attribute.span, f"`{name}` is the platform's own name: {RESERVED[name]}; write another")
    for control in page.elements("button", "input", "select", "textarea"):
        attribute = control.attribute("name") or control.attribute("id")
        name = static(control, "name") or static(control, "id")
        if attribute and name in METHODS and control.closest("crowd-form", "form") and f".{name}(" in script_text(page):
            message = f"a control called `{name}` hides the form's own `{name}()`, and a script that calls it fails"
            yield Finding(attribute.span, f"{message}; write another name")
