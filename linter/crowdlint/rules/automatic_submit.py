"""The Submit that `crowd-form` adds goes past the script that fills in the answer."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.elements import Element
from crowdlint.language.page.form import BUTTONS, input_type
from crowdlint.language.script.code import Code
from crowdlint.rules import rule


@rule("CL633", on=Code, severity="error")
def check(code: Code) -> Iterator[Finding]:
    """One finding a place where a press sends the form, and only there the answer is filled in."""
    from crowdlint.language.script.answering import own_sends
    from crowdlint.language.script.making import runs_unseen_code

    forms = code.page.elements("crowd-form")
    if len(forms) != 1 or _has_submit(forms[0]) or "crowd-button" in code.page.rendered.text:
        return
    if runs_unseen_code(code) or code.listeners_at(forms[0], "submit"):
        return
    for node, fields in own_sends(code):
        names = ", ".join(f"`{name.text}`" for each in fields if (name := each.value("name")) is not None)
        message = (
            f"`<crowd-form>` adds a Submit that does not run this: it sends {names} empty; "
            'add `<crowd-button form-action="submit" style="display: none">` to stop that'
        )
        notes = (Note(forms[0].start_tag, "the form"), Note(fields[0].start_tag, "filled only by this script"))
        yield Finding(code.span(node), message, notes=notes)
        return


def _has_submit(form: Element) -> bool:
    """Whether something in a form sends it already, so that no Submit is added, or a widget has its own."""
    for each in form.descendants():
        kind = each.value("type")
        entry = each.facts
        if each.tag == "button" and (kind is None or kind.text.strip().lower() not in ("button", "reset")):
            return True
        if each.tag == "input" and input_type(each) in BUTTONS - {"button", "reset"}:
            return True
        if entry is not None and "short-instructions" in entry["regions"] and each.tag != "crowd-form":
            return True
    return False
