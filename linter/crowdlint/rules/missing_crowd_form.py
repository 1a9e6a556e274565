"""Crowd elements with answers on a page without a `crowd-form`, which alone sends them."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import fields, loaders, script_text
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL610", on=Page, severity="error", around="page")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page, at its first field; crowd-entity-annotation has a form of its own."""
    if page.elements("crowd-form", "crowd-entity-annotation") or "crowd-form" in _made(page):
        return
    if page.elements("form") and not any(field.tag.startswith("crowd-") for field in fields(page)):
        return  # native fields in a native form
    wanted = bool(loaders(page))
    for field in fields(page):
        if wanted or field.tag.startswith("crowd-"):
            yield Finding(field.name_span, f"no `<crowd-form>` is around `<{field.tag}>`, so its answer is never sent")
            return


def _made(page: Page) -> str:
    """What scripts may create."""
    script = script_text(page)
    return script if "createElement" in script or "<crowd-form" in script else ""
