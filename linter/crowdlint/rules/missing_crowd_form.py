"""Crowd elements with answers on a page without a `crowd-form`, which alone sends them."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Consequence, Finding
from crowdlint.language.page.form import fields, loaders, script_text
from crowdlint.language.page.page import Page
from crowdlint.language.page.placeholders import names_in_piece
from crowdlint.language.page.standing import is_piece
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL610", on=Page, severity="error", also=("warning",), around="page")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page, at its first field; crowd-entity-annotation has a form of its own."""
    if page.elements("crowd-form", "crowd-entity-annotation") or "crowd-form" in _made(page):
        return
    if page.elements("form") and not any(field.tag.startswith("crowd-") for field in fields(page)):
        return  # native fields in a native form
    wanted = bool(loaders(page))
    for field in fields(page):
        if wanted or field.tag.startswith("crowd-"):
            message = f"no `<crowd-form>` is around `<{field.tag}>`, so its answer is never sent"
            if is_piece(page):
                if names_in_piece(page):
                    return  # the program that fills it in puts it somewhere
                message += "; if this is a piece that a program puts into a page, check that page"
                echo = Consequence(("CL601",), Span(0, len(page.source.text)))
                yield Finding(field.name_span, message, level="warning", echoes=(echo,))
            else:
                yield Finding(field.name_span, message)
            return


def _made(page: Page) -> str:
    """What scripts may create."""
    script = script_text(page)
    return script if "createElement" in script or "<crowd-form" in script else ""
