"""`target="blank"`: a window of that name, where `_blank` was meant."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

WORDS = {"blank", "new", "self", "parent", "top", "_new"}


@rule("CL225", on=Page, severity="info", seeks="[target]")
def check(page: Page) -> Iterator[Finding]:
    """One finding a target. A frame of that name makes it right."""
    for element in page.elements("a", "area", "form", "base"):
        target = element.attribute("target")
        word = (static(element, "target") or "").strip().lower()
        if target is None or word not in WORDS or any(static(each, "name") == word for each in page.elements("iframe")):
            continue
        meant = "_blank" if word in ("new", "_new") else f"_{word}"
        place = target.value_editable
        fix = Fix(f"write `{meant}`", (Edit(place, meant),), "unsafe") if place else None
        message = f"`{word}` is the name of a window, which all such links share; write `{meant}`"
        yield Finding(target.span, message, fix)
