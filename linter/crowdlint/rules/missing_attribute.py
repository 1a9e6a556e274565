"""An attribute without which an element cannot work."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text, static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule


@rule("CL308", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute. The name is unnamed-field's; what a script may set is believed to be set."""
    for element in page.elements("crowd-", "iron-icon"):
        entry = page.job.elements.get(element.tag)
        if entry is None or "use-instead" in entry or element.has_unknown_attributes:
            continue
        for name, fact in entry["attributes"].items():
            others = (name, *fact.get("also-written", ()))
            if not fact["required"] or name == "name" or any(element.attribute(each.lower()) for each in others):
                continue
            if not _is_set_by_script(page, element, name):
                yield Finding(element.name_span, f"`<{element.tag}>` has no `{name}`: {fact['summary'].rstrip('.')}")


def _is_set_by_script(page: Page, element: Element, attribute: str) -> bool:
    """Whether a script names both the element (by tag, id or class) and the attribute or its property."""
    script = script_text(page)
    head, *rest = attribute.split("-")
    words = (f".{head}{''.join(each.capitalize() for each in rest)}", f"'{attribute}'", f'"{attribute}"', "Attribute(")
    selectors = (element.tag, static(element, "id") or "", *(static(element, "class") or "").split())
    return any(word in script for word in words) and any(each in script for each in selectors if each)
