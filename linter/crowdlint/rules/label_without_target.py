"""A `<label for>` that no element of the page answers to."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import static
from crowdlint.language.page.page import Attribute, Element, Page
from crowdlint.language.page.values import Static
from crowdlint.nearest import nearest
from crowdlint.rules import rule

LABELABLE = ("input", "select", "textarea")


@rule("CL214", on=Page, severity="warning", also=("info",), every=True, around="page", seeks="<label>[for]")
def check(page: Page) -> Iterator[Finding]:
    """One finding a label. Pages on which Liquid writes ids are left alone: any of them may be the target."""
    if any(_has_unknown_id(each) for each in page.elements()):
        return
    if any(".id" in script.text or "setAttribute" in script.text for script in page.elements("script")):
        return
    ids = {text for each in page.elements() if (text := static(each, "id")) is not None}
    labels = page.elements("label")
    named = {text for label in labels if (text := static(label, "for"))}
    free = [each for each in page.elements() if (static(each, "id") or "") not in named and not each.closest("label")]
    for label in labels:
        attribute, wanted = label.attribute("for"), static(label, "for")
        if attribute and wanted and wanted not in ids and not any(_toggles(each) for each in label.ancestors()):
            yield _finding(page, label, attribute, wanted, free)


def _has_unknown_id(element: Element) -> bool:
    value = element.value("id")
    return (value is not None and not isinstance(value, Static)) or element.has_unknown_attributes


def _finding(page: Page, label: Element, attribute: Attribute, wanted: str, free: list[Element]) -> Finding:
    """``free``: the elements whose id no label names; only one of them can have been meant."""
    start = f"no element has the id `{wanted}`, so a click on the label does nothing"
    inside = next((each for each in label.descendants() if each.tag in LABELABLE), None)
    if inside:
        return Finding(attribute.span, f"{start}; its `<{inside.tag}>` stands inside, so leave out `for`", level="info")
    if sum(static(each, "name") == wanted for each in page.elements("input", "crowd-radio-button")) > 1:
        message = (
            f"`{wanted}` is the name of several fields, not the id of one; write the caption of a group as `<legend>`"
        )
        return Finding(attribute.span, f"{message} in a `<fieldset>`", level="info")
    meant = nearest(wanted, [text for each in free if each.tag in LABELABLE and (text := static(each, "id"))])
    if meant:
        return Finding(attribute.span, f"{start}; did you mean `{meant}`?")
    return Finding(attribute.span, f"{start}; give its field that id", level="info")


def _toggles(element: Element) -> bool:
    """Whether Bootstrap's script listens to clicks on the labels inside."""
    return any((value := element.value(name)) and value.text == "buttons" for name in ("data-toggle", "data-bs-toggle"))
