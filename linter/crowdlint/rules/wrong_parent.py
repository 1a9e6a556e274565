"""A crowd element outside the only element in which it works, or inside one in which it does not."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL304", on=Page, severity="error", around="page", seeks="<crowd-> <iron-icon>")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element. Of a missing form missing-crowd-form and widget-outside-form speak, of one within
    another nested-crowd-form.
    """
    for element in page.elements("crowd-", "iron-icon"):
        entry = element.facts
        if entry is None:
            continue
        parents = entry["parents"]
        within = [tag for tag in parents["within"] if tag != element.tag]
        for outer in element.ancestors():
            if outer.tag in parents.get("never-within", ()) and outer.tag != element.tag:
                note = Note(outer.start_tag, "the outer element")
                message = f"`<{element.tag}>` is a form of its own: take the outer `<{outer.tag}>` out"
                yield Finding(element.name_span, message, notes=(note,))
                break
        if parents["enforced"] and within and "crowd-form" not in within and not element.closest(*within):
            wanted = " or ".join(f"`<{tag}>`" for tag in within)
            yield Finding(element.name_span, f"`<{element.tag}>` works only inside {wanted}; put it there")
