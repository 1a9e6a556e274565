"""A template that reads nothing of the task: every worker judges the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Severity
from crowdlint.language.page.addresses import addresses
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Static
from crowdlint.language.script import code_of
from crowdlint.rules import rule

# Regions and attributes that hold what is to be judged.
TARGETS = ("classification-target",)
MESSAGE = (
    "nothing of the task is read, so every worker judges this {}; did you mean `{{{{ task.input.taskObject{} }}}}`?"
)


@rule("CL137", on=Page, severity="warning", also=("info",), every=True, around="anywhere")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page, at what its widget shows; scripts and frames may bring something of the task."""
    if _reads_data(page) or page.elements("iframe", "object", "embed") or code_of(page) is not None:
        return
    judged = [
        each
        for each in addresses(page)
        if _is_judged(page, each.attribute.element) and each.text.startswith(("http", "s3:", "data:"))
    ]
    if judged:
        # Several pictures that are all fixed are an examination, or a page of examples.
        level: Severity | None = "info" if len({each.text for each in judged}) > 1 else None
        yield Finding(judged[0].span, MESSAGE.format("picture", " | grant_read_access"), level=level)
        return
    for text in (*page.elements("crowd-entity-annotation"), *page.elements(*TARGETS)):
        value = text.value("text") if text.tag not in TARGETS else None
        shown = text.text if text.tag in TARGETS else value.text if isinstance(value, Static) else ""
        if shown.strip():
            place = text.attribute("text")
            yield Finding(place.span if place else text.start_tag, MESSAGE.format("text", ""))
            return


def _reads_data(page: Page) -> bool:
    if page.dialect is not None and page.dialect.name == "mturk":
        return True
    return page.template is not None and any(use.from_data for use in page.template.scopes.uses)


def _is_judged(page: Page, element: Element) -> bool:
    """Whether an element shows what a widget is about, itself or in its region."""
    entry = element.facts
    return (entry is not None and entry.get("answer") is not None) or element.closest(*TARGETS) is not None
