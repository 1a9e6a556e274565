"""Fewer colours than labels in `label-colors`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Static
from crowdlint.rules import rule


@rule("CL414", on=Page, severity="warning", seeks="[label-colors]", rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding an element whose two lists are known to the end."""
    for element in page.elements("crowd-"):
        labels, colors = _count(element, "labels"), _count(element, "label-colors")
        attribute = element.attribute("label-colors")
        if labels is None or colors is None or attribute is None or colors >= labels:
            continue
        message = f"{colors} colour{'s' * (colors != 1)} for {labels} labels: name one for each"
        yield Finding(attribute.value_span or attribute.span, message)


def _count(element: Element, name: str) -> int | None:
    """How many items a list has, ``None`` where that is not known."""
    entry, attribute = element.facts, element.attribute(name)
    if entry is None or attribute is None or name not in entry["attributes"]:
        return None
    meaning = meaning_of(attribute.value, "json")
    if not isinstance(meaning.data, list) or not isinstance(attribute.value, Static) or meaning.errors:
        return None
    return len(meaning.data)
