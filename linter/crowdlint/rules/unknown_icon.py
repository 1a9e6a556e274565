"""An icon that the set of Amazon's pages does not have: nothing is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Static
from crowdlint.nearest import nearest
from crowdlint.rules import rule
from crowdlint_schemas import icons

TAGS = ("crowd-button", "crowd-badge", "crowd-fab", "crowd-icon-button", "iron-icon")


@rule("CL317", on=Page, severity="warning", seeks="[icon]")
def check(page: Page) -> Iterator[Finding]:
    """One finding an icon whose name is known and in no set; the address of a picture is no name."""
    for element in page.elements(*TAGS):
        attribute = element.attribute("icon")
        name = attribute.value.text.strip() if attribute and isinstance(attribute.value, Static) else ""
        if attribute is None or not re.fullmatch(r"(?:[\w-]+:)?[\w-]+", name) or "iron-iconset" in page.rendered.text:
            continue
        plain = name.removeprefix("icons:")
        if plain in icons() or attribute.value_span is None:
            continue
        meant = nearest(plain.rpartition(":")[2], sorted(icons()))
        hint = f"; did you mean `{meant}`?" if meant else "; the names are those of the iron-icons set"
        fix = Fix(f"write `{meant}`", (Edit(attribute.value_span, meant),), "unsafe") if meant else None
        yield Finding(attribute.value_span, f"there is no icon `{name}`, so nothing is drawn{hint}", fix=fix)
