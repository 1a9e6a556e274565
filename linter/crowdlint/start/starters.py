"""The elements that a template may start with, and the draft of each: its example with the texts left to the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit
from crowdlint.language.page.elements import Attribute, Element
from crowdlint.language.page.page import Page
from crowdlint.language.task.sources import infer
from crowdlint.start.draft import Draft, edited, source_of, with_blanks_before
from crowdlint_schemas import elements
from crowdlint_schemas.entry import ElementEntry

KINDS = {
    "annotation": "mark a picture or a text",
    "classification": "choose categories",
    "generation": "write and rank texts",
    "review": "review what a service found (A2I)",
    "control": "single questions",
    "form": "anything else",
}
"""Kinds of elements that a task can be made of, in the order of a list, and what a worker does there."""

# What ``check`` names (sample-instructions), with the order to the author behind it.
MARK = "TODO: write"
TEXTS = {
    "full-instructions": "what is right and what is not, with examples, and what to do in doubt",
    "short-instructions": "in a sentence or two what to do",
    "crowd-slider-label": "what this end means",
    "crowd-radio-button": "this choice",
    "crowd-checkbox": "this choice",
}
ATTRIBUTES = {
    "header": "the question to the worker",
    "label": "what to fill in here",
    "placeholder": "an example of what to fill in",
}
# What an example shows and a first template does without.
EXTRAS = {"worker-comment", "label-colors", "checked", "overlay"}


def starters() -> dict[str, ElementEntry]:
    """The elements that can be the work of a template, by kind: those that stand in no part of another."""
    found = [entry for entry in elements().values() if entry["kind"] in KINDS and "use-instead" not in entry]
    order = list(KINDS)
    whole = [
        entry for entry in found if not set(entry["parents"]["within"]) - {"crowd-form", "crowd-entity-annotation"}
    ]
    return {entry["tag"]: entry for entry in sorted(whole, key=lambda entry: order.index(entry["kind"]))}


def draft_of(tag: str) -> Draft:
    """The example of an element, right as it is but for the texts that its author must write."""
    entry = starters()[tag]
    text = edited(entry["example"], _without_extras)
    text = edited(text, _marks)
    text = edited(text, _Names())
    return Draft(text, data_of(text, entry["example-data"]))


def data_of(text: str, data: dict[str, object]) -> dict[str, object]:
    """The data that a template still reads."""
    read = infer(source_of(text)).root.keys
    return {name: value for name, value in data.items() if name in read}


def _without_extras(page: Page) -> Iterator[Edit]:
    text = page.source.text
    for element in page.elements():
        if element.tag in EXTRAS:
            yield Edit(with_blanks_before(text, element.span), "")
        for attribute in element.attributes:
            if attribute.name in EXTRAS:
                yield Edit(with_blanks_before(text, attribute.span), "")


def _marks(page: Page) -> Iterator[Edit]:
    for element in page.elements():
        for attribute in element.attributes:
            if attribute.name in ATTRIBUTES and attribute.value_span:
                yield Edit(attribute.value_span, _written(element, attribute))
            elif attribute.name == "alt" and attribute.value_span:
                yield Edit(attribute.value_span, "The picture to look at")
        if element.tag not in ("script", "style"):
            yield from _marked_texts(page, element)


def _written(element: Element, attribute: Attribute) -> str:
    if element.tag.endswith("-instructions"):
        return "Instructions"
    return f"{MARK} {ATTRIBUTES[attribute.name]}"


def _marked_texts(page: Page, element: Element) -> Iterator[Edit]:
    """A mark in place of each text of the example; what the task fills in stays."""
    around = element.closest(*TEXTS)
    told = TEXTS[around.tag] if around else "what the worker is to do"
    for text in element.content:
        if isinstance(text, Element):
            continue
        span = page.rendered.span(text.start, text.end)
        typed = span.of(page.source.text)
        outputs = re.findall(r"\{\{.*?\}\}", typed)
        words = re.sub(r"\{\{.*?\}\}", "", typed)
        if "{%" not in typed and re.search(r"\w", words):
            before, after = re.match(r"\s*", typed), re.search(r"\s*\Z", typed)
            assert before and after
            yield Edit(span, before[0] + " ".join([f"{MARK} {told}.", *outputs]) + after[0])


class _Names:
    """Names of answers that say nothing of the example: one for each name that it has."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def __call__(self, page: Page) -> Iterator[Edit]:
        known = elements()
        asked = [each for each in page.elements("crowd-") if each.tag in known and known[each.tag]["answer"]]
        named = [name for each in asked if (name := each.attribute("name")) and name.value_span]
        several = len({name.value.text for name in named}) > 1
        for name in named:
            number = len(self.known) + 1
            new = self.known.setdefault(name.value.text, f"choice-{number}" if several else "answer")
            assert name.value_span
            yield Edit(name.value_span, new)
