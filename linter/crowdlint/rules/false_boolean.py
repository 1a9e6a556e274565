"""`required="false"`: a switch that is on because it is there."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Attribute, Page
from crowdlint.rules import rule

NATIVE = {"required", "disabled", "checked", "readonly", "multiple", "selected", "autofocus", "hidden", "novalidate"}


@rule("CL312", on=Page, severity="warning", pieces=True, seeks="=false =no =0 =off")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute; of native elements only of those in HTML's own list of switches."""
    for element in page.elements():
        entry = element.facts
        for attribute in element.attributes:
            fact = entry["attributes"].get(attribute.name) if entry else None
            known = fact["encoding"] == "boolean" if fact else attribute.name in NATIVE
            if known and attribute.value.text.strip().lower() in ("false", "no", "0", "off"):
                yield _finding(page, attribute)


def _finding(page: Page, attribute: Attribute) -> Finding:
    sure = "" if attribute.element.tag in ("input", "select", "textarea", "button", "option") else " most likely"
    message = (
        f"`{attribute.name}` is a switch:{sure} on wherever it stands, even with `{attribute.value.text}`; leave it out"
    )
    fix = None
    if place := attribute.removal:
        fix = Fix("remove it", (Edit(place, ""),), "unsafe")
    return Finding(attribute.span, message, fix)
