"""A field that stands outside the form which would send its answer."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import fields, script_text, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL613", on=Page, severity="error", around="page", seeks="<crowd-form>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a crowd element, where the page has a form; scripts that move or read elements are believed."""
    forms = page.elements("crowd-form")
    if not forms or "append" in script_text(page) or "insertBefore" in script_text(page):
        return
    for field in fields(page):
        if not field.tag.startswith("crowd-") or field.closest("crowd-form", "crowd-entity-annotation"):
            continue
        if not (name := static(field, "id")) or not _is_named(name, script_text(page)):
            note = Note(forms[0].start_tag, "the form")
            yield Finding(
                field.name_span, f"`<{field.tag}>` stands outside the form: its answer is not sent", notes=(note,)
            )


def _is_named(word: str, script: str) -> bool:
    """Whether a script asks for an element by this id: it may send its answer in a field of the form."""
    return any(f"{before}{word}{after}" in script for before in "\"'`#" for after in "\"'`")
