"""Attributes without which an element cannot work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text, static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint_schemas.entry import AttributeEntry as Fact


@rule("CL308", on=Page, severity="error", pieces=True, around="page", seeks="<crowd-> <iron-icon>")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element. The name is unnamed-field's, the header missing-header's; scripts are believed."""
    for element in page.elements("crowd-", "iron-icon"):
        entry = element.facts
        if entry is None or "use-instead" in entry or element.has_unknown_attributes:
            continue
        lacking = {name: fact for name, fact in entry["attributes"].items() if _lacks(page, element, name, fact)}
        if not lacking:
            continue
        names = " and no ".join(f"`{name}` ({_small(fact['summary'])})" for name, fact in lacking.items())
        yield Finding(element.name_span, f"`<{element.tag}>` has no {names}, and cannot work without")


def _lacks(page: Page, element: Element, name: str, fact: Fact) -> bool:
    if not fact["required"] or name == "name" or (name == "header" and element.tag != "crowd-tab"):
        return False
    others = (name, *fact.get("also-written", ()))
    return not any(element.attribute(each.lower()) for each in others) and not _is_set_by_script(page, element, name)


def _small(summary: str) -> str:
    return summary[:1].lower() + summary[1:].rstrip(".")


def _is_set_by_script(page: Page, element: Element, attribute: str) -> bool:
    """Whether a script names both the element (by tag, id or class) and the attribute or its property."""
    script = script_text(page)
    head, *rest = attribute.split("-")
    words = (f".{head}{''.join(each.capitalize() for each in rest)}", f"'{attribute}'", f'"{attribute}"', "Attribute(")
    if not any(word in script for word in words):
        return False
    if any((value := element.value(name)) is not None and value.holes for name in ("id", "class")):
        return True
    selectors = (element.tag, static(element, "id") or "", *(static(element, "class") or "").split())
    return any(each in script for each in selectors if each)
