"""A name that the platform uses for itself."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import fields, script_text, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

RESERVED = {
    "assignmentId": "Mechanical Turk hands over the assignment",
    "hitId": "Mechanical Turk hands over the task",
    "workerId": "Mechanical Turk hands over the worker",
    "turkSubmitTo": "Mechanical Turk hands over its own address",
    "taskAnswers": "`crowd-form` sends all answers together",
}

# What scripts call on a form, and what a control of that name hides.
METHODS = ("submit", "reset", "requestSubmit", "checkValidity", "reportValidity")


@rule(
    "CL620", on=Page, severity="warning", also=("info",), seeks=(f"={name.lower()}" for name in (*RESERVED, *METHODS))
)
def check(page: Page) -> Iterator[Finding]:
    """One finding a field in a crowd-form; in a native form the author sends these himself."""
    for field in fields(page):
        name, attribute = static(field, "name"), field.attribute("name")
        if name in RESERVED and attribute and field.closest("crowd-form"):
            message = f"under the name `{name}` {RESERVED[name]}, too: whether both arrive is documented nowhere"
            yield Finding(attribute.span, f"{message}; write another name", level="info")
    for control in page.elements("button", "input", "select", "textarea"):
        attribute = control.attribute("name") or control.attribute("id")
        name = static(control, "name") or static(control, "id")
        if attribute and name in METHODS and control.closest("crowd-form", "form") and f".{name}(" in script_text(page):
            yield Finding(attribute.span, _message(name, bool(control.closest("crowd-form"))))


def _message(name: str, crowd: bool) -> str:
    form = "the form that `crowd-form` keeps around its content" if crowd else "its form"
    hides = f"a control called `{name}` hides the `{name}()` of {form}"
    return f"{hides}: a script that calls it may fail; call the control otherwise"
