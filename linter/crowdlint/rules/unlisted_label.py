"""A label in the initial value that a worker could not choose."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import script_text
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Element, Page
from crowdlint.nearest import did_you_mean
from crowdlint.rules import rule


@rule("CL406", on=Page, severity="error", pieces=True, seeks="@uses", rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding a label; lists that Liquid or a script writes may hold it."""
    for attribute, fact in page.known_attributes:
        if "uses" not in fact:
            continue
        offered = _offered(page, attribute.element, fact["uses"]["attribute"])
        meaning = meaning_of(attribute.value, fact["encoding"])
        for path in fact["uses"]["at"] if offered is not None else ():
            for text, span in meaning.strings(path):
                if offered is not None and text not in offered:
                    listed = attribute.element.attribute(fact["uses"]["attribute"])
                    notes = (Note(listed.span, "the list"),) if listed else ()
                    name = fact["uses"]["attribute"]
                    yield Finding(
                        span, f"`{text}` is not in `{name}`{did_you_mean(text, sorted(offered))}", notes=notes
                    )


def _offered(page: Page, element: Element, name: str) -> set[str] | None:
    """The labels to choose from, or ``None`` where they are not all known."""
    entry, attribute = page.job.elements[element.tag], element.attribute(name)
    fact = entry["attributes"].get(name)
    if attribute is None or fact is None or "offers" not in fact or f".{name}" in script_text(page):
        return None
    meaning = meaning_of(attribute.value, fact["encoding"])
    whole = meaning.root is not None and meaning.is_whole(fact["offers"])
    return {text for text, _ in meaning.strings(fact["offers"])} if whole else None
