"""A `<label for>` that no element of the page answers to."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Static
from crowdlint.nearest import did_you_mean
from crowdlint.rules import rule

LABELABLE = ("input", "select", "textarea")


@rule("CL214", on=Page, severity="warning", every=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding a label. Pages on which Liquid writes ids are left alone: any of them may be the target."""
    ids: set[str] = set()
    for element in page.elements():
        value = element.value("id")
        if (value is not None and not isinstance(value, Static)) or element.has_unknown_attributes:
            return
        if isinstance(value, Static):
            ids.add(value.text)
    if any(".id" in script.text or "setAttribute" in script.text for script in page.elements("script")):
        return
    for label in page.elements("label"):
        value, attribute = label.value("for"), label.attribute("for")
        if attribute and isinstance(value, Static) and value.text and value.text not in ids:
            if any(_toggles(each) for each in label.ancestors()):
                continue
            inside = next((each for each in label.descendants() if each.tag in LABELABLE), None)
            meant = did_you_mean(value.text, ids)
            if inside and not meant:
                meant = f"; its `<{inside.tag}>` stands inside, so leave out `for`"
            yield Finding(
                attribute.span, f"no element has the id `{value.text}`: a click on the label does nothing{meant}"
            )


def _toggles(element: Element) -> bool:
    """Whether Bootstrap's script listens to clicks on the labels inside."""
    return any((value := element.value(name)) and value.text == "buttons" for name in ("data-toggle", "data-bs-toggle"))
