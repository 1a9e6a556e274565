"""A form in which there is nothing to answer."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import fields, input_type
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

TAGS = ("<crowd-", "<input", "<select", "<textarea")


@rule("CL616", on=Page, severity="error", every=True, around="page", seeks="<crowd-form> <form>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page, at its form; a note points at fields that stand in a comment."""
    forms = page.elements("crowd-form", "form")
    if not forms or page.elements("crowd-entity-annotation", "iframe", "object", "embed") or _has_field(page):
        return
    from crowdlint.language.script.making import may_make_elements

    if may_make_elements(page, fields_only=True):
        return
    known = page.job.elements
    inside = (each for form in forms for each in form.descendants())
    if any("-" in each.tag and each.tag not in known and not each.tag.startswith("crowd-") for each in inside):
        return  # an element of the author's own may be the field
    if any(each.tag.startswith("crowd-") and each.tag not in known for each in page.elements("crowd-")):
        return  # unknown-element says so
    comments = [each for each in page.comments if any(tag in each.data for tag in TAGS)]
    notes = tuple(Note(page.span(each.start, each.end), "these are in a comment") for each in comments[:1])
    message = "there is nothing to answer in this form, so the task has no result; add a field"
    yield Finding(forms[0].start_tag, message, notes=notes)


def _has_field(page: Page) -> bool:
    """Whether there is a field that a worker, or a script, can fill."""
    found = fields(page)
    if not all(each.tag == "input" and input_type(each) == "hidden" for each in found):
        return True
    from crowdlint.language.script.answering import unfilled

    return bool(found) and len(unfilled(page)) < len(found)
