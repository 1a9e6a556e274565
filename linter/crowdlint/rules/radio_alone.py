"""Radio buttons each of which is alone under its name: they do not exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import input_type, is_off, static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule


@rule("CL641", on=Page, severity="warning", seeks="=radio")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each button but the first of those that stand side by side, alone under their names."""
    radios = [each for each in page.elements("input") if input_type(each) == "radio" and not is_off(each)]
    names = [static(each, "name") for each in radios]
    alone = [each for each, name in zip(radios, names, strict=True) if name and names.count(name) == 1]
    if any(each.value("name") and each.value("name").holes for each in radios):  # type: ignore[union-attr]
        return  # one of those may have the name of another
    told: dict[int, Element] = {}
    for radio in alone:
        group = _group(radio)
        before = told.setdefault(id(group), radio)
        if before is radio or before.start_tag == radio.start_tag:
            continue
        attribute = radio.attribute("name")
        assert attribute is not None
        notes = (Note(before.start_tag, "the other one"),)
        message = "radio buttons of different names do not exclude each other, and nobody can take one back"
        yield Finding(attribute.span, f"{message}; give those of one question the same `name`", notes=notes)


def _group(radio: Element) -> Element | None:
    """What holds the button and those beside it: the first element around it that is more than its own label."""
    around = radio.parent
    while around is not None and around.tag in ("label", "span", "li", "td", "b", "p") and _radios(around) == 1:
        around = around.parent
    return around


def _radios(element: Element) -> int:
    return sum(each.tag == "input" and input_type(each) == "radio" for each in element.descendants())
